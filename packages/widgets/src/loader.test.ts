import { assert } from '@open-wc/testing';
import { answering } from './testing/answers.ts';
import { brand, me } from './testing/people.ts';

/** The script once more, as another tag would load it. */
const run = (query: string) => import(new URL(`./loader.ts?${query}`, import.meta.url).href);

describe('the script tag', () => {
  it('WL-4 loads the widgets that stand in the page, and those that come later, under the host’s prefix', async () => {
    const provider = document.createElement('acme-provider');
    document.body.append(provider);
    await run('prefix=acme');
    await customElements.whenDefined('acme-provider');
    assert.isUndefined(customElements.get('acme-catalog'));

    Object.assign(provider, {
      api: '',
      fetchToken: async () => 'token',
      fetch: answering({ 'brand.read': brand, 'me.read': { ...me, sites: [] } }),
    });
    const catalog = document.createElement('acme-catalog');
    provider.append(catalog);
    await customElements.whenDefined('acme-catalog');
    while (!catalog.shadowRoot?.querySelector('.note')) await new Promise(requestAnimationFrame);
    assert.isUndefined(customElements.get('pasar-catalog'));
    provider.remove();
  });
});
