import type { LiveEvent } from '@pasar/core/live';
import type { PartnerCard } from '@pasar/core/partners';
import type { Zone } from '@pasar/core/places';
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
import { iconCircleCheck, iconMap, iconPencil } from '../../../../icons/icons.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { deskStyles } from '../../../../parts/desk.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { fieldStyles } from '../../../../parts/field.styles.ts';
import { notice } from '../../../../parts/notice.ts';
import { selectField } from '../../../../parts/text-field.ts';
import type { ZoneChange, ZoneEvent } from '../../../../parts/zone-editor/zone-editor.events.ts';
import type { PasarZoneEditor } from '../../../../parts/zone-editor/zone-editor.ts';
import type { MapTiles, MapUnderlay } from '../../../map/map-model.ts';
import { ChangedEvent } from '../../partners.events.ts';
import { ZONE_TAB_WORDS, type ZoneTabWords } from './partner-zone.words.ts';

/** Where a partner works, service by service, and what the organization leaves of it (PAR-11): a tab of its card. */
export class PasarPartnerZone extends PasarElement<typeof ZONE_TAB_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, deskStyles, fieldStyles];
  protected override readonly words = ZONE_TAB_WORDS;

  @property({ attribute: false }) card: PartnerCard | undefined;
  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  @state() private chosen = '';
  /** The reduction while it is drawn; undefined while it is only looked at. */
  @state() private change: ZoneChange | undefined;
  @state() private isForAll = false;
  @state() private told = '';
  readonly #services = new Reading(this, (client, signal, partner) =>
    client.call('services.list', { query: { partner: partner as PartnerCard['id'], limit: 200 }, signal }),
  );
  readonly #saving = new Deed(this);
  #editor: PasarZoneEditor | undefined;

  protected override hear({ type }: LiveEvent): void {
    // What is being drawn is not taken away.
    if ((type === 'service.changed' || type === 'reset') && !this.change) this.#services.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#services;
    return { loading: !answer && !failure, error: !answer && failure !== undefined, empty: answer?.items.length === 0 };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.market?.settled && this.card) this.#services.ask(this.market.client, this.card.id);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#services;
    const t = this.t as ZoneTabWords;
    if (!answer)
      return failure ? failureNotice(this.t as Words, failure, this.#services.refresh) : this.renderLoading();
    const services = answer.items;
    const service = services.find(({ id }) => id === this.chosen) ?? services[0];
    if (!service) return notice({ tone: 'blank', icon: iconMap, title: t('empty.title'), text: t('empty.detail') });
    return html`<div class="stack">
      <div class="panel-head"><div><h3 class="h16">${t('title')}</h3>
          <p class="q t13">${t(this.change ? 'drawing' : service.reduction ? 'reduced' : 'whole')}</p></div>
        ${services.length > 1 ? html`<div class="which">${this.#choice(services, service, t)}</div>` : nothing}
      </div>
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${this.#saving.failure ? failureNotice(this.t as Words, this.#saving.failure) : nothing}
      ${this.#map(service)} ${this.#actions(service, services, t)}
    </div>`;
  };

  #choice(services: readonly ServiceView[], service: ServiceView, t: ZoneTabWords): TemplateResult {
    return selectField({
      name: 'service',
      label: t('service'),
      value: service.id,
      options: services.map(({ id, kind }) => [id, kind.name] as const),
      onChange: (id) => {
        this.chosen = id;
        this.change = undefined;
        this.told = '';
      },
    });
  }

  #map(service: ServiceView): PasarZoneEditor {
    this.#editor ??= this.#newEditor();
    const isDrawn = this.change !== undefined;
    const own = service.zone.zone;
    const zone = isDrawn ? this.change!.zone : (service.reduction ?? own);
    return Object.assign(this.#editor, {
      zone,
      within: isDrawn || service.reduction ? own : null,
      sites: this.market.me?.sites ?? [],
      centre: this.card?.base,
      tiles: this.tiles,
      underlay: this.underlay,
      locked: !isDrawn,
      label: this.t('map', { name: this.card?.name ?? '' }),
    });
  }

  #newEditor(): PasarZoneEditor {
    const editor = this.nest<PasarZoneEditor>('zone-editor', () =>
      import('../../../../parts/zone-editor/zone-editor.ts').then(({ PasarZoneEditor }) => PasarZoneEditor),
    );
    editor.addEventListener(`${prefixOf(this)}-zone`, (event) => {
      event.stopPropagation();
      if (this.change) this.change = (event as ZoneEvent).detail;
    });
    return editor;
  }

  #actions(service: ServiceView, services: readonly ServiceView[], t: ZoneTabWords): TemplateResult | typeof nothing {
    const reducible = services.filter(({ can }) => can.includes('reduce'));
    if (!service.can.includes('reduce')) return nothing;
    const { change } = this;
    if (!change) {
      return html`<div class="desk-actions">
        <button type="button" class="btn" @click=${() => this.#draw(service.reduction)}>${icon(iconPencil, { size: 16 })}${t(service.reduction ? 'redraw' : 'reduce')}</button>
        ${service.reduction ? html`<button type="button" class="btn" @click=${() => void this.#save(service, null)}>${t('take-back')}</button>` : nothing}
      </div>`;
    }
    const isReady = change.zone !== null && !change.problem && !change.isOpen && !change.isOutside;
    const { isSending } = this.#saving;
    return html`${
      reducible.length > 1
        ? html`<label class="check"><input type="checkbox" class="box" .checked=${this.isForAll} @change=${(
            event: Event,
          ) => {
            this.isForAll = (event.target as HTMLInputElement).checked;
          }} /><span>${t('for-all', { count: reducible.length })}</span></label>`
        : nothing
    }
      <div class="desk-actions">
        <button type="button" class="btn btn-primary" aria-disabled=${isReady && !isSending && this.market.online ? 'false' : 'true'}
          @click=${() => isReady && void this.#save(service, change.zone, this.isForAll ? reducible.length : 1)}>${isSending ? this.t('loading') : t('save')}</button>
        <button type="button" class="btn" @click=${() => {
          this.change = undefined;
        }}>${t('cancel')}</button>
      </div>`;
  }

  #draw(zone: Zone | null): void {
    this.told = '';
    this.isForAll = false;
    this.change = { zone, problem: undefined, isOpen: false, isOutside: false };
  }

  async #save({ id, partner }: ServiceView, zone: Zone | null, count = 1): Promise<void> {
    const { client } = this.market;
    const saved = await this.#saving.run<unknown>((idempotencyKey) => {
      const act = { body: { zone }, idempotencyKey };
      return count > 1
        ? client.call('services.reduce-all', { params: { partner: partner.id }, ...act })
        : client.call('services.reduce', { params: { service: id }, ...act });
    });
    if (!saved) return;
    this.told = zone ? this.t('saved', { count }) : this.t('taken-back');
    this.change = undefined;
    this.#services.refresh();
    this.emit(new ChangedEvent(this));
  }
}
