/**
 * How alike two folded names are, from 0 to 1: what ranks the candidates of a search. A word is compared with the word
 * that is most like it, so that order and missing words cost little; and the names without blanks once more, because
 * people part words as they like (*Строй Сервис*, *СтройСервис*).
 *
 * @param query folded words as typed; the last may be unfinished
 * @param name folded words without the legal form
 */
export function likeness(query: readonly string[], name: readonly string[]): number {
  if (query.length === 0 || name.length === 0) return 0;
  const found = covered(query, name, true);
  // What the name has besides: it is less probably meant, but it may be what the person left out.
  const rest = covered(name, query, false);
  const byWords = 0.75 * found + 0.25 * rest;
  const [one, other] = [query.join(''), name.join('')];
  const joined = query.length === name.length && query.length === 1 ? 0 : closeness(one, other) * 0.97;
  return Math.max(byWords, joined);
}

/** How much of the words' letters is found among the others. */
function covered(words: readonly string[], others: readonly string[], isTyped: boolean): number {
  let sum = 0;
  let letters = 0;
  for (const [i, word] of words.entries()) {
    const isOpen = isTyped && i === words.length - 1;
    let best = 0;
    for (const other of others) {
      const unfinished = isOpen && other.startsWith(word) ? 0.9 + (0.1 * word.length) / other.length : 0;
      best = Math.max(best, unfinished, closeness(word, other));
      if (best === 1) break;
    }
    // Two words of which half the letters differ have nothing in common. Numbers are the same or not.
    if (best < 0.5 || (best < 1 && /^\d+$/.test(word))) best = 0;
    sum += best * word.length;
    letters += word.length;
  }
  return sum / letters;
}

function closeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  // They cannot be half alike.
  if (Math.min(a.length, b.length) * 2 < longer) return 0;
  return 1 - edits(a, b) / longer;
}

/** Letters to put in, leave out, change or swap with their neighbour (optimal string alignment). */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
