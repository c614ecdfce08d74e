import { inLocale } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import type { Zone } from '@pasar/core/places';
import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { prefixOf } from '../../../element/define.ts';
import { Pages } from '../../../element/pages.ts';
import { Reading } from '../../../element/reading.ts';
import { type IconPath, icon } from '../../../icons/icon.ts';
import { iconBriefcase, iconPencil, iconPlus, iconSend, iconTrash2, iconUndo2 } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { type MenuItem, menu, menuStyles } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { table, tableStyles } from '../../../parts/table.ts';
import type { ZoneEvent } from '../../../parts/zone-editor/zone-editor.events.ts';
import type { PasarZoneEditor } from '../../../parts/zone-editor/zone-editor.ts';
import type { MapTiles, MapUnderlay } from '../../map/map-model.ts';
import { ProfileSection } from '../profile-section.ts';
import { type KindPicker, kindPicker, type OpenKind } from './kind-picker.ts';
import { draftOf, type Faults, newDraft, readDraft, type ServiceDraft } from './service-draft.ts';
import { serviceForm } from './service-form.ts';
import { areaInWords, priceInWords, serviceTag, statusInWords } from './service-status.ts';
import { servicesStyles } from './services.styles.ts';
import { SERVICES_WORDS, type ServicesWords } from './services.words.ts';

/** Metres: how far one goes, until one says otherwise. */
const FIRST_RADIUS = 10_000;
const NO_FAULTS: Faults['faults'] = new Map();

type Move = 'submit' | 'recall' | 'offer' | 'withdraw';

/** What a partner provides: proposed, followed, changed, offered again, withdrawn (PAR-8). A section of `pasar-partner-profile`. */
export class PasarProfileServices extends ProfileSection<typeof SERVICES_WORDS> {
  static override styles = [
    ...ProfileSection.styles,
    askStyles,
    menuStyles,
    segmentedStyles,
    sheetStyles,
    tableStyles,
    servicesStyles,
  ];
  protected override readonly words = SERVICES_WORDS;
  protected override readonly hears: readonly LiveEvent['type'][] = ['service.changed', 'agreement.changed'];

  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  @state() private view: 'list' | 'kinds' | 'form' = 'list';
  @state() private draft: ServiceDraft | undefined;
  @state() private faults: Faults['faults'] = NO_FAULTS;
  @state() private icons: Readonly<Record<string, IconPath>> = {};
  /** What the form is of: a service that there is, or a kind. */
  @state() private about: { readonly service?: ServiceView; readonly kind: OpenKind | ServiceView['kind'] } | undefined;
  readonly #services = new Pages<ServiceView>(this, {}, (client, _, query, signal) =>
    client.call('own-services.list', { query, signal }),
  );
  readonly #profile = new Reading(this, (client, signal) => client.call('profile.read', { signal }));
  readonly #kinds: KindPicker['kinds'] = new Pages(this, { search: '' }, (client, { search }, asked, signal) =>
    client.call('kinds.open', { query: { ...(search.trim() && { search: search.trim() }), ...asked }, signal }),
  );
  readonly #saving = new Deed(this);
  readonly #moving = new Deed(this);
  readonly #withdrawing = new Deed<ServiceView>(this);
  #editor: PasarZoneEditor | undefined;

  protected override sources = () => [this.#services, this.#profile];

  protected override body(): TemplateResult {
    const t = this.t as ServicesWords;
    if (this.view === 'kinds')
      return kindPicker({
        kinds: this.#kinds,
        icons: this.icons,
        t,
        pick: (kind) => this.#begin(kind),
        open: (id) => void this.#openById(id),
        back: this.#back,
      });
    if (this.view === 'form' && this.draft && this.about) return this.#form(this.draft);
    return html`${this.#head()} ${this.#moving.failure ? failureNotice(t as Words, this.#moving.failure) : nothing}
      ${this.#services.items.length ? this.#rows() : this.#empty()} ${this.#question()}`;
  }

  #head(): TemplateResult {
    const t = this.t as ServicesWords;
    const { items, next } = this.#services;
    const active = items.filter(({ status }) => status === 'active').length;
    return html`<div class="section-head"><div><h3 class="h20" tabindex="-1">${t('title')}</h3>
        <p class="q">${items.length && !next ? t('sum', { active, count: items.length }) : t('about')}</p></div>
      ${
        this.owner && items.length
          ? html`<button type="button" class="btn btn-primary" @click=${this.#propose}>${icon(iconPlus, { size: 16 })}${t('propose')}</button>`
          : nothing
      }</div>`;
  }

  #empty(): TemplateResult {
    const t = this.t as ServicesWords;
    return notice({
      tone: 'blank',
      icon: iconBriefcase,
      title: t('empty.title'),
      text: t('empty.text'),
      action: this.owner ? { icon: iconPlus, label: t('propose'), run: this.#propose } : undefined,
    });
  }

  #rows(): TemplateResult {
    const t = this.t as ServicesWords;
    const { items, next, loading, more } = this.#services;
    return html`${table<ServiceView>({
      label: t('title'),
      rows: items,
      keyOf: ({ id }) => id,
      open: (service) => this.#open(service),
      endLabel: t('head.acts'),
      columns: [
        {
          name: 'service',
          label: t('head.service'),
          narrow: 'first',
          cell: ({ kind, summary }) =>
            html`<span class="service-name">${kind.name}<span class="q">${inLocale(summary, this.market.language)}</span></span>`,
        },
        { name: 'price', label: t('head.price'), cell: (service) => priceInWords(service, t, this.format) },
        {
          name: 'area',
          label: t('head.area'),
          narrow: 'none',
          isFigure: true,
          cell: ({ zone, reducedTo }) => areaInWords((reducedTo ?? zone).squareMetres, t, this.format),
        },
        {
          name: 'status',
          label: t('head.status'),
          cell: (service) =>
            html`<span class="stand">${serviceTag(service.status, t)}<span class="t13 q">${statusInWords(service, t)}</span></span>`,
        },
      ],
      end: (service) => this.#menu(service),
    })}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
            loading === 'more' ? (t as Words)('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
  }

  #menu(service: ServiceView): TemplateResult {
    const t = this.t as ServicesWords;
    const { can, id, kind } = service;
    const items: MenuItem[] = [
      { label: t(can.includes('edit') ? 'edit' : 'look'), icon: iconPencil, run: () => this.#open(service) },
    ];
    if (can.includes('submit'))
      items.push({ label: t('submit.now'), icon: iconSend, run: () => void this.#move('submit', service) });
    if (can.includes('recall'))
      items.push({ label: t('recall'), icon: iconUndo2, run: () => void this.#move('recall', service) });
    if (can.includes('offer'))
      items.push({ label: t('offer'), icon: iconSend, run: () => void this.#move('offer', service) });
    if (can.includes('withdraw'))
      items.push({ label: t('withdraw'), icon: iconTrash2, isGrave: true, run: () => this.#withdrawing.open(service) });
    return menu(`menu-${id}`, t('menu', { name: kind.name }), items);
  }

  #form(draft: ServiceDraft): TemplateResult {
    const { service, kind } = this.about!;
    const { brand, language, locale, online } = this.market;
    const mayEdit = this.owner && (!service || service.can.includes('edit'));
    return serviceForm({
      service,
      kind,
      draft,
      faults: this.faults,
      saving: this.#saving,
      mayEdit,
      isOnline: online,
      languages: [languageOf(brand?.locale ?? locale), languageOf(language)],
      locale,
      currency: this.#currency,
      zone: this.#zoneEditor(draft, !mayEdit),
      t: this.t as ServicesWords,
      change: (change) => {
        this.draft = { ...this.draft!, ...change };
        if (this.faults.size) this.faults = this.#check(this.draft, false);
      },
      save: (submits) => void this.#save(submits),
      recall: () => service && void this.#recall(service),
      back: this.#back,
    });
  }

  get #currency(): string {
    return this.about?.service?.currency ?? this.market.brand?.currency ?? '';
  }

  #zoneEditor(draft: ServiceDraft, locked: boolean): PasarZoneEditor {
    if (!this.#editor) {
      this.#editor = this.nest<PasarZoneEditor>('zone-editor', () =>
        import('../../../parts/zone-editor/zone-editor.ts').then(({ PasarZoneEditor }) => PasarZoneEditor),
      );
      this.#editor.addEventListener(`${prefixOf(this)}-zone`, (event) => {
        const { zone, problem, isOpen } = (event as ZoneEvent).detail;
        this.#drawn = zone;
        this.draft = { ...this.draft!, zone: problem || isOpen ? null : zone };
        if (this.faults.size) this.faults = this.#check(this.draft, false);
      });
    }
    const { tiles, underlay } = this;
    const centre = this.#profile.answer!.base;
    return Object.assign(this.#editor, { zone: draft.zone ?? this.#drawn, centre, locked, tiles, underlay });
  }

  /** What the editor shows while it cannot be saved as it is. */
  #drawn: Zone | null = null;

  readonly #propose = (): void => {
    this.told = '';
    this.view = 'kinds';
    this.#kinds.ask(this.market.client);
    void import('../../../icons/kind-icons.ts').then(({ KIND_ICONS }) => {
      this.icons = KIND_ICONS;
    });
    void this.focusOn('h3');
  };

  /** A further service is most often done where the others are. */
  #begin(kind: OpenKind): void {
    const { base } = this.#profile.answer!;
    const known = this.#services.items[0]?.zone.zone;
    const zone = known ?? ({ type: 'radius', centre: base, metres: FIRST_RADIUS } as const);
    this.#show({ kind }, newDraft(zone, languageOf(this.market.brand?.locale ?? this.market.locale)));
  }

  #open(service: ServiceView): void {
    const { brand, locale } = this.market;
    this.#show({ service, kind: service.kind }, draftOf(service, languageOf(brand?.locale ?? locale), locale));
  }

  async #openById(id: string): Promise<void> {
    const known = this.#services.items.find((service) => service.id === id);
    if (known) this.#open(known);
    else this.#back();
  }

  #show(about: NonNullable<typeof this.about>, draft: ServiceDraft): void {
    this.told = '';
    this.about = about;
    this.draft = draft;
    this.#drawn = draft.zone;
    this.faults = NO_FAULTS;
    this.#saving.failure = undefined;
    this.view = 'form';
    void this.focusOn('h3');
  }

  readonly #back = (): void => {
    this.view = 'list';
    void this.focusOn('h3');
  };

  #check(draft: ServiceDraft, isWhole: boolean): Faults['faults'] {
    const read = readDraft(draft, { currency: this.#currency, locale: this.market.locale }, isWhole);
    return 'faults' in read ? read.faults : NO_FAULTS;
  }

  async #save(submits: boolean): Promise<void> {
    if (!this.market.online || this.#saving.isSending || !this.draft || !this.about) return;
    const { service, kind } = this.about;
    const isWhole = submits || service?.state === 'active';
    const body = readDraft(this.draft, { currency: this.#currency, locale: this.market.locale }, isWhole);
    if ('faults' in body) {
      this.faults = body.faults;
      const [first] = body.faults.keys();
      return this.focusOn(first === 'zone' ? '.area' : `#${first}`);
    }
    const { client } = this.market;
    const saved = await this.#saving.run((idempotencyKey) =>
      service
        ? client.call('own-services.edit', { params: { service: service.id }, body, idempotencyKey })
        : client.call('own-services.create', { body: { ...body, kind: kind.id }, idempotencyKey }),
    );
    if (!saved) return;
    // From here on there is one, whatever comes of the rest.
    this.about = { service: saved, kind };
    if (submits) {
      const submitted = await this.#saving.run((idempotencyKey) =>
        client.call('own-services.submit', { params: { service: saved.id }, body: {}, idempotencyKey }),
      );
      if (!submitted) return;
    }
    const said = submits ? 'submit.done' : saved.revision ? 'save.revision' : 'save.done';
    this.#changed(this.t(said, { name: kind.name }));
  }

  async #recall(service: ServiceView): Promise<void> {
    const back = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('own-services.recall', { params: { service: service.id }, body: {}, idempotencyKey }),
    );
    if (!back) return;
    this.#services.put(({ id }) => id === back.id, back);
    this.#open(back);
  }

  async #move(move: Exclude<Move, 'withdraw'>, service: ServiceView): Promise<void> {
    const params = { service: service.id };
    const moved = await this.#moving.run((idempotencyKey) =>
      this.market.client.call(`own-services.${move}`, { params, body: {}, idempotencyKey }),
    );
    if (moved) this.#changed(this.t(`${move}.done`, { name: service.kind.name }));
    // What is missing is said where it can be filled in.
    else if (this.#moving.failure?.problem?.code === 'service.incomplete') {
      this.#moving.failure = undefined;
      this.#open(service);
      this.faults = this.#check(this.draft!, true);
    }
  }

  async #withdraw(): Promise<void> {
    const service = this.#withdrawing.about!;
    const gone = await this.#withdrawing.run((idempotencyKey) =>
      this.market.client.call('own-services.withdraw', { params: { service: service.id }, body: {}, idempotencyKey }),
    );
    if (gone) this.#changed(this.t('withdraw.done', { name: service.kind.name }));
  }

  #changed(told: string): void {
    this.view = 'list';
    this.#services.refresh();
    this.#kinds.refresh();
    this.done(told);
    void this.focusOn('h3');
  }

  #question(): TemplateResult {
    const t = this.t as ServicesWords;
    return ask(
      {
        deed: this.#withdrawing as Deed<unknown>,
        title: t('withdraw.title', { name: this.#withdrawing.about?.kind.name ?? '' }),
        body: html`<p>${t('withdraw.text')}</p>`,
        yes: t('withdraw'),
        no: t('keep'),
        isGrave: true,
        isOnline: this.market.online,
        run: () => void this.#withdraw(),
      },
      t as Words,
    );
  }
}

function languageOf(locale: string): string {
  return locale.split('-')[0]!;
}
