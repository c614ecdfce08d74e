import { expect } from '@open-wc/testing';
import type { Answers } from '../../../testing/answers.ts';
import { itShowsEachState, textOf, unanswered } from '../../../testing/each-state.ts';
import { unmountAll } from '../../../testing/mount.ts';
import { opening, openSettings } from '../../../testing/settings-page.ts';
import type { PasarMap } from '../../map/map.ts';
import { LONG_PLACES, MANY_PLACES, PLACES, settingsAnswers } from '../settings.samples.ts';

const [GROUP, AMPERA, SELATAN, WISMA, CENDANA] = PLACES as [
  (typeof PLACES)[0],
  (typeof PLACES)[0],
  (typeof PLACES)[0],
  (typeof PLACES)[0],
  (typeof PLACES)[0],
];

async function open(answers?: Answers, around = {}) {
  const page = await openSettings('places', answers, around);
  const item = (id: string) => page.all(`[data-place="${id}"]`)[0]!;
  const key = (name: string) =>
    page.focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  return {
    ...page,
    item,
    key,
    names: () => page.texts('.place-name'),
    held: (name: string) => textOf(page.all(`[data-setting=${name}] .held`)[0]),
    async choose(id: string) {
      await page.there(`[data-place="${id}"]`);
      item(id).click();
      await page.until(() => item(id)?.getAttribute('aria-selected') === 'true');
    },
    async act(words: string) {
      await page.until(() => page.named('[role=menuitem]', words));
      page.named('[role=menuitem]', words)!.click();
      await page.there('dialog[open]');
    },
  };
}

describe('pasar-settings, places', () => {
  afterEach(unmountAll);

  it('ORG-1 a tree of groups, quarters and sites, with how many sites lie in each', async () => {
    const page = await open();
    await page.until(() => page.names().length === PLACES.length);
    expect(page.names()).to.deep.equal([GROUP, AMPERA, WISMA, SELATAN, CENDANA, PLACES[5]!].map(({ name }) => name));
    expect(page.all('[role=treeitem]').map((node) => node.getAttribute('aria-level'))).to.deep.equal(
      '123233'.split(''),
    );
    expect(textOf(page.item(SELATAN.id).querySelector('.place-text')!)).to.equal(
      'Kemang Selatan with settings of its own 22 sites',
    );
  });

  it('ORG-1 what a place has from above is shown as such, and leads there; the nearest wins', async () => {
    const page = await open();
    await page.choose(CENDANA.id);
    expect(page.held('broadcast')).to.equal('No from Kemang Selatan');
    expect(page.held('waitDays')).to.equal('3 days from Griya Kemang');
    expect(page.held('lapseDays')).to.equal('14 days as for the whole organization');
    expect(page.held('offerHours')).to.include('set here').and.include('Take from above: 6 hours');
    await page.pressWords('.link', 'from Kemang Selatan');
    await page.until(() => page.item(SELATAN.id).getAttribute('aria-selected') === 'true');
    expect(page.held('broadcast')).to.include('Take from above: Yes');
  });

  it('ORG-1 a setting is set here and given back; the rest of its own is sent with it', async () => {
    const page = await open();
    await page.choose(CENDANA.id);
    page.all('[data-setting=waitDays] .take')[0]!.click();
    await page.until(() => page.focused() === page.all('[name=waitDays]')[0]);
    await page.fill('[name=waitDays]', '5');
    await page.pressWords('.give-back', 'Take from above: 6 hours');
    await page.until(() => page.held('offerHours') === '6 hours from Kemang Selatan');
    await page.says('not saved');
    await page.pressWords('[type=submit]', 'Save');
    await page.says('Saved: Menara Cendana.');
    expect(page.bodyOf('places.edit')).to.deep.equal({
      name: 'Menara Cendana',
      site: { address: CENDANA.address, point: CENDANA.point },
      settings: { waitDays: 5 },
    });
    await page.until(() => page.held('waitDays').includes('set here') && !page.named('.tag', 'not saved'));
  });

  it('ORG-1 what is set on a quarter is seen at its sites once it is saved', async () => {
    const page = await open();
    await page.choose(SELATAN.id);
    await page.fill('[name=offerHours]', '1,5');
    await page.pressWords('[type=submit]', 'Save');
    await page.says('Saved: Kemang Selatan.');
    expect((page.bodyOf('places.edit') as { settings: object }).settings).to.deep.equal({
      broadcast: false,
      offerHours: 1.5,
    });
    await page.choose(PLACES[5]!.id);
    await page.until(() => page.held('offerHours') === '1.5 hours from Kemang Selatan');
  });

  it('what would be refused is told beside its field, with what would pass', async () => {
    const page = await open();
    await page.choose(CENDANA.id);
    page.all('[data-setting=waitDays] .take')[0]!.click();
    await page.fill('[name=waitDays]', '31');
    await page.fill('[name=point]', 'nowhere');
    await page.pressWords('[type=submit]', 'Save');
    await page.says('A whole number from 1 to 30.');
    await page.says('Move the pin to the site');
    expect(page.focused()).to.equal(page.all('[name=point]')[0]);
    expect(page.bodyOf('places.edit')).to.equal(undefined);
    await page.accessible();
  });

  it('a site stands where its pin is put; two numbers move the pin', async () => {
    const page = await open();
    await page.choose(WISMA.id);
    await page.there('pasar-map');
    const map = () => page.all('pasar-map')[0] as unknown as PasarMap;
    const point = () => (page.all('[name=point]')[0] as HTMLInputElement).value;
    map().dispatchEvent(new CustomEvent('pasar-point', { detail: { lat: -6.27, lng: 106.82 } }));
    await page.until(() => point() === '-6.27000, 106.82000');
    await page.fill('[name=point]', '−6.28; 106.83');
    await page.until(() => map().pick?.lat === -6.28);
    await page.pressWords('[type=submit]', 'Save');
    await page.says('Saved: Wisma Ampera.');
    expect(page.bodyOf('places.edit')).to.deep.include({
      site: { address: WISMA.address, point: { lat: -6.28, lng: 106.83 } },
    });
  });

  it('what is typed of one place stays while one looks at another', async () => {
    const page = await open();
    await page.choose(AMPERA.id);
    await page.fill('[name=name]', 'Ampera Raya');
    await page.choose(WISMA.id);
    await page.choose(AMPERA.id);
    expect((page.all('[name=name]')[0] as HTMLInputElement).value).to.equal('Ampera Raya');
    await page.pressWords('.form-foot .btn', 'Discard changes');
    await page.until(() => (page.all('[name=name]')[0] as HTMLInputElement).value === 'Ampera');
  });

  it('goes through the tree by keys: up and down, in and out, to the ends, and Enter chooses', async () => {
    const page = await open();
    await page.there('[role=treeitem]');
    page.item(GROUP.id).focus();
    page.key('ArrowDown');
    expect(page.focused()).to.equal(page.item(AMPERA.id));
    page.key('ArrowLeft');
    await page.until(() => page.item(AMPERA.id).getAttribute('aria-expanded') === 'false');
    page.key('ArrowDown');
    expect(page.focused()).to.equal(page.item(SELATAN.id));
    page.key('ArrowRight');
    expect(page.focused()).to.equal(page.item(CENDANA.id));
    page.key('ArrowLeft');
    expect(page.focused()).to.equal(page.item(SELATAN.id));
    page.key('End');
    expect(page.focused()).to.equal(page.item(PLACES[5]!.id));
    page.key('Enter');
    await page.until(() => page.item(PLACES[5]!.id).getAttribute('aria-selected') === 'true');
    expect(page.all('[role=treeitem][tabindex="0"]')).to.deep.equal([page.item(PLACES[5]!.id)]);
  });

  it('finds by name and by address, with what lies around it', async () => {
    const page = await open();
    await page.fill('[type=search]', 'ampera raya');
    await page.until(() => page.names().length === 3);
    expect(page.names()).to.deep.equal(['Griya Kemang', 'Ampera', 'Wisma Ampera']);
    await page.fill('[type=search]', 'zzz');
    await page.says('Nothing by that name or address.');
    await page.accessible();
  });

  it('with many sites quarters are folded until they are opened', async () => {
    const page = await open(settingsAnswers({ places: MANY_PLACES }));
    await page.until(() => page.names().length === 9);
    page.item(MANY_PLACES[1]!.id).querySelector<HTMLElement>('.fold')!.click();
    await page.until(() => page.names().length === 29);
  });

  it('ORG-1 a site is added where it lies, with its point; the tree then shows it', async () => {
    const page = await open();
    await page.choose(AMPERA.id);
    await page.act('Add a place in it');
    expect(page.all('[name=level]:checked').map((node) => (node as HTMLInputElement).value)).to.deep.equal(['site']);
    await page.confirm();
    await page.says('Give the address.');
    await page.accessible();
    await page.fill('[name=new-name]', 'Wisma Baru');
    await page.fill('[name=new-address]', 'Jl. Ampera Raya 9');
    await page.fill('[name=new-point]', '-6.277, 106.82');
    await page.confirm();
    await page.says('Added: Wisma Baru.');
    expect(page.bodyOf('places.create')).to.deep.equal({
      level: 'site',
      parent: AMPERA.id,
      name: 'Wisma Baru',
      address: 'Jl. Ampera Raya 9',
      point: { lat: -6.277, lng: 106.82 },
      settings: {},
    });
    await page.until(() => textOf(page.all('#place-title')[0]) === 'Wisma Baru');
    expect(page.names()).to.include('Wisma Baru');
  });

  it('ORG-1 the first place of all is a group', async () => {
    const page = await open(settingsAnswers({ places: [] }));
    await page.says('No places yet');
    await page.accessible();
    await page.pressWords('.note-action', 'Add a place');
    await page.there('dialog[open] [name=level]');
    expect((page.all('[name=level]')[2] as HTMLInputElement).disabled).to.equal(true);
    await page.fill('[name=new-name]', 'Griya');
    await page.confirm();
    await page.until(() => page.names().join() === 'Griya');
    expect(page.bodyOf('places.create')).to.deep.equal({ level: 'group', parent: null, name: 'Griya', settings: {} });
  });

  it('ORG-1 moves only to where its level may lie, and takes what is set there', async () => {
    const page = await open();
    await page.choose(WISMA.id);
    await page.act('Move');
    const target = () => page.all('[name=target]')[0] as HTMLSelectElement;
    expect([...target().options].map(textOf)).to.deep.equal(['Griya Kemang', 'Griya Kemang › Kemang Selatan']);
    target().value = SELATAN.id;
    target().dispatchEvent(new Event('change'));
    await page.confirm();
    await page.says('Moved: Wisma Ampera.');
    expect(page.bodyOf('places.move')).to.deep.equal({ parent: SELATAN.id });
    await page.until(() => page.held('offerHours') === '6 hours from Kemang Selatan');
  });

  it('ORG-1 a place in use says in the question what lies in it; an empty one goes', async () => {
    const page = await open();
    await page.choose(AMPERA.id);
    await page.act('Remove');
    await page.confirm();
    await page.says('The place is in use');
    await page.until(() => page.texts('dialog[open] li').includes('Building: Wisma Ampera'));
    await page.accessible();
    page.all('dialog[open] .icon-btn')[0]!.click();
    await page.choose(WISMA.id);
    await page.act('Remove');
    await page.confirm();
    await page.says('Removed: Wisma Ampera.');
    expect(page.names()).not.to.include('Wisma Ampera');
  });

  it('ORG-3 a viewer reads all of it and changes nothing', async () => {
    const page = await open(settingsAnswers({ role: 'viewer' }));
    await page.choose(CENDANA.id);
    expect(page.held('offerHours')).to.equal('2 hours set here');
    await page.says('Jl. Kemang Raya 24');
    expect(page.all('input:not([type=search]), [type=submit], .take, .icon-btn[aria-haspopup]')).to.have.length(0);
    await page.accessible();
  });

  it('on a phone the tree first, then the place, and back', async () => {
    const page = await open(undefined, { width: 390 });
    await page.there('[role=treeitem]');
    const isSeen = (selector: string) => page.all(selector)[0]!.checkVisibility();
    expect([isSeen('.tree'), isSeen('#place-title')]).to.deep.equal([true, false]);
    await page.choose(WISMA.id);
    await page.until(() => isSeen('#place-title'));
    expect(isSeen('.tree')).to.equal(false);
    await page.accessible();
    await page.pressWords('.back', 'All places');
    await page.until(() => isSeen('.tree'));
  });

  itShowsEachState(
    [
      ...unanswered(settingsAnswers(), 'places.list'),
      ['full', settingsAnswers({ places: LONG_PLACES }), 'sets something of its own'],
    ],
    opening('places'),
  );

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 in ${locale} everything has words, and nothing is wider than the column`, async () => {
      const page = await open(settingsAnswers({ places: LONG_PLACES }), { locale, width: 320 });
      await page.choose(CENDANA.id);
      await page.until(() => page.all('#place-title')[0]!.checkVisibility());
      expect(page.texts('*').join(' ')).not.to.match(/level\.|fault\.|from\.|give-back|{{/);
      expect(page.widget.scrollWidth).to.be.at.most(page.widget.clientWidth);
      await page.accessible();
    });
  }
});
