import { foldName, type RegistryEntity } from '@pasar/core/registry';
import { type Random, randomBy } from '../../torture/random.ts';
import { CORRUPTIONS, type Corruption, canBe, corrupt, mistype } from './corrupt.ts';
import { inventedEntities } from './invented-entities.ts';

/** What is typed, and who is meant by it. */
export interface Question {
  readonly how: Corruption | 'two-mistakes';
  readonly query: string;
  readonly entity: RegistryEntity;
}

export interface Questions {
  /** Of the bar: each way of mistyping in its turn. */
  readonly mistyped: readonly Question[];
  /** Beyond it: a letter dropped, and two swapped. */
  readonly twice: readonly Question[];
  /** Others of whom there is one of the name. */
  readonly others: readonly RegistryEntity[];
}

/**
 * Names of an invented registry as people mistype them, the same for the same seed. Names that several of a country have
 * are left out: nobody could say which is meant.
 */
export function mistypedQuestions(rows: number, seed: number, count: number): Questions {
  const random = randomBy(seed + 1);
  const { unique, commonness } = survey(rows, seed);
  const mistyped = Array.from({ length: count }, (_, i): Question => {
    const how = CORRUPTIONS[i % CORRUPTIONS.length]!;
    const entity = pickFor(how, unique, random, commonness);
    const common = (word: string) => commonness(entity.country, word);
    return { how, query: corrupt(entity.name, how, random, common), entity };
  });
  const twice = Array.from({ length: count / 5 }, (): Question => {
    const entity = pickFor('dropped', unique, random, commonness);
    const query = mistype(mistype(entity.name, 'dropped', random), 'swapped', random);
    return { how: 'two-mistakes', query, entity };
  });
  return { mistyped, twice, others: Array.from({ length: count }, () => random.pick(unique)) };
}

type Survey = ReturnType<typeof survey>;

function pickFor(how: Corruption, unique: Survey['unique'], random: Random, commonness: Survey['commonness']) {
  for (;;) {
    const entity = random.pick(unique);
    if (canBe(how, entity.name, (word) => commonness(entity.country, word))) return entity;
  }
}

/** Those whose name nobody else of their country has, and how common words are. */
function survey(rows: number, seed: number) {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const keyOf = ({ country, name }: RegistryEntity) => country + foldName(name);
  for (const entity of inventedEntities(rows, seed)) {
    count(names, keyOf(entity));
    for (const word of entity.name.split(' ')) count(words, entity.country + word);
  }
  // Some of all parts of it are enough.
  const step = Math.max(1, Math.floor(rows / 50_000));
  const unique: RegistryEntity[] = [];
  let nth = 0;
  for (const entity of inventedEntities(rows, seed)) {
    if (nth++ % step === 0 && names.get(keyOf(entity)) === 1) unique.push(entity);
  }
  return { unique, commonness: (country: string, word: string) => words.get(country + word) ?? 0 };
}
