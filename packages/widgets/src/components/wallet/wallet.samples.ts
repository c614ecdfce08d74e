import type { Instant } from '@pasar/core/kernel';
import type { Me } from '@pasar/core/people';
import type { PointsReason, WalletLine, WalletView } from '@pasar/core/points';
import type { Answers, Asked } from '../../testing/answers.ts';
import { me, testId } from '../../testing/people.ts';

/** A partner's wallet in the contract's shapes, for stories and tests, and an API that gives it out page by page. */

export const partner: Me = {
  ...me,
  role: 'partner',
  sites: [],
  tags: [],
  partner: { id: testId(900), name: 'Climat-Master' },
};

const HOUR = 3_600_000;
/** So many hours before the last noon, so that days fall where they are meant to. */
const ago = (hours: number): Instant => {
  const noon = new Date();
  noon.setUTCHours(5, 0, 0, 0);
  return new Date(Math.min(noon.getTime(), Date.now()) - hours * HOUR).toISOString() as Instant;
};

type Happened = readonly [why: PointsReason, points: number, held: number, hours: number, lead?: string];

const SOCKETS = 'Sockets fitted|Pavel D.';
const MIXER = 'Mixer replaced|Igor Samoilov';
const DRAIN = 'Bath drain cleared|Olga T.';

/** Oldest first. */
const HAPPENED: readonly Happened[] = [
  ['opening', 600, 0, 200],
  ['purchase', 500, 0, 52],
  ['mission', 300, 0, 48],
  ['proposed', -9, 9, 27, DRAIN],
  ['not-chosen', 9, -9, 25, DRAIN],
  ['proposed', -12, 12, 24, MIXER],
  ['disclosed', 0, -12, 23, MIXER],
  ['took', -12, 12, 2, SOCKETS],
];

/** Newest first, with the balance after each. */
export function linesOf(happened: readonly Happened[]): readonly WalletLine[] {
  let balance = 0;
  const lines = happened.map(([why, points, held, hours, about], index): WalletLine => {
    balance += points;
    const [kind, customer] = about?.split('|') ?? [];
    const lead = kind && customer ? { request: testId<'request'>(index), number: 'K7F-2QX', kind, customer } : null;
    return { id: testId(100 + index), at: ago(hours), why, points, held, balance, lead };
  });
  return lines.reverse();
}

export const LINES = linesOf(HAPPENED);

/** Every reason there is, once. */
export const REASONS = linesOf([
  ['opening', 200, 0, 100],
  ['purchase', 500, 0, 99],
  ['mission', 40, 0, 98],
  ['correction', -5, 0, 97],
  ['give-back', 12, 0, 96, MIXER],
  ['proposed', -12, 12, 95, MIXER],
  ['took', -12, 12, 94, DRAIN],
  ['disclosed', 0, -1, 93, MIXER],
  ['withdrawn', 12, -12, 92, MIXER],
  ['not-chosen', 12, -12, 91, DRAIN],
  ['undone', 12, -12, 90, DRAIN],
  ['not-eligible', 12, -12, 89, DRAIN],
  ['cancelled', 12, -12, 88, DRAIN],
  ['lapsed', 12, -12, 87, DRAIN],
]);

type Page = Pick<Asked, 'query'>;

/** The answer to `wallet.read`. @param wallet what is otherwise than the lines say */
export function walletPage(
  { query }: Page,
  lines: readonly WalletLine[] = LINES,
  wallet: Partial<Omit<WalletView, 'history'>> = {},
): WalletView {
  const available = wallet.available ?? lines[0]?.balance ?? 0;
  const shown = { all: () => true, in: (points: number) => points > 0, out: (points: number) => points < 0 };
  const found = lines.filter(({ points }) => shown[(query.view ?? 'all') as keyof typeof shown](points));
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit);
  return {
    organization: 'Griya Kemang',
    available,
    held: 12,
    holds: 1,
    buys: Math.floor(available / 12),
    zone: 'Asia/Jakarta',
    ...wallet,
    history: { items: found.slice(from, to), next: to < found.length ? String(to) : null },
  };
}

export function walletAnswers(lines?: readonly WalletLine[], wallet?: Partial<Omit<WalletView, 'history'>>): Answers {
  return { 'me.read': partner, 'wallet.read': (asked) => walletPage(asked, lines, wallet) };
}

/** As many holds that were set free again as make `count` lines. */
export function manyLines(count: number): readonly WalletLine[] {
  return linesOf([
    ['opening', 500, 0, 300],
    ...Array.from({ length: count - 1 }, (_, i): Happened => {
      return i % 2 ? ['withdrawn', 12, -12, 290 - i, DRAIN] : ['proposed', -12, 12, 290 - i, DRAIN];
    }),
  ]);
}
