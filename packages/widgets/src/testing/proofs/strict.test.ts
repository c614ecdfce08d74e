import { assert } from '@open-wc/testing';
import { SCENES } from './scenes.ts';
import { type OpenStage, openStage } from './stage.ts';

describe('a host page with a strict policy and Trusted Types', () => {
  let stage: OpenStage;
  before(async () => {
    stage = await openStage('strict');
  });
  after(() => stage.close());

  it('refuses nothing while the widgets are loaded', () => assert.deepEqual(stage.refused, []));

  for (const { name } of SCENES) {
    it(`refuses nothing of ${name}`, async () => {
      await stage.play(name);
      await stage.act();
      assert.deepEqual([...stage.refused, ...stage.broken], []);
    });
  }

  it('says so when markup is written as text, or a style into an attribute', async () => {
    const { page, refused } = stage;
    const probe = page.body.appendChild(page.createElement('p'));
    assert.throws(() => {
      probe.innerHTML = '<b>Hello</b>';
    }, /TrustedHTML/);
    probe.setAttribute('style', 'color: red');
    while (refused.length < 2) await new Promise(requestAnimationFrame);
    assert.match(refused.join('\n'), /require-trusted-types-for[\s\S]*style-src/);
  });
});
