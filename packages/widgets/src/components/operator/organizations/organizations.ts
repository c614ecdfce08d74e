import type { OperatedOrganization, OperatedRow } from '@pasar/core/organization';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { SelectEvent } from '../../../element/events.ts';
import { Pages } from '../../../element/pages.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBuilding2, iconPlus, iconSearch } from '../../../icons/icons.ts';
import { askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { displayName } from '../../../parts/display-name.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { type MenuItem, menu, menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { type Column, table, tableStyles } from '../../../parts/table.ts';
import { besideStyles } from '../beside.styles.ts';
import { lateNotice } from '../late-notice.ts';
import type { OperatorPick } from '../operator.events.ts';
import { OperatorView } from '../operator-view.ts';
import { type Keys, OrganizationDeeds } from './organization-deeds.ts';
import { type OrganizationReading, organizationPanel, organizationTag } from './organization-panel.ts';
import { organizationSheet } from './organization-sheet.ts';
import { organizationsStyles } from './organizations.styles.ts';
import { ORGANIZATIONS_WORDS, type OrganizationsWords } from './organizations.words.ts';

/** What ends something stands last. */
const MOVES = ['switch', 'reinstate', 'suspend', 'close'] as const;
const STATES = ['active', 'suspended', 'closed'] as const;

interface Filter {
  readonly state: OperatedRow['state'] | undefined;
  readonly search: string;
}

interface Answer {
  readonly items: readonly OperatedRow[];
  readonly next: string | null;
  readonly counts: Readonly<Record<OperatedRow['state'], number>>;
}

/** The deployment's organizations (ORG-5, ORG-7), and looking into them (PRV-4). A view of `pasar-operator`; not to be used by itself. */
export class PasarOperatorOrganizations extends OperatorView<typeof ORGANIZATIONS_WORDS> {
  static override styles = [
    OperatorView.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    besideStyles,
    organizationsStyles,
  ];
  protected override readonly words = ORGANIZATIONS_WORDS;

  @state() private opened: string | undefined;
  /** Of the one that was just made. */
  #made: { readonly id: string; readonly keys: Keys } | undefined;
  /** What was opened takes the focus once it is there. */
  #isArriving = false;
  readonly #deeds = new OrganizationDeeds(this);
  readonly #organization = new Reading<OperatedOrganization>(this, (client, signal, organization) =>
    client.call('organizations.read', { params: { organization: organization as OperatedRow['id'] }, signal }),
  );
  readonly #desk = new Pages<OperatedRow, Filter, Answer>(
    this,
    { state: undefined, search: '' },
    (client, { state, search }, asked, signal) => {
      const query = { ...asked, ...(state && { state }), ...(search.trim() && { search: search.trim() }) };
      return client.call('organizations.list', { query, signal });
    },
  );

  protected override readonly hears = ['organization.changed'] as const;
  protected override desk = () => this.#desk;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.opened && this.market?.settled && !this.market.failure)
      this.#organization.ask(this.market.client, this.opened);
  }

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const words = this.t as Words;
    if (!answer) return failure ? failureNotice(words, failure, this.#desk.refresh) : this.renderLoading();
    const reading = this.#reading;
    const { t } = reading;
    return html`<div class="view">
      <header class="head-row"><div><h2 class="h24">${t('title')}</h2><p class="q">${t('about')}</p></div>
        <button type="button" class="btn btn-primary" @click=${this.#create}>${icon(iconPlus, { size: 16 })}${t('create')}</button></header>
      <div class="lay ${this.opened ? 'open' : ''}">
        <div class="stack">${this.#bar(answer)} ${lateNotice(this.#desk, this.market, { ...reading, words })}
          <div aria-busy=${this.#desk.loading ? 'true' : 'false'}>${this.#rows()}</div></div>
        ${this.#panel(reading, words)}
      </div>
      ${organizationSheet({ deeds: this.#deeds, t, words, isOnline: this.market.online, run: () => void this.#run() })}
    </div>`;
  };

  get #reading(): OrganizationReading {
    return { t: this.t as OrganizationsWords, format: this.format, zone: this.market.brand?.zone ?? 'UTC' };
  }

  #bar({ counts }: Answer): TemplateResult {
    const { t } = this.#reading;
    const { search, state } = this.#desk.filter;
    const typed = (event: Event) => this.#desk.look({ search: (event.target as HTMLInputElement).value }, true);
    const chip = (of: OperatedRow['state'] | undefined) => html`<button type="button" class="chip"
      aria-pressed=${state === of ? 'true' : 'false'} @click=${() => this.#desk.look({ state: of })}>${
        of ? html`${t(`state.${of}`)} <span class="num">${this.format.number(counts[of])}</span>` : t('all')
      }</button>`;
    return html`<div class="bar">
      <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off" placeholder=${t('search')}
        aria-label=${t('search')} .value=${live(search)} @input=${typed} /></label>
      <div class="chips" role="group" aria-label=${t('state')}>${[undefined, ...STATES].map(chip)}</div>
    </div>`;
  }

  #rows(): TemplateResult {
    const { t } = this.#reading;
    const { items, next, loading, filter } = this.#desk;
    if (!items.length) {
      return filter.search.trim() || filter.state
        ? notice({
            tone: 'blank',
            icon: iconSearch,
            title: t('search.none.title'),
            text: t('none.detail'),
            action: { label: t('clear'), run: () => this.#desk.look({ search: '', state: undefined }) },
          })
        : notice({
            tone: 'blank',
            icon: iconBuilding2,
            title: t('empty.title'),
            text: t('empty.detail'),
            action: { icon: iconPlus, label: t('create'), run: this.#create },
          });
    }
    return html`${table<OperatedRow>({
      label: t('title'),
      rows: items,
      keyOf: ({ id }) => id,
      current: this.opened,
      open: ({ id }) => this.#open(id),
      endLabel: t('acts'),
      end: (row) => menu(`menu-${row.id}`, t('acts.of', { name: row.name }), this.#acts(row)),
      columns: this.#columns(),
    })}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${this.#desk.more}>${
            loading === 'more' ? this.t('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
  }

  #columns(): readonly Column<OperatedRow>[] {
    const { t } = this.#reading;
    const { locale } = this.market;
    const all: readonly Column<OperatedRow>[] = [
      {
        name: 'name',
        label: t('head.name'),
        narrow: 'first',
        cell: ({ name }) => html`<span class="who">${monogram(name)}<bdi>${name}</bdi></span>`,
      },
      {
        name: 'country',
        label: t('head.country'),
        cell: ({ country, currency }) =>
          html`<span class="q">${displayName(country, 'region', locale)} · <bdi>${currency}</bdi></span>`,
      },
      { name: 'state', label: t('state'), narrow: 'end', cell: (row) => organizationTag(row, t) },
      {
        name: 'sites',
        label: t('head.sites'),
        isFigure: true,
        narrow: 'none',
        cell: ({ sites }) => this.format.number(sites),
      },
      {
        name: 'partners',
        label: t('head.partners'),
        isFigure: true,
        narrow: 'none',
        cell: ({ partners }) => this.format.number(partners),
      },
    ];
    // Beside the panel there is room for what tells them apart.
    return this.opened ? all.filter(({ name }) => name === 'name' || name === 'state') : all;
  }

  #acts(row: OperatedRow): readonly MenuItem[] {
    const { t } = this.#reading;
    const moves = MOVES.filter((act) => row.can.includes(act)).map((act) => ({
      label: t(`to.${act === 'switch' ? (row.module ? 'switch-off' : 'switch-on') : act}`),
      isGrave: act === 'suspend' || act === 'close',
      run: () => this.#deeds.ask({ act, row }),
    }));
    return [{ label: t('to.support'), run: () => this.#deeds.ask({ act: 'support', row }) }, ...moves];
  }

  #panel(reading: OrganizationReading, words: Words): TemplateResult | typeof nothing {
    if (!this.opened) return nothing;
    const { answer: organization, failure, refresh } = this.#organization;
    return organizationPanel({
      organization,
      failure,
      keys: this.#made?.id === this.opened ? this.#made.keys : undefined,
      reading,
      words,
      act: (act, support) => this.#deeds.ask({ act, row: organization!, ...(support && { support }) }),
      close: () => void this.#close(),
      retry: refresh,
    });
  }

  /** What most of the operator's organizations have in common is there already. */
  readonly #create = (): void => {
    const { country = '', zone = '', currency = '', locale = '' } = this.market.brand ?? {};
    const own = { country, zone, locale, currency: currency === 'XXX' ? '' : currency };
    const draft = { name: '', ...own, 'owner.name': '', 'owner.email': '', 'owner.subject': '' };
    this.#deeds.ask({ act: 'create' }, draft);
  };

  async #run(): Promise<void> {
    const done = await this.#deeds.run(this.market.client);
    if (!done) return;
    if (done.keys) {
      this.#made = { id: done.id, keys: done.keys };
      this.#open(done.id);
    }
    this.refresh();
  }

  #open(id: string): void {
    this.opened = id;
    this.#isArriving = true;
    this.emit(new SelectEvent<OperatorPick>(this, { view: 'organizations', organization: id }));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const heading = this.#isArriving && this.renderRoot.querySelector<HTMLElement>('#opened');
    if (!heading) return;
    this.#isArriving = false;
    heading.focus();
  }

  async #close(): Promise<void> {
    const id = this.opened ?? '';
    this.opened = undefined;
    this.#made = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();
  }

  protected override refresh(): void {
    this.#desk.refresh();
    if (this.opened) this.#organization.refresh();
  }
}
