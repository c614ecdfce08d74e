import type { OrderForm } from '@pasar/core/catalog';
import { newKey } from '@pasar/core/client';
import { type Answer, dayGrid, type GridDay } from '@pasar/core/forms';
import { civilDate, type PlaceId } from '@pasar/core/kernel';
import type { Site } from '@pasar/core/places';
import { html, type LitElement } from 'lit';
import { BeforeSubmitEvent, ErrorEvent, SubmitEvent, SuccessEvent } from '../../element/events.ts';
import { failureOf } from '../../element/failure.ts';
import type { Formats } from '../../element/formats.ts';
import { webAddress } from '../../parts/web-address.ts';
import type { Marketplace } from '../../provider/context.ts';
import type { PasarMap } from '../map/map.ts';
import type { AddressMap } from './address-map.ts';
import { OrderDesk, type Phase } from './desk.ts';
import { type Draft, freshDraft, restoreDraft, toggledWindow } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { formStyles } from './form.styles.ts';
import { type FormView, formView, labelOf } from './form-view.ts';
import type { PasarOrderForm } from './order-form.ts';
import type { Photos } from './photos.ts';
import type { FormScope } from './scope.ts';
import { chosenInWords, type WindowGrid } from './window-grid.ts';

/** What the form asks of the element it stands in. */
export interface FormHost {
  readonly element: PasarOrderForm;
  market(): Marketplace;
  readonly t: FormScope['t'];
  format(): Formats;
  nest<Nested extends HTMLElement>(name: string, load: () => Promise<CustomElementConstructor>): Nested;
  read(site: PlaceId): Promise<OrderForm>;
  /** A fresh form. */
  again(): void;
}

export interface Opened {
  readonly order: OrderForm;
  readonly site: PlaceId;
  /** Without one nothing is kept. */
  readonly store: DraftStore | undefined;
  /** A draft as the device kept it. */
  readonly stored: unknown;
  readonly inert: FormView['inert'];
}

/** The form in its element: what a person does with it becomes changes of the desk, and the desk's state is shown. */
export class Form {
  readonly #host: FormHost;
  readonly #opened: Opened;
  #desk: OrderDesk;
  #columns = 6;
  #choosing = false;
  #spoken = '';
  readonly #pages = new Map<string, number>();
  readonly #cells = new Map<string, string>();
  #days: { readonly key: string; readonly days: readonly GridDay[] } | undefined;
  #photos: Photos | undefined;
  #addresses: AddressMap | undefined;
  #siteMap: typeof import('./site-map.ts').siteMap | undefined;
  #sentView: typeof import('./sent.ts').sentView | undefined;

  constructor(host: FormHost, opened: Opened) {
    this.#host = host;
    this.#opened = opened;
    const root = (host.element as LitElement).shadowRoot as ShadowRoot;
    const sheets = formStyles.map((style) => style.styleSheet as CSSStyleSheet);
    if (!root.adoptedStyleSheets.includes(sheets[0]!)) root.adoptedStyleSheets.push(...sheets);
    this.#desk = this.#deskFor(opened.order, opened.site, opened.stored);
    void this.#fetchLater(opened.order);
    if (this.#desk.phase === 'waiting' && host.market().online) void this.#post();
  }

  get kind(): string {
    return this.#desk.order.kind.id;
  }

  /** Undefined once it is an order. */
  get draft(): Draft | undefined {
    return this.#desk.sent ? undefined : this.#desk.draft;
  }

  get phase(): Phase {
    return this.#desk.phase;
  }

  /** @param width CSS pixels */
  resize(width: number): void {
    // Beside the summary there is less room; see the styles.
    const room = width > 860 ? width - 384 : width;
    const columns = room < 340 ? 4 : room < 460 ? 5 : room < 720 ? 6 : 8;
    if (columns === this.#columns) return;
    this.#columns = columns;
    this.#update();
  }

  reconnected(): void {
    if (this.#desk.phase === 'waiting') void this.#post();
    this.#photos?.retry(this.#scope());
  }

  close(): void {
    this.#desk.close();
    this.#photos?.dispose();
  }

  render(): unknown {
    const desk = this.#desk;
    const market = this.#host.market();
    const { inert } = this.#opened;
    const scope = this.#scope();
    if (desk.sent && this.#sentView) {
      const { ordersUrl } = this.#host.element;
      const when = chosenInWords(
        scope,
        this.#grid('windows', desk.sent.request.windows, () => {}),
      );
      const partner = desk.order.service?.partner.name;
      return this.#sentView(scope, { ...desk.sent, partner, when, ordersUrl, again: this.#host.again });
    }
    const site = this.#siteOf(desk.draft.site);
    return html`${formView(scope, desk, {
      picture: desk.order.kind.picture.replace(/^\//, `${market.client.api.replace(/\/+$/, '')}/`),
      privacyUrl: webAddress(market.brand?.privacyUrl),
      photos: this.#photos,
      online: market.online,
      inert,
      spoken: this.#spoken,
      grid: this.#grid,
      go: (path) => this.#go(path),
      send: () => void this.#send(),
      edit: () => desk.edit(),
      where: {
        site,
        sites: market.me?.sites ?? [],
        map: site && this.#siteMap?.(site.point),
        choosing: this.#choosing,
        choose: (open) => this.#update(() => (this.#choosing = open)),
        take: (id) => void this.#move(id),
      },
    })}
    ${this.#addresses?.render(scope)}`;
  }

  #update(change?: () => void): void {
    change?.();
    (this.#host.element as LitElement).requestUpdate();
  }

  // ---- setting up ----

  #siteOf(id: PlaceId | undefined): Site | undefined {
    return this.#host.market().me?.sites.find((site) => site.id === id);
  }

  #deskFor(order: OrderForm, site: PlaceId, stored: unknown): OrderDesk {
    const { client, me, brand } = this.#host.market();
    const fresh = freshDraft({ key: newKey(), site, form: order.form, ...(me?.contact && { contact: me.contact }) });
    const sites = me?.sites.map(({ id }) => id) ?? [];
    const zone = this.#siteOf(site)?.zone ?? brand?.zone ?? 'UTC';
    const draft = { ...restoreDraft(stored, fresh, order.form, sites), site };
    // Windows that went by while the draft lay there are no choice any more.
    const now = new Date().toISOString();
    return new OrderDesk({
      client,
      order,
      store: this.#opened.store,
      zone,
      draft: { ...draft, windows: draft.windows.filter(({ start }) => start > now) },
      country: brand?.country ?? '',
      changed: () => this.#update(),
      again: () => void this.#post(),
    });
  }

  /** Code that is not needed before the form is seen. */
  async #fetchLater({ form }: OrderForm): Promise<void> {
    const { client } = this.#host.market();
    if (form.fields.some(({ type }) => type === 'photos')) {
      const { Photos } = await import('./photos.ts');
      this.#photos = new Photos(client, () => this.#update(), this.#opened.inert !== undefined);
      this.#update();
    }
    const { siteMap } = await import('./site-map.ts');
    this.#siteMap = siteMap;
    this.#update();
  }

  /** Another site: the answers stay; prices and clocks are the site's own. */
  async #move(site: PlaceId): Promise<void> {
    this.#update(() => (this.#choosing = false));
    if (site === this.#desk.draft.site) return;
    try {
      const order = await this.#host.read(site);
      const { draft } = this.#desk;
      this.#desk.close();
      this.#desk = this.#deskFor(order, site, draft);
      this.#desk.change('site', this.#desk.draft);
      this.#pages.clear();
    } catch (error) {
      this.#desk.fail(failureOf(error));
    }
  }

  // ---- filling in ----

  #scope(): FormScope {
    const desk = this.#desk;
    const market = this.#host.market();
    return {
      t: this.#host.t,
      format: this.#host.format(),
      language: market.language,
      locale: market.locale,
      currency: market.brand?.currency ?? 'EUR',
      answer: (field) => desk.draft.answers[field],
      change: (field, answer) => desk.answer(field, answer),
      toggle: (field, window) => {
        const before = field ? desk.draft.answers[field] : desk.draft.windows;
        const windows = toggledWindow((before ?? []) as Draft['windows'], window);
        if (field) desk.answer(field, windows.length > 0 ? (windows as Answer) : undefined);
        else desk.change('windows', { ...desk.draft, windows });
      },
      clock: (at) => new Intl.DateTimeFormat(market.locale, { timeStyle: 'short' }).format(at),
      fault: (path) => this.#sentence(path),
      left: (path) => desk.leave(path),
      pickPoint: (field) => void this.#pick(field),
    };
  }

  #sentence(path: string): string | undefined {
    const fault = this.#desk.shown.get(path);
    if (!fault) return undefined;
    if ('text' in fault) return fault.text;
    const written = Object.entries(fault.params ?? {}).map(([name, value]) =>
      // `count` chooses the plural and stays a number.
      [name, typeof value === 'number' && name !== 'count' ? this.#host.format().number(value) : value],
    );
    return this.#host.t(fault.code as 'field.required', Object.fromEntries(written));
  }

  /** The days of the horizon from the first with a free cell on; reckoned anew each minute only. */
  #gridDays(): readonly GridDay[] {
    const { order, zone, now } = this.#desk;
    const { dayParts, noticeHours, horizonDays } = order;
    const key = `${now} ${zone} ${noticeHours} ${horizonDays}`;
    if (this.#days?.key !== key) {
      const all = dayGrid({
        from: civilDate(now, zone),
        days: horizonDays + 1,
        dayParts,
        zone,
        now,
        noticeHours,
        horizonDays,
      });
      const first = all.findIndex(({ cells }) => cells.some((cell) => !cell.disabled));
      this.#days = { key, days: all.slice(Math.max(0, first)) };
    }
    return this.#days.days;
  }

  readonly #grid: FormView['grid'] = (path, windows, toggle): WindowGrid => ({
    days: this.#gridDays(),
    dayParts: this.#desk.order.dayParts,
    zone: this.#desk.zone,
    windows,
    columns: this.#columns,
    from: this.#pages.get(path) ?? 0,
    at: this.#cells.get(path),
    toggle,
    turn: (from) => this.#update(() => this.#pages.set(path, from)),
    enter: (cell) => this.#update(() => this.#cells.set(path, cell)),
  });

  async #pick(field: string): Promise<void> {
    const { AddressMap } = await import('./address-map.ts');
    this.#addresses ??= new AddressMap({
      map: this.#host.nest<PasarMap>('map', () => import('../map/map.ts').then(({ PasarMap }) => PasarMap)),
      around: this.#siteOf(this.#desk.draft.site)?.point,
      changed: () => this.#update(),
    });
    this.#addresses.open(field);
  }

  // ---- sending ----

  async #send(): Promise<void> {
    const desk = this.#desk;
    const { element } = this.#host;
    if (desk.phase === 'waiting') return this.#post();
    if (desk.phase !== 'form') return;
    desk.attempted = true;
    for (const { id, type } of desk.order.form.fields) {
      if (type === 'photos' && this.#photos?.busy(id)) desk.say(`answers.${id}`, this.#host.t('photos.busy'));
    }
    const paths = [...desk.shown.keys()];
    if (paths[0] !== undefined) {
      const names = paths.map((path) => labelOf(this.#scope(), desk, path)).join(', ');
      this.#speak(`${this.#host.t('todo', { count: paths.length })} ${names}`);
      await element.updateComplete;
      return this.#go(paths[0]);
    }
    if (this.#opened.inert) return this.#update(() => (desk.trouble = { type: 'preview' }));
    const request = desk.body();
    if (!element.dispatchEvent(new BeforeSubmitEvent(element, { request }))) return;
    element.dispatchEvent(new SubmitEvent(element, { request }));
    await this.#post();
  }

  async #post(): Promise<void> {
    const { element, t } = this.#host;
    const coming = import('./sent.ts');
    coming.catch(() => {});
    this.#speak(t('sending'));
    const desk = this.#desk;
    await desk.send();
    if (desk.sent) {
      this.#sentView = (await coming).sentView;
      this.#update();
      element.dispatchEvent(new SuccessEvent(element, { request: desk.sent.request }));
      await element.updateComplete;
      // The form was longer: what is said now begins above what was seen last.
      element.renderRoot.querySelector('.sent')?.scrollIntoView({ block: 'start' });
      return element.renderRoot.querySelector<HTMLElement>('.sent h2')?.focus({ preventScroll: true });
    }
    const { trouble, phase } = desk;
    this.#speak(phase === 'waiting' ? t('waiting') : '');
    if (trouble?.type === 'renewed') await this.#renew();
    await element.updateComplete;
    // On a phone the summary lies far below the button that was pressed.
    element.renderRoot.querySelector('.note')?.scrollIntoView({ block: 'center' });
    if (phase !== 'form') return;
    const [first] = desk.shown.keys();
    if (first !== undefined) this.#go(first);
    if (trouble?.type === 'failed') element.dispatchEvent(new ErrorEvent(element, { failure: trouble.failure }));
  }

  /** The form has a newer version: it is fetched, and what was answered stays where it still fits. */
  async #renew(): Promise<void> {
    const { draft } = this.#desk;
    try {
      const order = await this.#host.read(draft.site as PlaceId);
      this.#desk = this.#deskFor(order, draft.site as PlaceId, draft);
      this.#update(() => (this.#desk.trouble = { type: 'renewed' }));
    } catch (error) {
      this.#desk.fail(failureOf(error));
    }
  }

  /** To a field that is to be completed, whatever its control is. */
  #go(path: string): void {
    const at = this.#host.element.renderRoot.querySelector(`[data-path="${path}"]`);
    at?.scrollIntoView({ block: 'center' });
    const control = at?.querySelector<HTMLElement>('input, textarea, select, [tabindex="0"], button:not(:disabled)');
    control?.focus({ preventScroll: true });
  }

  #speak(text: string): void {
    this.#update(() => (this.#spoken = text));
  }
}
