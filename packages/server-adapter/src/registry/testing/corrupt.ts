import type { Random } from '../../torture/random.ts';

export const CORRUPTIONS = [
  'swapped',
  'dropped',
  'doubled',
  'wrong',
  'layout',
  'missing-word',
  'quotes',
  'two-typos',
] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

const RU_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбю';
const EN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/**
 * A name as people mistype it.
 *
 * @param commonness how often a word occurs: of a long name people leave out a word that says little
 */
export function corrupt(name: string, how: Corruption, random: Random, commonness: (word: string) => number): string {
  switch (how) {
    case 'quotes':
      return random.pick([`ООО "${name}"`, `„${name.toUpperCase()}“`, `'${name.toLowerCase()}' ltd`, `«${name}», ООО`]);
    case 'layout':
      return [...name.toLowerCase()].map((char) => EN_KEYS[RU_KEYS.indexOf(char)] ?? char).join('');
    case 'missing-word': {
      const words = name.split(' ');
      if (words.length < 3) return typo(name, 'dropped', random);
      const commonest = words.reduce((a, b) => (commonness(b) > commonness(a) ? b : a));
      return words.filter((word) => word !== commonest).join(' ');
    }
    case 'two-typos':
      return typo(typo(name, 'dropped', random), 'swapped', random);
    default:
      return typo(name, how, random);
  }
}

function typo(name: string, how: 'swapped' | 'dropped' | 'doubled' | 'wrong', random: Random): string {
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
