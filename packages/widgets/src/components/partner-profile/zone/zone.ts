import type { LiveEvent } from '@pasar/core/live';
import type { Zone } from '@pasar/core/places';
import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { prefixOf } from '../../../element/define.ts';
import { SelectEvent } from '../../../element/events.ts';
import { Pages } from '../../../element/pages.ts';
import { icon } from '../../../icons/icon.ts';
import { iconClock, iconInfo, iconMap } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import type { ZoneChange, ZoneEvent } from '../../../parts/zone-editor/zone-editor.events.ts';
import type { PasarZoneEditor } from '../../../parts/zone-editor/zone-editor.ts';
import type { MapTiles, MapUnderlay } from '../../map/map-model.ts';
import type { ProfilePick } from '../partner-profile.events.ts';
import { ProfileSection } from '../profile-section.ts';
import { editOf } from '../services/service-draft.ts';
import { zoneStyles } from './zone.styles.ts';
import { ZONE_WORDS, type ZoneWords } from './zone.words.ts';

/** The most services a company has areas for on one page. */
const MOST = 200;

/** Where each service is done, drawn on the map; one area for all of them where one likes (PAR-11). A section of `pasar-partner-profile`. */
export class PasarProfileZone extends ProfileSection<typeof ZONE_WORDS> {
  static override styles = [...ProfileSection.styles, zoneStyles];
  protected override readonly words = ZONE_WORDS;
  protected override readonly hears: readonly LiveEvent['type'][] = ['service.changed'];

  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  @state() private chosen: string | undefined;
  /** What was drawn and is not saved. */
  @state() private drawn: ZoneChange | undefined;
  @state() private isForAll = false;
  readonly #services = new Pages<ServiceView>(this, {}, (client, _, asked, signal) =>
    client.call('own-services.list', { query: { ...asked, limit: MOST }, signal }),
  );
  readonly #saving = new Deed(this);
  #editor: PasarZoneEditor | undefined;

  protected override sources = () => [this.#services];

  get #items(): readonly ServiceView[] {
    return this.#services.items.filter(({ state }) => state !== 'withdrawn');
  }

  get #current(): ServiceView | undefined {
    return this.#items.find(({ id }) => id === this.chosen) ?? this.#items[0];
  }

  protected override body(): TemplateResult {
    const t = this.t as ZoneWords;
    const current = this.#current;
    const head = html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3><p class="q">${t('about')}</p></div></div>`;
    if (!current) {
      const go = () => this.emit(new SelectEvent<ProfilePick>(this, { section: 'services' }));
      return html`${head}${notice({
        tone: 'blank',
        icon: iconMap,
        title: t('empty.title'),
        text: t('empty.text'),
        action: this.owner ? { label: t('empty.go'), run: go } : undefined,
      })}`;
    }
    return html`${head}<div class="zones">${this.#list(current)}<div class="stack">${this.#area(current)}</div></div>`;
  }

  #list(current: ServiceView): TemplateResult {
    const t = this.t as ZoneWords;
    return html`<ul class="card zone-list" aria-label=${t('services')}>${this.#items.map(
      (
        service,
      ) => html`<li><button type="button" aria-pressed=${service === current ? 'true' : 'false'} @click=${() => this.#choose(service.id)}>
        <span>${service.kind.name}</span><span class="q num">${t('km2', { area: this.#km2(service.zone.squareMetres) })}</span></button></li>`,
    )}</ul>`;
  }

  #area(service: ServiceView): TemplateResult {
    const t = this.t as ZoneWords;
    const { can, zone, reducedTo, state } = service;
    const mayEdit = this.owner && can.includes('edit');
    const organization = this.market.brand?.name ?? '';
    return html`${
      reducedTo
        ? notice({
            tone: 'info',
            icon: iconInfo,
            title: t('reduced', {
              organization,
              left: this.#km2(reducedTo.squareMetres),
              area: this.#km2(zone.squareMetres),
            }),
          })
        : nothing
    }
    ${state === 'in-moderation' ? notice({ tone: 'warning', icon: iconClock, title: t('waits') }) : this.owner ? nothing : notice({ icon: iconInfo, title: t('owner-only') })}
    ${this.#map(service, !mayEdit)}
    ${this.#saving.failure ? failureNotice(t as Words, this.#saving.failure) : nothing}
    ${mayEdit ? this.#foot(service) : nothing}`;
  }

  #map({ zone, kind }: ServiceView, locked: boolean): PasarZoneEditor {
    if (!this.#editor) {
      this.#editor = this.nest<PasarZoneEditor>('zone-editor', () =>
        import('../../../parts/zone-editor/zone-editor.ts').then(({ PasarZoneEditor }) => PasarZoneEditor),
      );
      this.#editor.addEventListener(`${prefixOf(this)}-zone`, (event) => {
        this.drawn = (event as ZoneEvent).detail;
      });
    }
    const { tiles, underlay, drawn } = this;
    const shown = drawn ? drawn.zone : zone.zone;
    return Object.assign(this.#editor, { zone: shown, locked, tiles, underlay, label: kind.name });
  }

  #foot(service: ServiceView): TemplateResult {
    const t = this.t as ZoneWords;
    const others = this.#others(service);
    const { drawn } = this;
    const isWhole = !drawn || Boolean(drawn.zone && !drawn.problem && !drawn.isOpen);
    const isReady = isWhole && (drawn !== undefined || this.isForAll) && this.market.online && !this.#saving.isSending;
    return html`<div class="form-foot">
      ${
        others.length
          ? html`<label class="check"><input type="checkbox" class="box" .checked=${this.isForAll} @change=${(
              event: Event,
            ) => {
              this.isForAll = (event.target as HTMLInputElement).checked;
            }} /><span>${t('all', { count: others.length })}</span></label>`
          : nothing
      }
      <button type="button" class="btn btn-primary" aria-disabled=${isReady ? 'false' : 'true'} @click=${() => isReady && void this.#save(service)}>${icon(iconMap, { size: 16 })}${
        this.#saving.isSending ? (t as Words)('loading') : t('save')
      }</button>
      ${drawn ? html`<button type="button" class="btn" @click=${() => this.#choose(service.id)}>${t('discard')}</button>` : nothing}
    </div>`;
  }

  /** Those that can be changed as well. */
  #others(service: ServiceView): readonly ServiceView[] {
    return this.#items.filter(({ id, can }) => id !== service.id && can.includes('edit'));
  }

  #km2(squareMetres: number): string {
    const km2 = squareMetres / 1e6;
    return this.format.number(km2, { maximumFractionDigits: km2 < 10 ? 1 : 0 });
  }

  #choose(id: string): void {
    this.chosen = id;
    this.drawn = undefined;
    this.isForAll = false;
    this.told = '';
    this.#saving.failure = undefined;
  }

  async #save(service: ServiceView): Promise<void> {
    const zone: Zone = this.drawn?.zone ?? service.zone.zone;
    const all = [service, ...(this.isForAll ? this.#others(service) : [])];
    const { client } = this.market;
    const saved = await this.#saving.run(async (idempotencyKey) => {
      for (const each of all) {
        const edited = await client.call('own-services.edit', {
          params: { service: each.id },
          body: editOf(each, zone),
          idempotencyKey: `${idempotencyKey}-${each.id}`,
        });
        this.#services.put(({ id }) => id === edited.id, edited);
      }
      return true;
    });
    if (!saved) return;
    this.#choose(service.id);
    const name = service.kind.name;
    this.done(all.length > 1 ? this.t('saved.all', { count: all.length }) : this.t('saved', { name }));
  }
}
