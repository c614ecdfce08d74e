import { assert } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { define } from '../../define.ts';
import { answering } from '../answers.ts';
import { catalogPage } from '../catalog-page.ts';
import { unmountAll } from '../mount.ts';
import { brand, me } from '../people.ts';
import { everyElement, play, there } from './scene.ts';
import { SCENES } from './scenes.ts';

/** The types of all events that anything in the page dispatches while something is done. */
async function dispatched(run: () => Promise<unknown>): Promise<string[]> {
  const { dispatchEvent } = EventTarget.prototype;
  const types: string[] = [];
  EventTarget.prototype.dispatchEvent = function (event) {
    types.push(event.type);
    return dispatchEvent.call(this, event);
  };
  try {
    await run();
  } finally {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  }
  return types;
}

describe('WL-4 under a host’s own prefix', () => {
  afterEach(() => {
    unmountAll();
    localStorage.clear();
    for (const provider of document.querySelectorAll('acme-provider')) provider.remove();
  });

  define({ prefix: 'acme' });
  const heard = new Set<string>();

  for (const scene of SCENES) {
    it(`${scene.name}: every element and every event follows it`, async () => {
      const types = await dispatched(async () => {
        const { widget } = await play(scene, { prefix: 'acme' });
        await scene.act?.(widget);
        const names = [...everyElement(document.body)].map(({ localName }) => localName);
        assert.include(names, `acme-${scene.element}`);
        assert.deepEqual(
          names.filter((name) => name.startsWith('pasar-')),
          [],
        );
      });
      assert.deepEqual(
        types.filter((type) => type.startsWith('pasar-')),
        [],
      );
      for (const type of types) if (type.startsWith('acme-')) heard.add(type);
    });
  }

  it('the host did hear of what was done', () => {
    assert.includeMembers(
      [...heard],
      ['select', 'order', 'before-submit', 'submit', 'success'].map((name) => `acme-${name}`),
    );
  });

  it('nothing stands under our own name, and the prefix’s classes are its own', () => {
    assert.isUndefined(customElements.get('pasar-catalog'));
    define({ prefix: 'other' });
    assert.notEqual(customElements.get('acme-catalog'), customElements.get('other-catalog'));
  });

  it('in a registry of the host’s own, a widget and what it nests work, and the page’s names stay free', async () => {
    const registry = new CustomElementRegistry();
    define({ prefix: 'scoped', registry });
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
    root.innerHTML =
      '<scoped-provider api="" locale="en"><scoped-catalog view="map"></scoped-catalog></scoped-provider>';
    const [provider, widget] = [root.querySelector('scoped-provider'), root.querySelector('scoped-catalog')];
    const answers = { 'brand.read': brand, 'me.read': me, 'catalog.list': catalogPage };
    Object.assign(provider!, { fetch: answering(answers), fetchToken: async () => 'scoped' });
    await there(widget as LitElement, '.pin');
    assert.isUndefined(customElements.get('scoped-catalog'));
    assert.isUndefined(customElements.get('scoped-map'));
    host.remove();
  });
});
