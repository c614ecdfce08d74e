import { assert } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { define } from '../../define.ts';
import type { Mounted } from '../mount.ts';
import { unmountAll, until } from '../mount.ts';
import { CARELESS, PAYLOADS } from './payloads.ts';
import { poisonedAnswers, poisonedRefusals } from './poison.ts';
import { begin, everyElement, type Scene, type as typeInto, within } from './scene.ts';
import { SCENES } from './scenes.ts';

/** So many widgets stand in the page at once, each with a text of its own. */
const AT_ONCE = 13;

const ran = new Set<number>();
Object.assign(window, { ran: (number: number) => ran.add(number) });

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
async function aPictureHasFailed(): Promise<void> {
  const failed = new Promise((resolve) => {
    document.body.append(Object.assign(new Image(), { src: 'x:', onerror: resolve, className: 'control' }));
  });
  await failed;
  document.querySelector('.control')?.remove();
}

const RUNS =
  /^(?:script|iframe|frame|object|embed|base|link|meta|style|marquee|portal|math|foreignobject|animate|set)$/;
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'srcdoc',
  'xlink:href',
  'ping',
  'background',
];
const ACTIVE = /^(?:javascript|vbscript|data:(?!image\/))/i;

/** What could run, or was written by a text: an element, a handler, an address, a declaration. */
function remains(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of everyElement(root)) {
    if (RUNS.test(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of addresses.
      const bare = value.replace(/[\u0000-\u0020]/g, '');
      if (name.startsWith('on')) found.push(`${element.localName} ${name}=${value}`);
      if (ADDRESSES.includes(name) && ACTIVE.test(bare)) found.push(`${element.localName} ${name}=${value}`);
      if (name === 'style' && value.includes('--ran')) found.push(`${element.localName} ${name}=${value}`);
    }
    if (getComputedStyle(element).getPropertyValue('--ran')) found.push(`--ran on <${element.localName}>`);
  }
  return [...new Set(found)];
}

const hasStyleRun = () => getComputedStyle(document.documentElement).getPropertyValue('--ran') !== '';

interface Shown extends Mounted<LitElement> {
  readonly text: string;
}

/** Plays a scene once for each text, some at a time, and looks at each when it is shown. */
async function everyText(scene: Scene, look: (shown: Shown) => Promise<unknown>, poison = poisonedAnswers) {
  for (let from = 0; from < PAYLOADS.length; from += AT_ONCE) {
    await Promise.all(
      PAYLOADS.slice(from, from + AT_ONCE).map(async ({ text }) => {
        const answers = (given: Parameters<typeof poison>[0]) => poison(given, text);
        await look({ ...(await begin(scene, { answers, text })), text });
      }),
    );
    await aPictureHasFailed();
    assert.deepEqual(
      [...ran].map((number) => PAYLOADS[number]?.text),
      [],
    );
    assert.isFalse(hasStyleRun());
    assert.deepEqual(remains(document.body.querySelector('pasar-provider')!.parentElement!), SCRIPTS);
    unmountAll();
    localStorage.clear();
  }
}

/** The test runner's own. */
let SCRIPTS: string[] = [];

const textFields = (widget: Element) =>
  within<HTMLInputElement>(widget, 'input, textarea').filter(
    ({ type }) => !['radio', 'checkbox', 'file', 'range'].includes(type),
  );

describe('texts that would run as code', () => {
  before(() => {
    define();
    SCRIPTS = remains(document.body);
  });
  beforeEach(() => ran.clear());
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  describe('do run where somebody is careless', () => {
    it('there are enough of them', () => assert.isAtLeast(PAYLOADS.length, 30));

    PAYLOADS.forEach(({ text, careless }, number) => {
      it(`${careless}: ${JSON.stringify(text)}`, async () => {
        const place = document.body.appendChild(document.createElement('div'));
        CARELESS[careless](place, text);
        while (!ran.has(number) && !hasStyleRun()) await new Promise(requestAnimationFrame);
        place.remove();
      });
    });

    it('and a widget that is careless with one text is found out', async () => {
      class PasarCareless extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = `<p>${PAYLOADS[0]!.text}</p><a href="javascript:0">x</a>`;
        }
      }
      customElements.define('pasar-careless', PasarCareless);
      const place = document.body.appendChild(document.createElement('div'));
      place.append(new PasarCareless());
      assert.deepEqual(remains(place), [`img onerror=ran(0)`, 'a href=javascript:0']);
      await aPictureHasFailed();
      assert.isTrue(ran.has(0));
      place.remove();
    });
  });

  for (const scene of SCENES) {
    describe(scene.name, () => {
      it('none runs from any text of the wire', async () => {
        await everyText(scene, ({ widget }) => scene.shown(widget));
      }).timeout(60_000);

      it('none runs from a refusal', async () => {
        await everyText(
          scene,
          async ({ widget }) => until(widget, () => !widget.matches(':state(loading)')),
          poisonedRefusals,
        );
      }).timeout(60_000);

      it('none runs from what is typed, nor from what was kept of it', async () => {
        const { widget } = await begin(scene);
        await scene.shown(widget);
        const fields = textFields(widget).length;
        unmountAll();
        if (fields === 0) return;
        const typed = async ({ widget, text }: Shown) => {
          await scene.shown(widget);
          for (const field of textFields(widget)) typeInto(field, text);
          await widget.updateComplete;
        };
        await everyText(scene, typed, (answers) => answers);
      }).timeout(60_000);
    });
  }
});
