import { ContextProvider } from '@lit/context';
import type { Brand } from '@pasar/core/brand';
import { createClient } from '@pasar/core/client';
import type { LiveEvent } from '@pasar/core/live';
import type { Me } from '@pasar/core/people';
import { html, isServer, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { type Failure, failureOf } from '../element/failure.ts';
import { LANGUAGES } from '../element/words.ts';
import { themeStyles, writeBrand } from '../theme/theme.ts';
import { type LoadWords, type Marketplace, marketplaceContext } from './context.ts';
import { directionOf, languageOf, localeOf } from './languages.ts';
import type { LiveState } from './live.ts';

/**
 * Stands around Pasar's widgets and gives them the API, the session, the organization's brand and the language.
 *
 * ```html
 * <pasar-provider api="https://market.example.org" locale="fr">
 *   <pasar-catalog></pasar-catalog>
 * </pasar-provider>
 * <script type="module">
 *   document.querySelector('pasar-provider').fetchToken = () => fetch('/pasar-token').then((r) => r.text());
 * </script>
 * ```
 *
 * Sessions end after ten minutes and are renewed in silence through `fetchToken`. With a `publishable-key` instead,
 * widgets show what is public.
 *
 * @slot - The page's part with widgets in it.
 * @cssprop [--pasar-hue] - Any token may be set from the page: `pasar-provider { --pasar-radius: 4px }`.
 */
export class PasarProvider extends LitElement {
  static override styles = themeStyles;

  /** Where the API is mounted: `https://market.example.org`, `/marketplace`. */
  @property() api: string | undefined;
  @property({ attribute: 'publishable-key' }) publishableKey: string | undefined;
  /** BCP 47; the page's language by default. */
  @property() locale: string | undefined;
  /** `light`, `dark`; by default the `color-scheme` of the page around. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;
  /** Gives an embed session's token, fetched by the host's page from the host's backend. */
  @property({ attribute: false }) fetchToken: (() => Promise<string>) | undefined;
  /** Instead of the browser's own: for a server that runs in the page. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | undefined;
  /** The host's words, by widget and language. */
  @property({ attribute: false }) loadWords: LoadWords | undefined;
  /** Languages `loadWords` has besides Pasar's own. */
  @property({ attribute: false }) languages: readonly string[] = [];

  readonly #context = new ContextProvider(this, { context: marketplaceContext });
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #brandSheet: CSSStyleSheet | undefined;
  #stopLive: (() => void) | undefined;
  /** Answers of a client that was replaced meanwhile are dropped. */
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#connection);
    addEventListener('offline', this.#connection);
    if (this.#listeners.size > 0) void this.#openLive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#connection);
    removeEventListener('offline', this.#connection);
    this.#closeLive();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const client = ['api', 'publishableKey', 'fetchToken', 'fetch', 'locale'] as const;
    const words = ['loadWords', 'languages'] as const;
    if (isServer) return;
    if (client.some((name) => changed.has(name))) this.#open();
    else if (words.some((name) => changed.has(name))) this.#change({ ...this.#tongue(), loadWords: this.loadWords });
  }

  /** Makes the marketplace anew. Without a token or a key there is none, and widgets wait. */
  #open(): void {
    const token = this.fetchToken ?? this.publishableKey;
    if (this.api === undefined || !token) return;
    const tongue = this.#tongue();
    const before = this.#context.value;
    this.#closeLive();
    this.#context.setValue({
      client: createClient({ api: this.api, token, locale: tongue.locale, ...(this.fetch && { fetch: this.fetch }) }),
      ...tongue,
      brand: before?.brand,
      me: undefined,
      settled: false,
      failure: undefined,
      online: navigator.onLine,
      live: 'off',
      listen: this.#listen,
      retry: this.#ask,
      loadWords: this.loadWords,
    });
    void this.#ask();
    if (this.#listeners.size > 0) void this.#openLive();
  }

  #tongue(): Pick<Marketplace, 'locale' | 'language' | 'direction'> {
    const locale = localeOf(this.locale || this.closest<HTMLElement>('[lang]')?.lang || navigator.language);
    const language = languageOf(locale, [...LANGUAGES, ...this.languages]);
    return { locale, language, direction: directionOf(language) };
  }

  #change(part: Partial<Marketplace>): void {
    const { value } = this.#context;
    if (value) this.#context.setValue({ ...value, ...part });
  }

  /** Asks for the brand, and with a session for who is looking. */
  readonly #ask = (): Promise<void> => {
    this.#change({ settled: false, failure: undefined });
    return this.#look();
  };

  /** The same while what is there stays shown. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const { client, settled: isShown } = this.#context.value as Marketplace;
    let failure: Failure | undefined;
    const fails = (error: unknown): undefined => {
      failure = failureOf(error);
    };
    const [brand, me]: [Brand | undefined, Me | undefined] = await Promise.all([
      client.call('brand.read').catch(fails),
      this.fetchToken ? client.call('me.read').catch(fails) : undefined,
    ]);
    if (asked !== this.#asked || (isShown && failure?.kind === 'offline')) return;
    if (brand) this.#wear(brand);
    this.#change({ brand, me, failure, settled: true });
  }

  #wear({ tokens }: Brand): void {
    if (!this.#brandSheet) {
      this.#brandSheet = new CSSStyleSheet();
      this.shadowRoot?.adoptedStyleSheets.push(this.#brandSheet);
    }
    writeBrand(this.#brandSheet, tokens);
  }

  readonly #connection = (): void => {
    const online = navigator.onLine;
    this.#change({ online });
    if (online && this.#context.value?.failure) void this.#ask();
  };

  readonly #listen = (listener: (event: LiveEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#openLive();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#closeLive();
    };
  };

  /** Live updates are a person's: a publishable key has none. */
  async #openLive(): Promise<void> {
    if (this.#stopLive || !this.fetchToken) return;
    let stopped = false;
    this.#stopLive = () => {
      stopped = true;
    };
    const { liveUpdates } = await import('./live.ts');
    const client = this.#context.value?.client;
    if (stopped || !client) return;
    this.#stopLive = liveUpdates({
      client,
      onEvent: (event) => {
        // What the organization is called, looks like, and whether it is there at all.
        if (event.type === 'organization.changed') void this.#look();
        for (const listener of this.#listeners) listener(event);
      },
      onState: (live: LiveState) => this.#change({ live }),
    });
  }

  #closeLive(): void {
    this.#stopLive?.();
    this.#stopLive = undefined;
  }
}
