import { assert } from '@open-wc/testing';
import { SCHEMAS } from '@pasar/core/contract/schemas';
import { define } from '../../define.ts';
import { unmountAll } from '../mount.ts';
import { play, seen } from './scene.ts';
import { SCENES } from './scenes.ts';

describe('the scenes of the browser proofs', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
  });

  it('there is one of every widget', () => {
    const names: string[] = [];
    const registry = { get: () => undefined, define: (tag: string) => names.push(tag) };
    define({ prefix: 'x', registry: registry as unknown as CustomElementRegistry });
    const played = new Set(SCENES.map(({ element }) => `x-${element}`));
    assert.deepEqual(
      names.filter((tag) => tag !== 'x-provider' && !played.has(tag)),
      [],
    );
  });

  define();
  for (const scene of SCENES) {
    it(`${scene.name} is played, and its answers are in the contract’s shapes`, async () => {
      const wrong: string[] = [];
      await play(scene, {
        answers: (answers) =>
          seen(answers, (id, answer) => {
            const { error } = SCHEMAS[id].answer.safeParse(answer);
            if (error) wrong.push(`${id}: ${error.message}`);
          }),
      });
      assert.equal(wrong.join('\n'), '');
    });
  }
});
