import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { defineElement } from '../element/define.ts';
import { PasarElement } from '../element/pasar-element.ts';
import type { WordSource } from '../element/words.ts';
import { answering, refusal, unreachable } from '../testing/answers.ts';
import { mount, unmountAll, until } from '../testing/mount.ts';
import { brand, me } from '../testing/people.ts';
import { languageOf, localeOf } from './languages.ts';
import { PasarProvider } from './provider.ts';

const WORDS = { name: 'probe', en: { hello: 'Hello {{name}}' }, languages: {} } satisfies WordSource;

class Probe extends PasarElement<typeof WORDS> {
  protected override readonly words = WORDS;
  protected override renderLoading(): unknown {
    return html`<i>loading</i>`;
  }
  protected override renderContent(): unknown {
    return html`<p>${this.t('hello', { name: this.market.me?.contact?.name ?? 'all' })}</p>
      <button>${this.t('close')}</button>`;
  }
}
defineElement('probe', Probe);

const probe = () => document.createElement('pasar-probe') as Probe;
const text = (widget: Probe) => widget.renderRoot.textContent?.replace(/\s+/g, ' ').trim();
const tokenOf = (provider: Element, name: string) =>
  getComputedStyle(provider).getPropertyValue(`--pasar-${name}`).trim();

describe('pasar-provider', () => {
  afterEach(unmountAll);

  it('WL-1 gives widgets the session, and the page the brand', async () => {
    const { widget, provider } = await mount(probe());
    await until(widget, () => text(widget) === 'Hello Rani Wulandari Close');
    assert.equal(tokenOf(provider, 'hue'), '188');
    assert.equal(tokenOf(provider, 'radius'), '10px');
    assert.equal(provider.getAttribute('style'), null);
  });

  it("WL-1 a token set by the host's page wins over the brand", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('pasar-provider { --pasar-radius: 3px }');
    document.adoptedStyleSheets.push(sheet);
    const { widget, provider } = await mount(probe());
    await until(widget, () => widget.matches(':not(:state(loading))'));
    assert.equal(tokenOf(provider, 'radius'), '3px');
    document.adoptedStyleSheets.pop();
  });

  it('asks nothing about a person with a publishable key', async () => {
    const { widget, asked } = await mount(probe(), { anonymous: true });
    await until(widget, () => text(widget) === 'Hello all Close');
    assert.deepEqual(
      asked.map(([id]) => id),
      ['brand.read'],
    );
  });

  it('WL-3 speaks the language it is told, and another one when that changes', async () => {
    const { widget, provider } = await mount(probe(), { locale: 'ru-RU' });
    await until(widget, () => text(widget) === 'Hello Rani Wulandari Закрыть');
    assert.equal(widget.lang, 'ru');
    provider.locale = 'ar-XB';
    await until(widget, () => widget.dir === 'rtl' && text(widget)?.includes('['));
  });

  it('WL-3 understands what platforms call a locale, and takes English for what is none', () => {
    assert.deepEqual(['fr_CA', 'en-US@posix', 'ru.UTF-8', 'no locale', ''].map(localeOf), [
      'fr-CA',
      'en-US',
      'ru',
      'en',
      'en',
    ]);
    assert.deepEqual(
      ['fr-CA', 'ar-XB', 'de'].map((locale) => languageOf(locale, ['en', 'fr', 'ar-XB'])),
      ['fr', 'ar-XB', 'en'],
    );
  });

  it("WL-3 takes a language of the host's", async () => {
    const { widget, provider } = await mount(probe());
    provider.languages = ['nl'];
    provider.loadWords = async (name): Promise<Record<string, string>> =>
      name === 'probe' ? { hello: 'Hallo {{name}}' } : { close: 'Sluiten' };
    provider.locale = 'nl-BE';
    await until(widget, () => text(widget) === 'Hallo Rani Wulandari Sluiten');
  });

  it('ERR-1 says what happened and tries again', async () => {
    let up = false;
    const { widget } = await mount(probe(), {
      answers: { 'me.read': () => (up ? me : refusal(403, 'role.forbidden', 'Not for you.')) },
    });
    await until(widget, () => widget.matches(':state(error)'));
    assert.include(text(widget), 'This is not open to you');
    up = true;
    const offline = await mount(probe(), { answers: { 'brand.read': () => (up ? brand : unreachable()) } });
    await until(offline.widget, () => text(offline.widget)?.startsWith('Hello'));
  });

  it('renews the session in silence when its token has expired', async () => {
    const tokens: (string | null)[] = [];
    const fetch = answering({
      'brand.read': brand,
      'me.read': ({ headers }) => {
        tokens.push(headers.get('authorization'));
        return tokens.length === 1 ? refusal(401, 'token.expired', 'Expired.') : me;
      },
    });
    let count = 0;
    const provider = new PasarProvider();
    Object.assign(provider, { api: '', locale: 'en', fetch, fetchToken: async () => `t${++count}` });
    const widget = probe();
    provider.append(widget);
    document.body.append(provider);
    await until(widget, () => text(widget)?.startsWith('Hello'));
    assert.deepEqual(tokens, ['Bearer t1', 'Bearer t2']);
  });

  it('WL-4 a widget without its provider says what is missing, and finds one that is registered later', async () => {
    const alone = document.body.appendChild(probe());
    await until(alone, () => text(alone)?.includes('stands in no <pasar-provider>'));
    alone.remove();

    defineElement('probe', Probe, { prefix: 'acme' });
    const late = document.createElement('acme-provider');
    const inside = document.createElement('acme-probe') as Probe;
    document.body.append(late);
    late.append(inside);
    defineElement('provider', PasarProvider, { prefix: 'acme' });
    Object.assign(late, {
      api: '',
      locale: 'en',
      fetchToken: async () => 'token',
      fetch: answering({ 'brand.read': brand, 'me.read': me }),
    });
    await until(inside, () => text(inside)?.startsWith('Hello'));
    late.remove();
  });
});
