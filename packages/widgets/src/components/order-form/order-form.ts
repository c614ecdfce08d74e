import type { OrderForm } from '@pasar/core/catalog';
import { NetworkError, SessionError } from '@pasar/core/client';
import type { KindId, PlaceId, ServiceId } from '@pasar/core/kernel';
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { ErrorEvent } from '../../element/events.ts';
import { type Failure, failureOf } from '../../element/failure.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { draftStore } from './draft-store.ts';
import type { Form } from './form.ts';
import { orderFormStyles } from './order-form.styles.ts';
import { ORDER_FORM_WORDS } from './order-form.words.ts';

/**
 * Orders a service: what, details by the kind's own form, photos, where, when, contact; the price so far beside it, and
 * what happens after sending said before. What is typed survives reload, lost connection and an ended session; an order
 * that could not be sent waits on the device and goes out once, by itself.
 *
 * This file is what a page needs to show the form's outline and to ask for its data; the form comes beside the data.
 *
 * ```html
 * <pasar-order-form kind="019a…" orders-url="/orders"></pasar-order-form>
 * ```
 *
 * @fires pasar-before-submit cancelable; `detail.request` is what would be sent
 * @fires pasar-submit it is being sent
 * @fires pasar-success the order stands; `detail.request` with its number and what happens next
 * @fires pasar-error it was refused or could not be loaded; `detail.failure`
 * @csspart form the card with the fields
 * @csspart summary the price so far and what happens next
 * @csspart bar the bar at the foot of narrow forms
 * @cssprop [--pasar-sticky-top=16px] - Where the summary stops while the page scrolls, below a header of the host's.
 */
export class PasarOrderForm extends PasarElement<typeof ORDER_FORM_WORDS> {
  static override styles = [PasarElement.styles, orderFormStyles];
  protected override readonly words = ORDER_FORM_WORDS;

  /** Id of the service kind. */
  @property() kind = '';
  /** Id of one partner's service: it is asked first (REQ-1 `direct`). */
  @property() service: string | undefined;
  /** Id of the site that is chosen at first; otherwise the draft's, else the person's first. */
  @property() site: string | undefined;
  /** The form as customers see it; it sends and keeps nothing (CAT-4). */
  @property({ type: Boolean }) preview = false;
  /** The host's page with a person's orders, linked after sending. */
  @property({ attribute: 'orders-url' }) ordersUrl: string | undefined;

  @state() private failure: Failure | undefined;
  @state() private form: Form | undefined;
  /** What the form was set up for; anything else sets it up anew. */
  #wanted: readonly unknown[] = [];
  /** What was typed, while the form is set up anew: not every device lets us keep it there. */
  #typed: { readonly kind: string; readonly draft: unknown } | undefined;
  #minute: ReturnType<typeof setInterval> | undefined;
  readonly #width = new ResizeObserver(([entry]) => this.form?.resize(entry?.contentRect.width ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    this.#code().catch(() => {});
    // Times go by while a form is open.
    this.#minute = setInterval(() => this.requestUpdate(), 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    clearInterval(this.#minute);
    this.form?.close();
    this.form = undefined;
    this.#wanted = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { market } = this;
    if (!market?.settled || market.failure || !this.isConnected) return;
    const wanted = [market.client, market.me, this.kind, this.service, this.site, this.preview];
    if (wanted.some((part, at) => part !== this.#wanted[at])) {
      this.#wanted = wanted;
      void this.#open();
    }
    const before = changed.get('market') as typeof market | undefined;
    if (before?.online === false && market.online) {
      if (this.failure) void this.#open();
      this.form?.reconnected();
    }
  }

  protected override states() {
    const { phase } = this.form ?? {};
    return {
      loading: !this.form && !this.failure,
      error: Boolean(this.failure),
      submitting: phase === 'sending' || phase === 'waiting',
    };
  }

  /** Asks for the form's data while its code is on its way. */
  async #open(): Promise<void> {
    const wanted = this.#wanted;
    const { client, me } = this.market;
    const inert = this.preview ? 'preview' : me?.role === 'customer' ? undefined : 'residents';
    const { kind, service } = this;
    if (this.form) this.#typed = { kind: this.form.kind, draft: this.form.draft };
    this.form?.close();
    this.form = undefined;
    this.failure = undefined;
    const read = (site: PlaceId): Promise<OrderForm> =>
      client.call('order-form.read', {
        params: { kind: kind as KindId },
        query: { site, ...(service && { service: service as ServiceId }) },
      });
    try {
      const store =
        me?.organization && !inert ? draftStore(client.api, await client.identity(), me.organization, kind) : undefined;
      const typed = this.#typed?.kind === kind ? this.#typed.draft : undefined;
      const stored = (store?.read() ?? typed) as { readonly site?: PlaceId } | undefined;
      const sites = me?.sites.map(({ id }) => id) ?? [];
      const [first = this.site as PlaceId | undefined] = sites;
      const site = sites.find((id) => id === this.site) ?? sites.find((id) => id === stored?.site) ?? first;
      // A publishable key knows nobody, and nowhere to order for.
      if (!site) throw new SessionError('no site');
      const [{ Form }, order] = await Promise.all([this.#code(), read(site)]);
      if (wanted !== this.#wanted) return;
      this.form = new Form(
        {
          element: this,
          market: () => this.market,
          t: (key, params) => this.t(key, params),
          format: () => this.format,
          nest: (name, load) => this.nest(name, load),
          read,
          again: () => void this.#open(),
        },
        { order, site, store, stored, inert },
      );
      this.form.resize(this.clientWidth);
    } catch (error) {
      if (wanted !== this.#wanted) return;
      this.failure = failureOf(error);
      this.emit(new ErrorEvent(this, { failure: this.failure }));
    }
  }

  /** A chunk that does not come is a connection that is not there. */
  #code(): Promise<typeof import('./form.ts')> {
    return import('./form.ts').catch((cause) => {
      throw new NetworkError(cause);
    });
  }

  protected override renderLoading = (): unknown => html`<div class="cols">
    <div class="card"><div class="top"><span class="skeleton picture"></span><span class="skeleton line"></span></div>
      ${[0, 1, 2].map(() => html`<section><span class="skeleton line"></span><span class="skeleton block"></span></section>`)}</div>
    <div class="card box-sum"><span class="skeleton line"></span><span class="skeleton block"></span></div>
  </div>`;

  protected override renderContent = (): unknown => {
    if (this.failure) return this.renderFailure(this.failure, () => void this.#open());
    return this.form?.render() ?? this.renderLoading();
  };
}
