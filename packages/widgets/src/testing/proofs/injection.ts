import { assert } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { type Mounted, unmountAll } from '../mount.ts';
import { PAYLOADS, payloadsOf } from './payloads.ts';
import { poisonedAnswers } from './poison.ts';
import { begin, everyElement, type Scene } from './scene.ts';
import { SCENES } from './scenes.ts';

/** What both proofs of injected texts look at: whether one has run, and whether one could. */

/** Dozens of texts, each in a widget of its own: milliseconds. */
export const TEXTS_MS = 60_000;

/** So many widgets stand in the page at once, each with a text of its own. */
const AT_ONCE = 13;

export const ran = new Set<number>();
Object.assign(window, { ran: (number: number) => ran.add(number) });
export const hasStyleRun = () => getComputedStyle(document.documentElement).getPropertyValue('--ran') !== '';

/** Pictures are not fetched, so that what only looks like an address asks nothing; their `onerror` runs all the same. */
const policy = Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy' });
policy.content = "img-src 'none'";
document.head.append(policy);

/** One on top of the other, all of them in sight: maps are drawn when they are seen. */
const stacked = new CSSStyleSheet();
stacked.replaceSync(
  'pasar-provider { position: absolute; inset-block-start: 0 } pasar-inbox, pasar-map { height: 600px }',
);
document.adoptedStyleSheets.push(stacked);

/** Long enough for a picture to fail. */
export async function aPictureHasFailed(): Promise<void> {
  const control = new Image();
  const failed = new Promise((resolve) => {
    control.onerror = resolve;
  });
  control.src = 'x:';
  document.body.append(control);
  await failed;
  control.remove();
}

const RUNS = /^(?:script|iframe|frame|object|embed|base|link|meta|style|portal|math|foreignobject|animate|set)$/;
/** Of pictures none runs as code. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'xlink:href', 'ping'];
const ACTIVE = /^(?:javascript|vbscript|data):/i;

/** What could run: an element, a handler, an address. */
export function remains(root: ParentNode): string[] {
  const found = new Set<string>();
  for (const element of everyElement(root)) {
    if (RUNS.test(element.localName)) found.add(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of addresses.
      const bare = value.replace(/[\u0000-\u0020]/g, '');
      const isAddress = ADDRESSES.includes(name) && element.localName !== 'img';
      if (name.startsWith('on') || (isAddress && ACTIVE.test(bare)))
        found.add(`<${element.localName} ${name}="${value}">`);
    }
  }
  return [...found];
}

/** The test runner's own. */
const own = remains(document.body);

export async function nothingHasRun(): Promise<void> {
  await aPictureHasFailed();
  assert.equal([...ran].map((number) => PAYLOADS[number]?.text).join('\n'), '');
  assert.isFalse(hasStyleRun());
  assert.deepEqual(remains(document.body), own);
}

export interface Shown extends Mounted<LitElement> {
  readonly text: string;
}

/** Plays a scene once for each text, some at a time, and looks at each when it is shown. */
export async function everyText(
  scene: Scene,
  look: (shown: Shown) => Promise<unknown>,
  poison = poisonedAnswers,
): Promise<void> {
  const payloads = payloadsOf(SCENES.indexOf(scene));
  for (let from = 0; from < payloads.length; from += AT_ONCE) {
    const some = payloads.slice(from, from + AT_ONCE).map(async ({ text }) => {
      const mounted = await begin(scene, { answers: (given) => poison(given, text), text });
      await look({ ...mounted, text });
    });
    await Promise.all(some);
    await nothingHasRun();
    unmountAll();
    localStorage.clear();
  }
}
