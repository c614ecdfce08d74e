import { PasarEvent } from '../../element/events.ts';
import type { SectionName } from './profile-sections.ts';

/** What was opened: a section, or `agreements`, which stand in a widget of their own. */
export interface ProfilePick {
  readonly section: SectionName | 'agreements';
}

/** Inside the widget: something was changed on which the checklist depends. */
export class ChangedEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'changed', undefined);
  }
}
