import type { InboxItem, InboxQuery, InboxSort } from './inbox-model.ts';

/** The server's order and filters, for a request that comes by itself. Equal ones: newest first. */

const soonest = ({ windows }: InboxItem): string =>
  windows.reduce((least, { start }) => (start < least ? start : least), '~');

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function compareBy(sort: InboxSort): (a: InboxItem, b: InboxItem) => number {
  return (a, b) =>
    (sort === 'near'
      ? a.distance - b.distance
      : sort === 'new'
        ? text(b.createdAt, a.createdAt)
        : text(soonest(a), soonest(b))) || text(b.request, a.request);
}

/** Would the list that was asked for have it? Of days only the server knows: see `InboxStore`. */
export function belongs(item: InboxItem, { view, kind, within }: InboxQuery): boolean {
  return (
    (view === 'open') === (item.state === 'open') &&
    (!kind || item.kind.id === kind) &&
    (!within || item.distance <= within)
  );
}
