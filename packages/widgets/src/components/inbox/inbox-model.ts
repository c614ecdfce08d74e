import type { Kind } from '@pasar/core/catalog';
import type { Exchange } from '@pasar/core/contract';
import type { Point } from '@pasar/core/places';

export type InboxItem = Exchange<'inbox.list'>['answer']['items'][number];
export type InboxDetail = Exchange<'inbox.read'>['answer'];
export type InboxView = 'open' | 'mine';
export type InboxSort = 'near' | 'new' | 'soon';

/** What the reader has asked to see. */
export interface InboxQuery {
  readonly view: InboxView;
  readonly sort: InboxSort;
  /** Id of a service kind. */
  readonly kind?: string | undefined;
  /** Metres. */
  readonly within?: number | undefined;
  /** Civil date in the sites' calendar. */
  readonly day?: string | undefined;
}

/** What is known of the inbox beyond its rows. */
export interface InboxSummary {
  readonly total: number;
  readonly counts: Readonly<Record<InboxView, number>>;
  readonly kinds: readonly Kind[];
  readonly base: Point;
}
