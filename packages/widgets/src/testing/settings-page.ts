import '../components/settings/settings.define.ts';
import { settingsAnswers } from '../components/settings/settings.samples.ts';
import type { PasarSettings } from '../components/settings/settings.ts';
import type { SectionName } from '../components/settings/settings-sections.ts';
import { expectAccessible } from './accessible.ts';
import { type Answers, refusal, unreachable, waiting } from './answers.ts';
import { mount, type Surroundings, until } from './mount.ts';
import { there, type, within } from './proofs/scene.ts';

export const textOf = (node: Element | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** `pasar-settings` at a section, and a person's hands on it. */
export async function openSettings(
  section: SectionName,
  answers: Answers = settingsAnswers(),
  around: Omit<Surroundings, 'answers'> = {},
) {
  const widget = document.createElement('pasar-settings') as PasarSettings;
  widget.section = section;
  const mounted = await mount(widget, { width: 1100, ...around, answers });
  await customElements.whenDefined(`pasar-settings-${section}`);
  const all = (selector: string) => within(widget, selector);
  const named = (selector: string, words: string) =>
    all(selector).find((node) => textOf(node) === words || node.getAttribute('aria-label') === words);
  return {
    ...mounted,
    all,
    named,
    element: () => all(`pasar-settings-${section}`)[0]!,
    accessible: () => expectAccessible(all(`pasar-settings-${section}`)[0]!),
    /** The one that has the focus, in nested widgets as well. */
    focused: () => all(':focus').at(-1),
    texts: (selector: string) => all(selector).map(textOf),
    says: (words: string) => until(widget, () => all('*').some((node) => textOf(node).includes(words))),
    there: (selector: string) => there(widget, selector),
    until: (holds: () => unknown) => until(widget, holds),
    async pressWords(selector: string, words: string): Promise<void> {
      await until(widget, () => named(selector, words));
      named(selector, words)!.click();
      await widget.updateComplete;
    },
    async fill(selector: string, words: string): Promise<void> {
      await there(widget, selector);
      type(within<HTMLInputElement>(widget, selector)[0]!, words);
    },
    /** Presses the question's own button once it can be pressed. */
    async confirm(): Promise<void> {
      const yes = () => all('dialog[open] [type=submit]')[0];
      await until(widget, () => yes()?.getAttribute('aria-disabled') === 'false');
      yes()!.click();
    },
    bodyOf: (id: string) => mounted.asked.findLast(([asked]) => asked === id)?.[1].body,
  };
}

type SettingsPage = Awaited<ReturnType<typeof openSettings>>;

/** A section while `list` is on its way, refused and out of reach, and in states of its own: light, and dark on a phone. */
export function itShowsEachState(
  section: SectionName,
  list: string,
  own: readonly (readonly [state: string, answers: Answers, words: string])[],
  isThere: (page: SettingsPage) => Promise<unknown> = async () => {},
): void {
  const failed = 'The service did not answer.';
  const states: readonly (readonly [state: string, answers: Answers, words: string, name?: string])[] = [
    ['waiting', { ...settingsAnswers(), [list]: waiting }, '', 'loading'],
    ['refused', { ...settingsAnswers(), [list]: () => refusal(500, 'server.error', failed) }, failed, 'error'],
    ['offline', { ...settingsAnswers(), [list]: () => unreachable() }, 'No connection', 'error'],
    ...own,
  ];
  for (const [state, answers, words, name] of states) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${state} in ${theme}: accessible, and says so`, async () => {
        const page = await openSettings(section, answers, { theme, width: theme === 'dark' ? 320 : 1100 });
        await page.says(words);
        if (name) await page.until(() => page.element()?.matches(`:state(${name})`));
        else await isThere(page);
        await page.accessible();
      });
    }
  }
}
