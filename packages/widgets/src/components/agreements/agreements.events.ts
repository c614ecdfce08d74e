import { PasarEvent } from '../../element/events.ts';
import type { AgreementsView } from './agreements-views.ts';

/** What was opened: a view, and in it an agreement, or the partner an offer is made for. */
export interface AgreementsPick {
  readonly view: AgreementsView;
  readonly agreement?: string;
  readonly partner?: string;
}

/** The way back from a page that was opened: the list. */
export class AgreementsBackEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'back', undefined);
  }
}

/** An agreement is otherwise than the list shows it. */
export class AgreementsChangedEvent extends PasarEvent {
  constructor(host: Element) {
    super(host, 'changed', undefined);
  }
}
