/** A stretch of words that stayed, went, or came. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** More words than that are shown side by side without marks: comparing grows with the square. */
const MOST = 1500;

/** What became of a text, word by word: the longest common run of words stays, the rest went or came. Joined, the texts are whole again. */
export function changedWords(before: string, after: string): readonly Stretch[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST || b.length > MOST)
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  const common = lengths(a, b);
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i++]! });
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      found.push({ kind: 'gone', text: a[i++]! });
    } else {
      found.push({ kind: 'new', text: b[j++]! });
    }
  }
  return joined(found);
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/\s*[\p{L}\p{N}\p{M}]+|\s*[^\s\p{L}\p{N}\p{M}]|\s+$/gu) ?? [];

/** How many words two texts have in common from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  return common;
}

function joined(all: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { kind, text } of all) {
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else if (text) found.push({ kind, text });
  }
  return found;
}
