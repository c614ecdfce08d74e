import type { OperatorView } from './operator-views.ts';

/** In `pasar-select`: a view was opened, and in it a ticket, a service or a partner's account. */
export interface OperatorPick {
  readonly view: OperatorView;
  readonly ticket?: { readonly organization: string; readonly ticket: string };
  readonly service?: string;
  readonly partner?: string;
  readonly organization?: string;
}
