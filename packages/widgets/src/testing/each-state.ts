import type { LitElement } from 'lit';
import { expectAccessible } from './accessible.ts';
import { type Answers, refusal, unreachable, waiting } from './answers.ts';
import { type Surroundings, until } from './mount.ts';
import { within } from './proofs/scene.ts';

/** Its name, what is opened, words that it says, and its `:state()` when it has one. */
type Row<What> = readonly [state: string, what: What, words: string, css?: 'loading' | 'error' | 'empty'];

const FAILED = 'The service did not answer.';

/** The states of everything that is asked for: on its way, refused, out of reach. @param list the endpoint */
export const unanswered = (answers: Answers, list: keyof Answers): readonly Row<Answers>[] => [
  ['waiting', { ...answers, [list]: waiting }, '', 'loading'],
  ['refused by the server', { ...answers, [list]: () => refusal(500, 'server.error', FAILED) }, FAILED, 'error'],
  ['offline', { ...answers, [list]: () => unreachable() }, 'No connection', 'error'],
];

/** Each state says what it is, and axe has nothing to say: light on a page, and dark on a phone. */
export function itShowsEachState<What>(
  rows: readonly Row<What>[],
  open: (what: What, around: Required<Pick<Surroundings, 'theme' | 'width'>>) => Promise<LitElement>,
  {
    width = 1100,
    part,
  }: { readonly width?: number /** Whose `:state()` is meant, when not its own. */; readonly part?: string } = {},
): void {
  for (const [state, what, words, css] of rows) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${state} in ${theme}: accessible, and says so`, async () => {
        const widget = await open(what, { theme, width: theme === 'dark' ? 320 : width });
        await until(widget, () => within(widget, '*').some((node) => textOf(node).includes(words)));
        const one = () => (part ? within(widget, part)[0] : widget);
        if (css) await until(widget, () => one()?.matches(`:state(${css})`));
        await expectAccessible(widget);
      });
    }
  }
}

export const textOf = (node: Element | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
