import type { CallId } from '@pasar/core/client';
import type { LitElement } from 'lit';
import type { Answers, Asked } from '../answers.ts';
import { type Mounted, mount, type Surroundings, until } from '../mount.ts';
import { brand, me } from '../people.ts';

/**
 * A widget with as much of it shown as fits on one page: what the browser proofs look at. Each widget says its scenes
 * once (`x.scenes.ts`), and every proof plays all of them.
 */
export interface Scene {
  /** `catalog, map` */
  readonly name: string;
  /** Without the prefix: `catalog`. */
  readonly element: string;
  /** Called for each playing: some answers keep what is done to them. */
  readonly answers: () => Answers;
  readonly properties?: object;
  /** Properties with text that the host gives: any text may stand there. */
  readonly texts?: (text: string) => object;
  /** CSS pixels. */
  readonly width?: number;
  /** Brings out what stands behind a click, and resolves when all of it is there. In no language: by class and id. */
  readonly shown: (widget: LitElement) => Promise<unknown>;
  /** What a person does next, so that the host hears of it. */
  readonly act?: (widget: LitElement) => Promise<unknown>;
}

export interface Playing extends Pick<Surroundings, 'locale' | 'prefix' | 'anonymous'> {
  readonly answers?: (answers: Answers) => Answers;
  readonly text?: string;
}

/** Puts a scene's widget into the page; `shown` is the caller's to await. */
export async function begin(scene: Scene, playing: Playing = {}): Promise<Mounted<LitElement>> {
  const { answers = (given) => given, text, prefix = 'pasar', ...around } = playing;
  const widget = document.createElement(`${prefix}-${scene.element}`) as LitElement;
  Object.assign(widget, scene.properties, text === undefined ? {} : scene.texts?.(text));
  return mount(widget, {
    ...around,
    prefix,
    width: scene.width ?? 1000,
    answers: answers({ 'brand.read': brand, 'me.read': me, ...scene.answers() }),
  });
}

export async function play(scene: Scene, playing?: Playing): Promise<Mounted<LitElement>> {
  const mounted = await begin(scene, playing);
  await scene.shown(mounted.widget);
  return mounted;
}

/** The same answers, each changed or looked at on its way; what is no JSON goes as it is. */
export function seen(answers: Answers, look: (id: CallId, answer: unknown) => unknown): Answers {
  const entries = Object.entries(answers).map(([id, given]) => [
    id,
    async (asked: Asked) => {
      const answer = typeof given === 'function' ? await (given as (asked: Asked) => unknown)(asked) : given;
      return answer instanceof Response ? answer : (look(id as CallId, answer) ?? answer);
    },
  ]);
  return Object.fromEntries(entries) as Answers;
}

/** Every element below a node, shadow roots included. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** The elements of a widget that a selector finds, in nested widgets as well. */
export function within<Found extends Element = HTMLElement>(widget: Element, selector: string): Found[] {
  return [...everyElement(widget.shadowRoot!)].filter((element): element is Found => element.matches(selector));
}

export const there = (widget: LitElement, selector: string) => until(widget, () => within(widget, selector).length);

export async function press(widget: LitElement, selector: string): Promise<void> {
  await there(widget, selector);
  within(widget, selector)[0]!.click();
  await widget.updateComplete;
}

/** As a person who types, and goes on. */
export function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  control.dispatchEvent(new Event('blur'));
}
