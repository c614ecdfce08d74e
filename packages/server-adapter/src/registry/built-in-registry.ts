import {
  foldedWords,
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
import { gramOf, piecesOf } from './grams.ts';

/** So many of each way of finding are looked at closely. */
const EACH_WAY = 400;
/** So many are compared letter by letter. */
const COMPARED = 120;
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
  const readings = readingsOf(query);
  if (readings.length === 0) return [];
  const names = readings.map((words) => words.join(' '));
  const isShort = names.every((name) => name.replaceAll(' ', '').length < FUZZY_FROM);
  let found: readonly Candidate[] = [];
  for (const waysOf of isShort ? [whole] : STAGES) {
    const grams = readings.flatMap((words) => waysOf(piecesOf(words, true).map((piece) => gramOf(country, piece))));
    found = merged(found, await find({ ...(found.length === 0 && { names }), grams }));
    const ranked = rank(found, readings);
    if (isShort || (ranked[0]?.score ?? 0) >= SURE || waysOf === STAGES.at(-1)) return ranked.map(({ taxId }) => taxId);
  }
  return [];
}

type Grams = readonly number[];

const whole = (grams: Grams): readonly Grams[] => [grams];

/** One slip; two of them, or a word too many; at last any third of the name. */
const STAGES: readonly ((grams: Grams) => readonly Grams[])[] = [
  withoutRun,
  (grams) => combinations(inBlocks(grams, 4), 2),
  (grams) => combinations(inBlocks(grams, 6), 2),
];

/** All but a run of neighbours, in so many ways that any four of them are left out by one. */
function withoutRun(grams: Grams): readonly Grams[] {
  const count = grams.length;
  const [run, step] = count <= 16 ? [Math.max(1, Math.min(5, count - 2)), 2] : [7, 4];
  const starts = Array.from({ length: Math.ceil((count - run) / step) }, (_, i) => i * step);
  return [...starts, Math.max(0, count - run)]
    .map((start) => [...new Set([...grams.slice(0, start), ...grams.slice(start + run)])])
    .filter((left) => left.length > 0);
}

/** The query's words; with the other keyboard layout, too; with what may be a legal form, too, where it is more than that. */
function readingsOf(query: string): readonly (readonly string[])[] {
  const text = query.slice(0, LONGEST);
  const other = otherLayout(text);
  const readings = [nameWords(text), foldedWords(text), ...(other ? [nameWords(other)] : [])];
  const unique = new Map(readings.filter((words) => words.length > 0).map((words) => [words.join(' '), words]));
  return [...unique.values()];
}

function inBlocks(grams: Grams, count: number): readonly Grams[] {
  const blocks = Math.min(count, grams.length);
  return Array.from({ length: blocks }, (_, i) =>
    grams.slice(Math.floor((i * grams.length) / blocks), Math.floor(((i + 1) * grams.length) / blocks)),
  );
}

/** All ways to keep so many blocks. */
function combinations(blocks: readonly Grams[], kept: number): readonly Grams[] {
  const ways: Grams[] = [];
  const choose = (from: number, chosen: readonly Grams[]) => {
    if (chosen.length === Math.min(kept, blocks.length)) ways.push([...new Set(chosen.flat())]);
    else for (let i = from; i < blocks.length; i++) choose(i + 1, [...chosen, blocks[i]!]);
  };
  choose(0, []);
  return ways;
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
