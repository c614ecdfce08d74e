import type { LitElement } from 'lit';
import '../components/settings/settings.define.ts';
import { settingsAnswers } from '../components/settings/settings.samples.ts';
import type { PasarSettings } from '../components/settings/settings.ts';
import type { SectionName } from '../components/settings/settings-sections.ts';
import { expectAccessible } from './accessible.ts';
import type { Answers } from './answers.ts';
import { textOf } from './each-state.ts';
import { mount, type Surroundings, until } from './mount.ts';
import { there, type, within } from './proofs/scene.ts';

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
    element: () => all(`pasar-settings-${section}`)[0] as unknown as LitElement,
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

/** For `itShowsEachState`. */
export const opening =
  (section: SectionName) =>
  async (answers: Answers, around: Omit<Surroundings, 'answers'>): Promise<LitElement> => {
    const page = await openSettings(section, answers, around);
    await page.there(`pasar-settings-${section}`);
    return page.element();
  };
