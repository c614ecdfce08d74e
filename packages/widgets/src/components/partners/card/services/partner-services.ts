import type { LiveEvent } from '@pasar/core/live';
import type { PartnerCard } from '@pasar/core/partners';
import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../../element/deed.ts';
import { prefixOf } from '../../../../element/define.ts';
import { PasarElement, type StateName } from '../../../../element/pasar-element.ts';
import { Reading } from '../../../../element/reading.ts';
import { icon } from '../../../../icons/icon.ts';
import {
  iconCheck,
  iconCircleCheck,
  iconCirclePause,
  iconMapPin,
  iconPercent,
  iconPlay,
  iconShoppingBag,
  iconX,
} from '../../../../icons/icons.ts';
import { ask, askStyles } from '../../../../parts/ask.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { chipStyles } from '../../../../parts/chip.styles.ts';
import { deskStyles } from '../../../../parts/desk.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { fieldStyles } from '../../../../parts/field.styles.ts';
import { type MenuItem, menuStyles } from '../../../../parts/menu.ts';
import { notice } from '../../../../parts/notice.ts';
import { sheetStyles } from '../../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../../parts/surface.styles.ts';
import { tableStyles } from '../../../../parts/table.ts';
import { textField } from '../../../../parts/text-field.ts';
import { ChangedEvent } from '../../partners.events.ts';
import { mayChange } from '../../partners-views.ts';
import { ConditionsEvent, TabEvent } from '../card.events.ts';
import { partnerServicesStyles } from './partner-services.styles.ts';
import { SERVICES_WORDS, type ServicesWords } from './partner-services.words.ts';
import { serviceDetails } from './service-details.ts';
import type { PasarServicePlaces } from './service-places.ts';
import { readServices } from './services-desk.ts';
import { servicesRows } from './services-rows.ts';

type Asked = 'refuse' | 'deactivate';
type Said = 'accept' | 'reactivate' | Asked;

/** A partner's services with this organization (PAR-8, CAT-2): a tab of its card. */
export class PasarPartnerServices extends PasarElement<typeof SERVICES_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    partnerServicesStyles,
  ];
  protected override readonly words = SERVICES_WORDS;

  @property({ attribute: false }) card: PartnerCard | undefined;

  @state() private shown: string | undefined;
  @state() private reason = '';
  @state() private told = '';
  readonly #all = new Reading(this, readServices);
  readonly #asking = new Deed<{ readonly service: ServiceView; readonly say: Asked }>(this);
  readonly #saying = new Deed<undefined>(this);
  #places: PasarServicePlaces | undefined;

  protected override hear({ type }: LiveEvent): void {
    if (type === 'agreement.changed' || type === 'service.changed' || type === 'catalog.changed' || type === 'reset')
      this.#all.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#all;
    return {
      loading: !answer && !failure,
      error: !answer && failure !== undefined,
      empty: answer?.services.length === 0,
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.market?.settled && this.card) this.#all.ask(this.market.client, this.card.id);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer: all, failure } = this.#all;
    const t = this.t as ServicesWords;
    if (!all) return failure ? failureNotice(this.t as Words, failure, this.#all.refresh) : this.renderLoading();
    const active = all.services.filter(({ status }) => status === 'active').length;
    const reading = { t, format: this.format, zone: this.market.brand?.zone ?? 'UTC', language: this.market.language };
    return html`<div class="stack" aria-busy=${this.#all.isLoading ? 'true' : 'false'}>
      <div class="panel-head"><div><h3 class="h16">${t('title')}</h3><span class="q t13 num">${t('count', { count: all.services.length, active })}</span></div>
        ${all.services.length && this.#mayChange ? html`<button type="button" class="btn btn-s" @click=${() => this.#conditions()}>${icon(iconPercent, { size: 16 })}${t('conditions.all')}</button>` : nothing}
      </div>
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${this.#saying.failure ? failureNotice(this.t as Words, this.#saying.failure) : nothing}
      ${
        all.services.length
          ? servicesRows(
              all,
              reading,
              ({ id }) => (this.shown = id),
              (service) => this.#items(service, t),
            )
          : notice({ tone: 'blank', icon: iconShoppingBag, title: t('empty.title'), text: t('empty.detail') })
      }
      ${serviceDetails({
        ...reading,
        all,
        service: all.services.find(({ id }) => id === this.shown),
        close: () => {
          this.shown = undefined;
        },
      })}
      ${this.#question(t)} ${this.#places ?? nothing}
    </div>`;
  };

  get #mayChange(): boolean {
    return mayChange(this.market.me?.role);
  }

  /** What may be done now; what is only hindered says by what. */
  #items(service: ServiceView, t: ServicesWords): readonly MenuItem[] {
    if (!this.#mayChange) return [];
    const can = (move: string) => (service.can as readonly string[]).includes(move);
    const items: MenuItem[] = [];
    if (can('accept'))
      items.push({ label: t('do.accept'), icon: iconCheck, run: () => void this.#say(service, 'accept') });
    if (can('refuse'))
      items.push({ label: t('do.refuse'), icon: iconX, isGrave: true, run: () => this.#ask(service, 'refuse') });
    if (can('reactivate'))
      items.push({ label: t('do.reactivate'), icon: iconPlay, run: () => void this.#say(service, 'reactivate') });
    if (service.state !== 'active' || service.offering !== 'accepted') return items;
    return [
      ...items,
      {
        label: t('do.places'),
        icon: iconCheck,
        run: () => this.#openPlaces(service),
        hindrance: service.agreement ? undefined : t('do.places.hindrance'),
      },
      { label: t('do.conditions'), icon: iconPercent, run: () => this.#conditions(service) },
      { label: t('do.zone'), icon: iconMapPin, run: () => this.emit(new TabEvent(this, 'zone')) },
      ...(can('deactivate')
        ? [
            {
              label: t('do.deactivate'),
              icon: iconCirclePause,
              isGrave: true,
              run: () => this.#ask(service, 'deactivate'),
            },
          ]
        : []),
    ];
  }

  #conditions(service?: ServiceView): void {
    this.emit(new ConditionsEvent(this, { partner: this.card!.id, ...(service && { service: service.id }) }));
  }

  #openPlaces(service: ServiceView): void {
    this.#places ??= this.nest<PasarServicePlaces>('service-places', () =>
      import('./service-places.ts').then(({ PasarServicePlaces }) => PasarServicePlaces),
    );
    const places = this.#places;
    places.addEventListener(`${prefixOf(this)}-changed`, this.#all.refresh);
    this.requestUpdate();
    void this.#whenReady(places).then(() => places.open(service));
  }

  async #whenReady(places: HTMLElement): Promise<void> {
    await (places.customElementRegistry ?? customElements).whenDefined(places.localName);
    await this.updateComplete;
  }

  #ask(service: ServiceView, say: Asked): void {
    this.reason = '';
    this.told = '';
    this.#asking.open({ service, say });
  }

  #question(t: ServicesWords): TemplateResult {
    const { about } = this.#asking;
    const { service, say } = about ?? {};
    return ask(
      {
        deed: this.#asking as Deed<unknown>,
        title: say ? t(`ask.${say}`, { service: service!.kind.name }) : '',
        body: say
          ? html`<p class="q">${t(`ask.${say}.detail`)}</p>${textField({
              name: 'reason',
              label: t('reason'),
              hint: t('reason.hint'),
              value: this.reason,
              onInput: (reason) => {
                this.reason = reason;
              },
              rows: 3,
              maxLength: 500,
            })}`
          : nothing,
        yes: say ? t(`do.${say}`) : '',
        no: t('keep'),
        isGrave: true,
        isReady: this.reason.trim().length >= 3,
        isOnline: this.market.online,
        run: () => void this.#say(service!, say!),
      },
      this.t as Words,
    );
  }

  async #say(service: ServiceView, say: Said): Promise<void> {
    const { client } = this.market;
    const params = { service: service.id };
    const reason = this.reason.trim();
    this.told = '';
    const deed: Deed<never> | Deed<undefined> =
      say === 'refuse' || say === 'deactivate' ? (this.#asking as Deed<never>) : this.#saying;
    const said = await deed.run<ServiceView>((idempotencyKey) =>
      say === 'refuse' || say === 'deactivate'
        ? client.call(`services.${say}`, { params, body: { reason }, idempotencyKey })
        : client.call(`services.${say}`, { params, body: {}, idempotencyKey }),
    );
    if (!said) return;
    this.told = this.t(`done.${say}` as 'done.accept', { service: service.kind.name });
    this.#all.refresh();
    this.emit(new ChangedEvent(this));
  }
}
