import {
  foldedWords,
  isGarbled,
  isSpoken,
  type LegalEntityRegistry,
  likeness,
  nameWords,
  otherLayout,
  taxIdKey,
  taxIdPrefixes,
} from '@pasar/core/registry';
import type { Tx } from '../database/database.ts';
import type { DeploymentId } from '../database/tables.ts';
import { type Candidate, findCandidates, readEntity, readSuggestions } from './entities.store.ts';
import { featuresOf, inNumbers, piecesOf } from './grams.ts';

/** So many of each way of finding are looked at closely. */
const EACH_WAY = 200;
/** Of names that begin as typed so many, in their order. */
const BEGINNING = 60;
/** With fewer than these, other words are looked at, too. */
const FEW = 20;
/** So many are compared letter by letter. */
const COMPARED = 80;
/** Good enough to look no further. */
const SURE = 0.82;
/** Of a name that begins as typed, over one that is only like it. */
const BEGINS = 0.1;
/** Fewer letters than this are the beginning of a name, not a mistyped one. */
const FUZZY_FROM = 4;
const LONGEST = 80;

/**
 * The table as a registry. One slip of the fingers spoils at most four neighbouring pieces of a name: an entity is a
 * candidate when its name has all pieces of the query but a few neighbouring ones, wherever those are. Such a question is
 * answered by the rarest of its pieces, so that no list of a common one is ever walked through, and no threshold of
 * likeness is asked of the database. When nothing that is found so is like enough, more may be spoiled. The candidates
 * are compared letter by letter.
 */
export function builtInRegistry(tx: Tx, owner: DeploymentId): LegalEntityRegistry {
  return {
    async read(country, taxId) {
      return readEntity(tx, owner, country, taxIdKey(country, taxId));
    },
    async search(query, { country, limit }) {
      const find = (ways: Parameters<typeof findCandidates>[3], most = EACH_WAY) =>
        findCandidates(tx, owner, country, ways, most);
      const byTaxId = await find({ taxIds: taxIdPrefixes(country, query) }, limit);
      const best = byTaxId.map(({ taxId }) => taxId).slice(0, limit);
      if (best.length < limit) best.push(...(await searchNames(find, country, query)));
      return readSuggestions(tx, owner, country, [...new Set(best)].slice(0, limit));
    },
  };
}

type Find = (ways: Parameters<typeof findCandidates>[3], most?: number) => Promise<readonly Candidate[]>;

async function searchNames(find: Find, country: string, query: string): Promise<readonly string[]> {
  const sought = soughtBy(query, country);
  // What may be a legal form may be a name, too: it counts in comparing.
  const readings = unique([...sought, foldedWords(query.slice(0, LONGEST))]);
  if (readings.length === 0) return [];
  const names = readings.map((words) => words.join(' '));
  const having = (words: readonly string[], leftOut: LeftOut) =>
    inNumbers(
      country,
      featuresOf(words, (place) => leftOut.has(place)),
    );

  let found = await find({ names }, BEGINNING);
  if (names.every((name) => name.replaceAll(' ', '').length < FUZZY_FROM)) {
    // Too short to be mistyped: what begins so, and when there is not much, any word that does.
    if (found.length < FEW)
      found = merged(found, await find({ grams: sought.map((words) => having(words, new Set())) }));
    return rank(found, readings).map(({ taxId }) => taxId);
  }
  for (const spoil of STAGES) {
    const ways = sought.flatMap((words) =>
      spoil(piecesOf(words, true).length).map((leftOut) => having(words, leftOut)),
    );
    const grams = [...new Map(ways.map((some) => [some.join(), some])).values()].filter((some) => some.length > 0);
    found = merged(found, await find({ grams }));
    const ranked = rank(found, readings);
    if ((ranked[0]?.score ?? 0) >= SURE) return ranked.map(({ taxId }) => taxId);
  }
  return rank(found, readings).map(({ taxId }) => taxId);
}

/** Places of pieces that may be spoiled. */
type LeftOut = ReadonlySet<number>;

/** Of so many pieces: one slip; two of them, or a word too many; at last all but any third. */
const STAGES: readonly ((count: number) => readonly LeftOut[])[] = [
  runs,
  (count) => blocks(count, 4, 2),
  (count) => blocks(count, 6, 4),
];

/** Runs of neighbours, so many that any four are in one. */
function runs(count: number): readonly LeftOut[] {
  const [length, step] = count <= 16 ? [Math.max(1, Math.min(5, count - 2)), 2] : [8, 5];
  const last = Math.max(0, count - length);
  const starts = Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step);
  // A short last word would be left out as a whole, and it may be what tells one from another.
  const end = count > 16 ? [range(count - 3, count)] : [];
  return [...[...starts, last].map((start) => range(start, start + length)), ...end];
}

/** All ways to leave out some of the blocks that the pieces are parted into. */
function blocks(count: number, parts: number, left: number): readonly LeftOut[] {
  const bounds = Array.from({ length: parts + 1 }, (_, i) => Math.floor((i * count) / parts));
  const ways: LeftOut[] = [];
  const choose = (from: number, chosen: readonly number[]) => {
    if (chosen.length === left)
      ways.push(new Set(chosen.flatMap((part) => [...range(bounds[part]!, bounds[part + 1]!)])));
    else for (let part = from; part < parts; part++) choose(part + 1, [...chosen, part]);
  };
  choose(0, []);
  return ways;
}

function range(start: number, end: number): ReadonlySet<number> {
  return new Set(Array.from({ length: end - start }, (_, i) => start + i));
}

/** Where keyboards have a Russian layout beside the Latin one. */
const TWO_LAYOUTS = new Set(['RU', 'BY', 'KZ', 'KG', 'TJ', 'UZ', 'UA']);

/** The query's words without a legal form; where it may have been typed with the wrong keyboard layout, so read, or as well. */
function soughtBy(query: string, country: string): readonly (readonly string[])[] {
  const text = query.slice(0, LONGEST);
  const asTyped = nameWords(text);
  const other = TWO_LAYOUTS.has(country) || /\p{Script=Cyrillic}/u.test(text) ? otherLayout(text) : undefined;
  if (!other || isSpoken(text)) return unique([asTyped]);
  return isGarbled(text) ? unique([nameWords(other)]) : unique([asTyped, nameWords(other)]);
}

function unique(readings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const some = readings.filter((words) => words.length > 0);
  return [...new Map(some.map((words) => [words.join(' '), words])).values()];
}

function merged(known: readonly Candidate[], more: readonly Candidate[]): readonly Candidate[] {
  return [...new Map([...known, ...more].map((candidate) => [candidate.taxId, candidate])).values()];
}

function rank(candidates: readonly Candidate[], readings: readonly (readonly string[])[]) {
  const sought = readings.map((words) => new Set(piecesOf(words, true)));
  const names = readings.map((words) => words.join(' '));
  return candidates
    .map((candidate) => ({ ...candidate, words: candidate.folded.split(' ') }))
    .map((candidate) => ({ ...candidate, shared: Math.max(...sought.map((pieces) => share(pieces, candidate.words))) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, COMPARED)
    .map(({ taxId, folded, state, words }) => {
      const begins = names.some((name) => folded.startsWith(name)) ? BEGINS : 0;
      return { taxId, folded, state, score: begins + Math.max(...readings.map((query) => likeness(query, words))) };
    })
    .sort((a, b) => b.score - a.score || standing(a) - standing(b) || a.folded.length - b.folded.length || order(a, b));
}

/** How many of the pieces a name has, of those that either has. */
function share(pieces: ReadonlySet<string>, words: readonly string[]): number {
  const own = piecesOf(words);
  let shared = 0;
  for (const piece of own) if (pieces.has(piece)) shared++;
  return shared / (pieces.size + own.length - shared);
}

function standing({ state }: Pick<Candidate, 'state'>): number {
  return state === 'active' ? 0 : state === 'closing' ? 1 : 2;
}

function order(a: { readonly taxId: string }, b: { readonly taxId: string }): number {
  return a.taxId < b.taxId ? -1 : 1;
}
