import { assert } from '@open-wc/testing';
import { everyElement } from './scene.ts';
import { SCENES } from './scenes.ts';
import { type OpenStage, openStage } from './stage.ts';

/** What a page's own style sheet may say; each is worn by every scene. */
const SHEETS = {
  'a reset': `*, ::before, ::after { margin: 0; padding: 0; border: 0; font: inherit; color: inherit; line-height: 1;
    vertical-align: baseline; box-sizing: content-box; list-style: none; text-decoration: none }`,
  shouting: `* { font: italic 900 40px/3 'Comic Sans MS', cursive !important; color: rgb(255 0 0) !important;
    letter-spacing: 8px !important; word-spacing: 30px !important; text-transform: uppercase !important;
    text-align: right !important; text-indent: 60px !important; text-shadow: 0 0 4px red !important;
    white-space: pre !important; word-break: break-all !important; cursor: crosshair !important; hyphens: none !important;
    fill: red !important; stroke: red !important; list-style: square inside !important; quotes: '!' '!' !important;
    -webkit-text-fill-color: red !important; caret-color: red !important; accent-color: red !important }
    html { font-size: 50px; zoom: 1 }`,
  'everything unset but where it stands': `* { all: unset !important }
    body, pasar-provider, pasar-provider > * { display: block !important }`,
  'nothing pressable': `button, input, select, textarea, dialog, svg, a, label, form, img { display: none !important;
    opacity: 0 !important; pointer-events: none !important; position: absolute !important }`,
  'hidden is shown':
    '[hidden] { display: block !important } dialog { display: block !important } .vh { position: static !important }',
  'right to left':
    'html { direction: rtl } body * { direction: rtl !important; writing-mode: horizontal-tb; unicode-bidi: bidi-override !important }',
  'our own class names': `.btn, .card, .row, .col, .line, .note, .pin, .sheet, .field, .input { background: red !important;
    width: 1px !important; color: red !important; transform: rotate(9deg) !important }`,
} satisfies Record<string, string>;

/** Where a widget stands, how much room it has, and light or dark are the page's to say. */
const ROOM =
  /^(?:color-scheme|-webkit-locale|(?:min-|max-)?(?:width|height|inline-size|block-size)|(?:inset|margin|perspective-origin|transform-origin|top|left|right|bottom).*|display|grid-template.*|container.*)$/;

/** What is looked at: physical properties, for the logical ones say the same again. */
const PROPERTIES = [...getComputedStyle(document.documentElement)].filter(
  (name) => !name.startsWith('--') && !ROOM.test(name) && !/-(?:inline|block)(?:-|$)/.test(name),
);

type Look = readonly string[];

function lookOf(element: Element): Look {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  return PROPERTIES.map((name) => style.getPropertyValue(name));
}

/** The computed style of each element inside a widget. */
const worn = (widget: Element): ReadonlyMap<Element, Look> =>
  new Map([...everyElement(widget.shadowRoot!)].map((element) => [element, lookOf(element)]));

function differences(before: ReturnType<typeof worn>, after: ReturnType<typeof worn>): string[] {
  return [...before].flatMap(([element, look]) =>
    PROPERTIES.flatMap((name, i) => {
      const now = after.get(element)?.[i];
      const isSame = now === undefined || now === look[i];
      return isSame
        ? []
        : `<${element.localName} class="${element.getAttribute('class')}"> ${name}: ${look[i]} → ${now}`;
    }),
  );
}

/** Wears a sheet for as long as something is looked at. */
function wearing<Seen>({ page }: OpenStage, text: string, look: () => Seen): Seen {
  const sheet = page.head.appendChild(page.createElement('style'));
  sheet.textContent = text;
  const seen = look();
  sheet.remove();
  return seen;
}

/** By these Lit finds other copies of itself, and Leaflet its listeners on the window. */
const LIBRARIES = /^(?:lit|reactiveElement)\w+$|^_leaflet_events$/;

/** Nothing is half way to somewhere. */
function still(root: ParentNode): void {
  for (const { shadowRoot } of everyElement(root))
    for (const animation of shadowRoot?.getAnimations() ?? []) animation.cancel();
}

describe('a host page with styles of its own', () => {
  let stage: OpenStage;
  before(async () => {
    stage = await openStage('lax');
  });
  after(() => stage.close());

  for (const { name } of SCENES) {
    it(`${name} looks the same, whatever the page’s style sheet says`, async () => {
      const widget = await stage.play(name);
      still(stage.page);
      const before = worn(widget);
      assert.isAbove(before.size, 10);
      for (const [says, text] of Object.entries(SHEETS)) {
        const after = wearing(stage, text, () => worn(widget));
        assert.equal(differences(before, after).slice(0, 20).join('\n'), '', says);
      }
    });
  }

  it('what is not insisted upon does come in', async () => {
    const host = stage.page.body.appendChild(stage.page.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const sheet = root.appendChild(stage.page.createElement('style'));
    sheet.textContent = ':host { color: blue; font: 14px sans-serif; text-transform: none }';
    root.append(stage.page.createElement('p'));
    const before = worn(host);
    const after = wearing(stage, SHEETS.shouting, () => worn(host));
    assert.match(
      differences(before, after).join('\n'),
      / color: rgb\(0, 0, 255\) → rgb\(255, 0, 0\)[\s\S]* text-transform: none → uppercase/,
    );
    host.remove();
  });

  it('nothing of the widgets’ leaks into the page: no style, no global name, no attribute of its elements', async () => {
    const { page } = stage;
    const hosts = page.body.appendChild(page.createElement('main'));
    for (const name of ['h1', 'p', 'button', 'input', 'ul', 'dialog', 'svg', 'a'])
      hosts.appendChild(page.createElement(name)).className = 'btn card row note pin field leaflet-container';
    const seen = () =>
      [page.documentElement, page.body, ...hosts.children].map((one) => [...lookOf(one), ...one.getAttributeNames()]);
    let before: ReturnType<typeof seen> | undefined;
    for (const { name } of SCENES) {
      await stage.play(name);
      before ??= seen();
      assert.deepEqual(seen(), before, name);
    }
    const own = [...page.body.children].map(({ localName }) => localName).filter((name) => name !== 'script');
    assert.deepEqual(own, ['main', 'pasar-provider']);
    assert.isEmpty(page.querySelectorAll('head style, head link'));
    assert.equal(
      stage
        .globals()
        .filter((name) => !LIBRARIES.test(name))
        .join(' '),
      '',
    );
    hosts.remove();
  });
});
