import { assert } from '@open-wc/testing';
import { SCHEMAS } from '@pasar/core/contract/schemas';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { catalogPage, longWords, services } from '../../testing/catalog-page.ts';
import { type Mounted, mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { me } from '../../testing/people.ts';
import './catalog.define.ts';
import type { CatalogPick } from './catalog.events.ts';
import type { PasarCatalog } from './catalog.ts';

const nothing = { ...catalogPage, items: [], total: 0, categories: [], next: null };

/** A catalog in a column of so many pixels, once it satisfies `ready`. */
async function catalog(
  { width = 1000, ready = '.svc h3', ...surroundings }: Surroundings & { ready?: string } = {},
  attributes: Partial<PasarCatalog> = {},
): Promise<Mounted<PasarCatalog> & { root: ParentNode; all: (selector: string) => HTMLElement[] }> {
  const widget = Object.assign(document.createElement('pasar-catalog') as PasarCatalog, attributes);
  const answers: Answers = { 'catalog.list': catalogPage, ...surroundings.answers };
  const mounted = await mount(widget, { ...surroundings, width, answers });
  const root = widget.renderRoot;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  await until(widget, () => all(ready).length > 0);
  return { ...mounted, root, all };
}

const names = (all: (selector: string) => HTMLElement[]) => all('.svc h3').map((name) => name.textContent?.trim());
const queries = (asked: Mounted<PasarCatalog>['asked']) =>
  asked.filter(([id]) => id === 'catalog.list').map(([, { query }]) => query);
const press = (element: Element | null | undefined) => (element as HTMLElement).click();

async function choose(select: Element | null | undefined, value: string): Promise<void> {
  (select as HTMLSelectElement).value = value;
  select?.dispatchEvent(new Event('change'));
}

function heard<Detail>(widget: Element, type: string): Detail[] {
  const details: Detail[] = [];
  widget.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

describe('pasar-catalog', () => {
  afterEach(unmountAll);

  it('its samples are what the server would answer', () => {
    SCHEMAS['catalog.list'].answer.parse(catalogPage);
    SCHEMAS['catalog.list'].answer.parse(longWords);
  });

  it("CAT-3 shows the services of the customer's first site, in the server's order, with what helps to decide", async () => {
    const { asked, all } = await catalog({ locale: 'id' });
    assert.deepEqual(queries(asked), [{ limit: '24', site: me.sites[0]?.id as string, sort: 'best' }]);
    assert.deepEqual(
      names(all),
      services.map(({ kind }) => kind.name),
    );
    const [first] = all('.svc');
    const text = first?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const fact of [
      'Untuk keluarga besar',
      'Sejuk Jaya AC',
      '4,9',
      '(312)',
      '1,2 km',
      'mulai',
      'Rp',
      '85.000',
      '/ unit',
      'Besok 08.00',
    ])
      assert.include(text, fact);
    assert.equal(all('.svc img[loading="lazy"]').length, services.length);
  });

  it('looks for words once typing rests, and for a category, a distance, an order and another site at once', async () => {
    const { widget, asked, all, root } = await catalog();
    const input = root.querySelector('input') as HTMLInputElement;
    for (const typed of ['a', 'ac', 'ac ']) {
      input.value = typed;
      input.dispatchEvent(new Event('input'));
    }
    await until(widget, () => queries(asked).length === 2);
    assert.equal(queries(asked)[1]?.q, 'ac');
    press(all('.chips .chip')[1]);
    await until(widget, () => queries(asked).length === 3);
    assert.equal(queries(asked)[2]?.category, 'ac');
    await choose(root.querySelector('.filters select'), '5000');
    await until(widget, () => queries(asked).length === 4);
    assert.equal(queries(asked)[3]?.within, '5000');
    await choose(root.querySelector('.count select'), 'near');
    await until(widget, () => queries(asked).length === 5);
    assert.equal(queries(asked)[4]?.sort, 'near');
    await choose(root.querySelector('.site select'), me.sites[1]?.id as string);
    await until(widget, () => queries(asked).length === 6);
    assert.equal(queries(asked)[5]?.site, me.sites[1]?.id);
  });

  it('of two answers the one to the later question counts', async () => {
    const answers: ((page: typeof catalogPage) => void)[] = [];
    const { widget, all } = await catalog({
      answers: {
        'catalog.list': ({ query }) => (query.category ? new Promise((resolve) => answers.push(resolve)) : catalogPage),
      },
    });
    const [, ac, cleaning] = all('.chips .chip');
    press(ac);
    await until(widget, () => answers.length === 1);
    press(cleaning);
    await until(widget, () => answers.length === 2);
    answers[1]?.({ ...catalogPage, items: [services[1] as (typeof services)[1]] });
    await until(widget, () => names(all).length === 1);
    answers[0]?.({ ...catalogPage, items: [services[0] as (typeof services)[0]] });
    await widget.updateComplete;
    assert.deepEqual(names(all), [services[1]?.kind.name]);
  });

  it('shows the next page behind the cursor, and anew as much as is shown when the catalog has changed', async () => {
    const { widget, asked, tell, all, root } = await catalog({
      answers: {
        'catalog.list': ({ query }) =>
          query.cursor
            ? {
                ...catalogPage,
                items: services.map((item, i) => ({ ...item, service: `next-${i}` as typeof item.service })),
                next: null,
              }
            : catalogPage,
      },
    });
    press(root.querySelector('.more'));
    await until(widget, () => names(all).length === 2 * services.length);
    assert.equal(queries(asked)[1]?.cursor, 'more');
    assert.isNull(root.querySelector('.more'));
    await until(widget, () => {
      tell('catalog.changed');
      return queries(asked).length > 2;
    });
    assert.isUndefined(queries(asked)[2]?.cursor);
  });

  it('a card opens beside the list, where there is room, and gives the focus back', async () => {
    const { widget, all, root } = await catalog();
    const picked = heard<CatalogPick>(widget, 'pasar-select');
    const ordered = heard<CatalogPick>(widget, 'pasar-order');
    const card = all('.svc .open')[1];
    await until(widget, () => root.querySelector('.wide dialog'));
    press(card);
    await until(widget, () => root.querySelector('.panel') && widget.shadowRoot?.activeElement?.id === 'detail-name');
    const pick = {
      service: services[1]?.service,
      kind: services[1]?.kind.id,
      partner: services[1]?.partner.id,
      site: me.sites[0]?.id,
    };
    assert.deepEqual(picked, [pick]);
    press(root.querySelector('.panel .btn-primary'));
    assert.deepEqual(ordered, [pick]);
    await expectAccessible(widget);
    root.querySelector('.panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await until(widget, () => !root.querySelector('.panel'));
    assert.equal(widget.shadowRoot?.activeElement, card);
  });

  it('a card opens on a sheet, where there is little room', async () => {
    const { widget, all, root } = await catalog({ width: 360 });
    await until(widget, () => root.querySelector('dialog'));
    press(all('.svc .open')[0]);
    await until(widget, () => root.querySelector('dialog:modal h2'));
    await expectAccessible(widget);
    press(root.querySelector('.detail-close'));
    await until(widget, () => !root.querySelector('dialog[open]'));
  });

  it('list and map have one selection', async () => {
    const { widget, all, root } = await catalog({ ready: '.row' }, { view: 'map' });
    await until(widget, () => all('.row').length === services.length);
    press(all('.row .open')[2]);
    await until(widget, () => root.querySelector('.row.on'));
    const map = root.querySelector('pasar-map') as HTMLElement & {
      selected: string;
      markers: { id: string; label: string }[];
    };
    assert.equal(map.selected, services[2]?.service);
    assert.equal(map.markers.length, services.length);
    map.dispatchEvent(
      Object.assign(new Event('pasar-select', { bubbles: true }), { detail: { id: services[4]?.service } }),
    );
    await until(widget, () => root.querySelector(`#at-${services[4]?.service}.on`));
  });

  it('ERR-1 a refusal is shown where the person is, and can be tried again', async () => {
    let down = true;
    const { widget, all, root } = await catalog({
      ready: '.note.danger',
      answers: {
        'catalog.list': () => (down ? refusal(422, 'site.unknown', 'This address is unknown.') : catalogPage),
      },
    });
    assert.include(root.querySelector('.note')?.textContent ?? '', 'This address is unknown.');
    assert.isTrue(widget.matches(':state(error)'));
    await expectAccessible(widget);
    down = false;
    press(root.querySelector('.note-action'));
    await until(widget, () => names(all).length > 0);
    assert.isFalse(widget.matches(':state(error)'));
  });

  const states: readonly [name: string, answers: Answers, ready: string, attributes?: Partial<PasarCatalog>][] = [
    ['ready', {}, '.svc h3'],
    ['loading', { 'catalog.list': waiting }, '.list .skeleton'],
    ['no services', { 'catalog.list': nothing }, '.note'],
    ['nothing found', { 'catalog.list': nothing }, '.note-action', { within: 1000 }],
    ['not reached', { 'catalog.list': unreachable }, '.note'],
    ['no permission', { 'catalog.list': () => refusal(403, 'role.forbidden', 'Not for you.') }, '.note'],
    ['broken', { 'catalog.list': () => refusal(500, 'server.error', 'Broken.') }, '.note.danger'],
    ['long words', { 'catalog.list': longWords }, '.svc h3'],
    ['no address', { 'me.read': { ...me, sites: [] } }, '.note'],
    ['one site', { 'me.read': { ...me, sites: me.sites.slice(0, 1) } }, '.svc h3'],
  ];
  for (const [name, answers, ready, attributes] of states) {
    for (const [theme, locale, width] of [
      ['light', 'en', 1000],
      ['dark', 'ar-XB', 320],
    ] as const) {
      it(`${name}: nothing for axe to find, nothing wider than its column (${theme}, ${locale}, ${width} px)`, async () => {
        const { widget } = await catalog({ answers, ready, theme, locale, width }, attributes);
        await expectAccessible(widget);
        assert.isAtMost(widget.scrollWidth, width);
      }).timeout(10_000);
    }
  }
});
