import { ContextEvent } from '@lit/context';
import type { LiveEvent } from '@pasar/core/live';
import type { WordKey, Words } from '@pasar/core/words';
import { type CSSResult, type CSSResultGroup, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import type shared from '../locales/en/shared.json';
import { baseStyles } from '../parts/base.styles.ts';

import { noticeStyles } from '../parts/notice.styles.ts';
import { plainFailureNotice } from '../parts/plain-failure.ts';
import { type Marketplace, marketplaceContext } from '../provider/context.ts';
import { defineElement, prefixOf, registryOf } from './define.ts';
import { createFormats, type Formats } from './formats.ts';
import { loadWords, type WordSource } from './words.ts';

/** What a host page can style a widget by: `pasar-catalog:state(loading)`. */
export type StateName = 'loading' | 'empty' | 'error' | 'offline' | 'submitting';

type Key<Source extends WordSource> = WordKey<Source['en']> | WordKey<typeof shared>;

/**
 * What all widgets have in common: the provider's marketplace, words and formats in the reader's language, states, and
 * what is shown before and instead of their content. A widget says its words, its skeleton and its content:
 *
 * ```ts
 * export class PasarHello extends PasarElement<typeof HELLO_WORDS> {
 *   static override styles = [PasarElement.styles, buttonStyles, helloStyles];
 *   protected override readonly words = HELLO_WORDS;
 *   protected override renderLoading = () => html`<div class="skeleton"></div>`;
 *   protected override renderContent = () => html`<p>${this.t('hello', { name: this.market.me?.contact?.name })}</p>`;
 * }
 * ```
 *
 * Strict CSP: no `style` attribute anywhere, and no `styleMap`, whose first render writes one; `cssVars` sets custom
 * properties through the object model.
 */
export abstract class PasarElement<Source extends WordSource = WordSource> extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, noticeStyles];

  protected abstract readonly words: Source;
  /** The shape of what comes, its height reserved. There are no words yet. */
  protected abstract renderLoading(): unknown;
  /** The widget itself. `market`, `t` and `format` are there. */
  protected abstract renderContent(): unknown;
  /** ORG-5: it is there while the organization's marketplace is switched off, too: what the switch needs. */
  protected readonly withoutModule: boolean = false;
  /** A widget that has it hears live updates while it is in the page. */
  protected hear?(event: LiveEvent): void;

  /** Set once a provider has answered; `willUpdate` hears of each change. */
  @state() protected market!: Marketplace;
  /** Words by key, the widget's and the shared ones. */
  protected t: Words<Key<Source>> = () => '';
  protected format!: Formats;

  @state() private ready = false;
  @state() private setup: TemplateResult | undefined;
  readonly #internals = this.attachInternals();
  #leaveProvider: (() => void) | undefined;
  #stopHearing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#askProvider();
    if (!this.#leaveProvider) void this.#findProvider();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#stopHearing?.();
    this.#stopHearing = undefined;
  }

  protected override render(): unknown {
    if (this.setup) return this.setup;
    if (!this.ready) return this.renderLoading();
    const { failure, retry } = this.market;
    if (failure) return this.renderFailure(failure, retry);
    if (this.market.brand?.switchedOff && !this.withoutModule)
      return plainFailureNotice(this.t as Words, { kind: 'unavailable' });
    return this.market.settled ? this.renderContent() : this.renderLoading();
  }

  /** What happened, what is safe, and trying again where that can help. */
  protected renderFailure(failure: NonNullable<Marketplace['failure']>, retry?: () => void): TemplateResult {
    return plainFailureNotice(this.t as Words, failure, retry);
  }

  /** The states that hold now, besides those every widget has. */
  protected states(): Partial<Record<StateName, boolean>> {
    return {};
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const { failure, settled, online } = this.market ?? {};
    const waiting = !this.setup && !failure && !(this.ready && settled);
    const now: Partial<Record<StateName, boolean>> = {
      loading: waiting,
      error: Boolean(this.setup || failure),
      offline: online === false,
      ...(waiting || this.setup || failure ? {} : this.states()),
    };
    for (const name of ['loading', 'empty', 'error', 'offline', 'submitting'] as const) {
      if (now[name]) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
    this.#internals.ariaBusy = now.loading || now.submitting ? 'true' : 'false';
  }

  /** Dispatches one of `events.ts`. @returns false when the host page prevented it */
  protected emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  /** Styles that came with code that was loaded later. */
  protected adopt(styles: readonly CSSResult[]): void {
    this.shadowRoot?.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet as CSSStyleSheet));
  }

  /** Another widget inside this one, under the same prefix; its code is loaded now, its element can be used at once. */
  protected nest<Nested extends HTMLElement>(name: string, load: () => Promise<CustomElementConstructor>): Nested {
    const prefix = prefixOf(this);
    const registry = registryOf(this);
    void load().then((loaded) => defineElement(name, loaded, { prefix, registry }));
    return document.createElement(`${prefix}-${name}`, { customElementRegistry: registry }) as Nested;
  }

  #askProvider(): void {
    const heard = (market: Marketplace | undefined, leave?: () => void): void => {
      this.#leaveProvider = leave;
      this.#receive(market);
    };
    this.dispatchEvent(new ContextEvent(marketplaceContext, this, heard, true));
  }

  #receive(market: Marketplace | undefined): void {
    if (!market) return;
    const before = this.market as Marketplace | undefined;
    this.market = market;
    this.setup = undefined;
    if (this.isConnected && this.hear) this.#stopHearing ??= market.listen((event) => this.hear?.(event));
    if (before?.language === market.language && before.locale === market.locale) return;
    this.ready = false;
    void loadWords<Key<Source>>(this.words, market).then((t) => {
      if (this.market.language !== market.language || this.market.locale !== market.locale) return;
      this.t = t;
      this.format = createFormats(market.locale);
      this.lang = market.language;
      this.dir = market.direction;
      this.ready = true;
    });
  }

  /** Waits for a provider that is in the page but not registered yet; says so when there is none. */
  async #findProvider(): Promise<void> {
    const tag = `${prefixOf(this)}-provider`;
    let around: Element | null = this;
    while (around && !around.closest(tag)) around = (around.getRootNode() as ShadowRoot).host ?? null;
    if (!around) {
      const { setupNotice } = await import('../parts/setup.ts');
      if (!this.market) this.setup = setupNotice(this.localName, tag);
      return;
    }
    await registryOf(this).whenDefined(tag);
    if (this.isConnected && !this.#leaveProvider) this.#askProvider();
  }
}
