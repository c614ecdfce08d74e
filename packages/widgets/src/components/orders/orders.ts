import type { RequestId } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import type { RequestView } from '@pasar/core/requests';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SelectEvent } from '../../element/events.ts';
import type { Failure } from '../../element/failure.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import { icon } from '../../icons/icon.ts';
import { iconInbox, iconPlus } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { nextInWords } from './next-line.ts';
import { OpenOrder } from './open-order.ts';
import type { OrderDesk } from './order-desk.ts';
import { orderRows, pageSkeleton, rowsSkeleton } from './order-rows.ts';
import { NewOrderEvent, type OrderPick } from './orders.events.ts';
import { ordersStyles } from './orders.styles.ts';
import { ORDERS_WORDS, type OrdersWords } from './orders.words.ts';
import { OrdersList } from './orders-list.ts';
import type { Reader } from './reader.ts';

/** From this width on the order stands beside the list; below, it takes the list's place. CSS pixels. */
const WIDE = 900;

const STAFF = ['viewer', 'manager', 'community-manager', 'owner'];

/**
 * A resident's orders: what happens next with each, proposals to compare and choose from, the partner's contact, the
 * order's story. Live. For an organization's staff, all of its orders, to be read.
 *
 * ```html
 * <pasar-orders request="019a…" catalog-url="/services"></pasar-orders>
 * ```
 *
 * @fires pasar-select an order was opened or left; `detail` is an `OrderPick`
 * @fires pasar-order the person wants to order something: show the catalog. Not with `catalog-url`
 * @fires pasar-before-submit cancelable; `detail` is an `OrderDeed`, as in the following
 * @fires pasar-submit a choice or a cancellation is being sent
 * @fires pasar-success it was accepted
 * @fires pasar-error it was refused or could not be sent
 * @slot heading - Instead of the list's own heading.
 * @slot empty - Below the words that say that there are no orders yet, instead of the button.
 */
export class PasarOrders extends PasarElement<typeof ORDERS_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, ordersStyles];
  protected override readonly words = ORDERS_WORDS;

  /** Id of the order that is open. On a wide page the newest is shown when none is. */
  @property() request: string | undefined;
  /** The host's page with the catalog: what leads there is a link, and `pasar-order` is not fired. */
  @property({ attribute: 'catalog-url' }) catalogUrl: string | undefined;

  @state() private isWide = false;
  /** Said aloud: what a live update has changed of the order that is open. */
  @state() private news = '';
  @state() private desk: OrderDesk | undefined;
  /** Its code did not come. */
  @state() private isDeskMissing = false;
  /** On a wide page without a choice of the person's own: the one that was first when the list came. */
  #first: RequestId | undefined;
  /** Takes the focus as soon as it is there: what had it has gone. */
  #focusNext: string | undefined;
  #minute: ReturnType<typeof setInterval> | undefined;
  readonly #list = new OrdersList(this);
  readonly #open = new OpenOrder(this, (order, before) => {
    this.#list.put(order);
    if (before && before.next.code !== order.next.code) this.news = nextInWords(order, this.#reader);
  });
  // In the next frame: what changes the height it observes would call the observer again in this one.
  readonly #width = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#width.observe(this);
    // Rings and words of time left.
    this.#minute = setInterval(() => this.requestUpdate(), 60_000);
    void this.#loadDesk();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    clearInterval(this.#minute);
  }

  #measure(): void {
    this.isWide = this.clientWidth >= WIDE;
  }

  protected override hear({ type, request }: LiveEvent): void {
    if (type === 'reset') this.#refresh();
    if (type !== 'request.changed' || !request) return;
    if (request === this.#open.id) void this.#open.refresh();
    else this.#list.changed(request);
  }

  #refresh(): void {
    this.#list.refresh();
    this.#open.refresh();
    if (this.isDeskMissing) void this.#loadDesk();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { loading, failure, parts, items } = this.#list;
    return {
      loading: loading === 'first',
      error: Boolean(failure && !parts),
      empty: Boolean(parts) && items.length === 0,
      submitting: this.desk?.isSending ?? false,
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('market') as typeof this.market | undefined;
    const { market } = this;
    if (!market?.settled || market.failure || !this.#mayRead) return;
    this.#list.ask(market.client);
    const shown = this.#shown;
    if (shown !== this.#open.id) this.#leave();
    this.#open.show(market.client, shown);
    // What was missed without a network, or without the stream, is asked for.
    const isBack = before && ((!before.online && market.online) || (before.live !== 'live' && market.live === 'live'));
    if (isBack && before.client === market.client && before.live !== 'off') this.#refresh();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed as Map<PropertyKey, unknown>);
    const next = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!next) return;
    this.#focusNext = undefined;
    next.focus();
  }

  #leave(): void {
    this.news = '';
    this.desk?.clear();
  }

  /** What is not needed to show the list. */
  async #loadDesk(): Promise<void> {
    if (this.desk) return;
    this.isDeskMissing = false;
    try {
      const { OrderDesk, deskStyles } = await import('./order-desk.ts');
      if (this.desk) return;
      this.adopt(deskStyles);
      this.desk = new OrderDesk({
        element: this,
        client: () => this.market.client,
        done: (order) => this.#done(order),
        failed: () => this.#open.refresh(),
      });
    } catch {
      this.isDeskMissing = true;
    }
  }

  #done(order: RequestView): void {
    this.#open.take(order);
    this.#focusNext = '#order';
  }

  get #mayRead(): boolean {
    const { role } = this.market.me ?? {};
    return role === 'customer' || STAFF.includes(role ?? '');
  }

  get #shown(): RequestId | undefined {
    if (this.request) return this.request as RequestId;
    if (!this.isWide) return undefined;
    this.#first ??= this.#list.items[0]?.id;
    return this.#first;
  }

  get #reader(): Reader {
    const { client, me, online, brand } = this.market;
    return {
      t: this.t as OrdersWords,
      format: this.format,
      language: this.market.language,
      api: client.api,
      organization: brand?.name ?? '',
      isCustomer: me?.role === 'customer',
      isOnline: online,
      now: new Date(),
    };
  }

  protected override renderLoading(): unknown {
    return html`<div class="orders ${this.isWide ? 'wide' : ''}">
      <nav class="list"><div class="list-head"><span class="skeleton title-s"></span></div>${rowsSkeleton()}</nav>
      ${this.isWide ? pageSkeleton() : nothing}
    </div>`;
  }

  protected override renderContent(): unknown {
    if (!this.#mayRead) return this.renderFailure({ kind: 'forbidden' });
    const reader = this.#reader;
    const shown = this.#shown;
    return html`<div class="orders ${this.isWide ? 'wide' : ''}">
      ${this.isWide || !shown ? this.#renderList(reader) : nothing} ${shown ? this.#renderOrder(reader) : this.isWide && this.#list.loading === 'first' ? pageSkeleton() : nothing}
      <p class="vh" role="status">${this.news}</p>
    </div>`;
  }

  #renderList(reader: Reader): unknown {
    const { t, isCustomer } = reader;
    const { parts, failure, items } = this.#list;
    const title = t(isCustomer ? 'title' : 'title.staff');
    const rows = { open: this.#shown, select: ({ id }: { id: RequestId }) => this.#select(id) };
    return html`<nav class="list" aria-label=${title}>
      <div class="list-head"><slot name="heading"><h2 class="h20">${title}</h2></slot>
        ${isCustomer && items.length > 0 ? this.#newOrder('btn-s', html`${icon(iconPlus, { size: 16 })}${t('new')}`) : nothing}</div>
      ${this.#connection(reader)} ${failure ? this.renderFailure(failure, () => this.#list.refresh()) : nothing}
      ${parts ? (items.length > 0 ? orderRows(this.#list, reader, rows) : this.#renderEmpty(reader)) : failure ? nothing : rowsSkeleton()}
    </nav>`;
  }

  #renderEmpty({ t, isCustomer }: Reader): unknown {
    return html`<div class="empty">
      <span class="seal">${icon(iconInbox, { size: 24 })}</span>
      <p class="h16">${t('empty')}</p>
      <p class="q">${t(isCustomer ? 'empty.why' : 'empty.staff')}</p>
      ${isCustomer ? html`<slot name="empty">${this.#newOrder('btn-primary', t('empty.action'))}</slot>` : nothing}
    </div>`;
  }

  #newOrder(look: string, words: unknown): unknown {
    if (this.catalogUrl) return html`<a class="btn ${look}" href=${this.catalogUrl}>${words}</a>`;
    return html`<button type="button" class="btn ${look}" @click=${() => this.emit(new NewOrderEvent(this))}>${words}</button>`;
  }

  /** Off line, or without news: what is shown stays, and says how old it is. */
  #connection({ t, format, now }: Reader): unknown {
    const { online, live, brand } = this.market;
    const { asOf } = this.#list;
    if (online || !asOf)
      return live === 'stalled' && online ? html`<p class="strip t13" role="status">${t('stalled')}</p>` : nothing;
    const at = new Date(asOf).toISOString() as Parameters<typeof format.time>[0];
    const zone = brand?.zone ?? 'UTC';
    const isToday = format.day(at, zone, now) === format.day(now.toISOString() as typeof at, zone, now);
    const time = isToday ? format.time(at, zone) : format.moment(at, zone, now);
    return html`<p class="strip t13" role="status">${t('offline.as-of', { time })}</p>`;
  }

  #renderOrder(reader: Reader): unknown {
    const { desk } = this;
    const { order, failure } = this.#open;
    const back = this.isWide ? undefined : () => this.#back();
    if (this.isDeskMissing) return this.#instead({ kind: 'offline' }, () => this.#loadDesk());
    if (failure && !order)
      return this.#instead(failure, failure.kind === 'refused' ? back : () => this.#open.refresh());
    if (!desk || !order) return pageSkeleton();
    const { hold, release } = this.#open.finger;
    return html`<div class="order" @pointerdown=${hold} @pointerup=${release} @pointercancel=${release}>
      ${this.isWide ? nothing : this.#connection(reader)}
      ${failure && failure.kind !== 'offline' ? this.renderFailure(failure, () => this.#open.refresh()) : nothing}
      ${desk.render(order, reader, back)}
    </div>`;
  }

  #instead(failure: Failure, retry: (() => void) | undefined): TemplateResult {
    return html`<div class="page">${this.renderFailure(failure, retry)}</div>`;
  }

  #select(id: RequestId): void {
    this.request = id;
    this.emit(new SelectEvent<OrderPick>(this, { request: id }));
    if (this.isWide) return;
    this.#focusNext = '#order';
    void this.updateComplete.then(() => {
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
    });
  }

  #back(): void {
    this.#focusNext = `#row-${this.#open.id}`;
    this.request = undefined;
    this.emit(new SelectEvent<OrderPick>(this, { request: undefined }));
  }
}
