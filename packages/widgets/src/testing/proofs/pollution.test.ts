import { assert } from '@open-wc/testing';
import { POLLUTIONS } from './pollutions.ts';
import { SCENES } from './scenes.ts';
import { type OpenStage, openStage } from './stage.ts';

/** What differs from one playing to the next. */
const steady = (body: string) => body.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');

describe('a page whose prototypes are not the browser’s own', () => {
  const sent = new Map<string, readonly string[]>();
  before(async function () {
    // It plays all of them.
    this.timeout(120_000);
    const clean = await openStage('lax');
    for (const { name } of SCENES) {
      await clean.play(name);
      await clean.act();
      sent.set(name, clean.sent().map(steady));
    }
    assert.isAbove([...sent.values()].flat().length, 1, 'some scenes send something');
    clean.close();
  });

  for (const pollution of Object.keys(POLLUTIONS) as (keyof typeof POLLUTIONS)[]) {
    describe(pollution, () => {
      let stage: OpenStage;
      before(async () => {
        stage = await openStage('lax', { pollution });
      });
      after(() => stage.close());

      for (const { name } of SCENES) {
        it(`${name} is shown, and sends what it would send elsewhere`, async () => {
          await stage.play(name);
          await stage.act();
          assert.deepEqual(stage.broken, []);
          assert.deepEqual(stage.sent().map(steady), sent.get(name));
        });
      }
    });
  }

  it('these pages do break what is written without care', async () => {
    const stage = await openStage('lax', { pollution: 'Prototype.js' });
    const page = stage.page.defaultView as unknown as typeof globalThis;
    assert.equal(page.JSON.stringify(page.Array.of('morning')), '"[\\"morning\\"]"');
    stage.close();
  });
});
