import { PasarEvent } from '../../element/events.ts';
import type { PartnersView } from './partners-views.ts';

/** What was opened: a view, and in it a partner's card or an add-partner request. */
export interface PartnersPick {
  readonly view: PartnersView;
  readonly partner?: string;
  readonly ticket?: string;
}

/** The way back from a page that was opened: the list it came from. */
export class BackEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'back', undefined);
  }
}

/** Something was changed that lists elsewhere show. */
export class ChangedEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'changed', undefined);
  }
}
