import type { Random } from '../../torture/random.ts';

export const CORRUPTIONS = ['swapped', 'dropped', 'doubled', 'wrong', 'layout', 'missing-word', 'quotes'] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

const RU_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const EN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** How often a word occurs in the names of a country. */
export type Commonness = (word: string) => number;

/** Of a name that is left without a word, another still says who is meant: no more have it than a list shows first. */
const DISTINCTIVE = 5;

/** Can this name be mistyped so, and still say who is meant? */
export function canBe(how: Corruption, name: string, commonness: Commonness): boolean {
  if (how === 'layout') return /^[а-яё\s]+$/i.test(name);
  const words = name.split(' ');
  if (how === 'missing-word') return words.length > 1 && words.some((word) => commonness(word) <= DISTINCTIVE);
  return /\p{L}{4}/u.test(name);
}

/** A name as people mistype it. Of several words they leave out the one that says least. */
export function corrupt(name: string, how: Corruption, random: Random, commonness: Commonness): string {
  switch (how) {
    case 'quotes':
      return random.pick([`ООО "${name}"`, `„${name.toUpperCase()}“`, `'${name.toLowerCase()}' ltd`, `«${name}», ООО`]);
    case 'layout':
      return [...name.toLowerCase()].map((char) => EN_KEYS[RU_KEYS.indexOf(char)] ?? char).join('');
    case 'missing-word': {
      const words = name.split(' ');
      const commonest = words.reduce((a, b) => (commonness(b) > commonness(a) ? b : a));
      return words.filter((word) => word !== commonest).join(' ');
    }
    default:
      return mistype(name, how, random);
  }
}

export function mistype(name: string, how: 'swapped' | 'dropped' | 'doubled' | 'wrong', random: Random): string {
  const letters = [...name];
  const spots = letters.flatMap((char, i) => (/\p{L}/u.test(char) && /\p{L}/u.test(letters[i + 1] ?? '') ? [i] : []));
  const at = random.pick(spots);
  const [first, second] = [letters[at]!, letters[at + 1]!];
  const instead = {
    swapped: [second, first],
    dropped: [second],
    doubled: [first, first, second],
    wrong: [random.pick([...(/[а-яё]/i.test(first) ? RU_KEYS : 'abcdefghijklmnopqrstuvwxyz')]), second],
  }[how];
  return [...letters.slice(0, at), ...instead, ...letters.slice(at + 2)].join('');
}
