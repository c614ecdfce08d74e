import { assert } from '@open-wc/testing';
import { SCHEMAS } from '@pasar/core/contract/schemas';
import { define } from '../../define.ts';
import { unmountAll, until } from '../mount.ts';
import { brand } from '../people.ts';
import { aPictureHasFailed, everyText, hasStyleRun, ran, remains, type Shown, TEXTS_MS } from './injection.ts';
import { CARELESS, PAYLOADS } from './payloads.ts';
import { poisoned, poisonedRefusals } from './poison.ts';
import { SCENES } from './scenes.ts';

describe('texts that would run as code', () => {
  before(() => define());
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
      const place = document.body.appendChild(document.createElement('div'));
      const inside = place.appendChild(document.createElement('p')).attachShadow({ mode: 'open' });
      inside.innerHTML = `${PAYLOADS[0]!.text}<a href=" java&#10;script:0">x</a>`;
      assert.deepEqual(remains(place), ['<img onerror="ran(0)">', '<a href=" java\nscript:0">']);
      await aPictureHasFailed();
      assert.isTrue(ran.has(0));
      place.remove();
    });
  });

  it('stand wherever the contract lets any text stand, also where none stood', () => {
    const { organization, name, privacyUrl, tokens, locale } = poisoned(
      SCHEMAS['brand.read'].answer,
      brand,
      'any',
    ) as typeof brand;
    assert.deepEqual(
      { organization, name, privacyUrl, tokens, locale },
      {
        ...{ organization: brand.organization, locale: 'id', tokens: { ...brand.tokens, font: 'any' } },
        name: 'any',
        privacyUrl: 'any',
      },
    );
  });

  for (const scene of SCENES) {
    describe(scene.name, () => {
      it('none runs from any text of the wire', async () => {
        await everyText(scene, ({ widget }) => scene.shown(widget));
      }).timeout(TEXTS_MS);

      // A widget's other scenes are told the same.
      if (SCENES.find(({ element }) => element === scene.element) !== scene) return;
      it('none runs from a refusal', async () => {
        const settled = ({ widget }: Shown) => until(widget, () => !widget.matches(':state(loading)'));
        await everyText(scene, settled, poisonedRefusals);
      }).timeout(TEXTS_MS);
    });
  }
});
