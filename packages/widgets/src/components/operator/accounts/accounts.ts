import type { AccountRow } from '@pasar/core/licences';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { live } from 'lit/directives/live.js';
import { SelectEvent } from '../../../element/events.ts';
import { icon } from '../../../icons/icon.ts';
import { iconSearch, iconUsers } from '../../../icons/icons.ts';
import { askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { type Column, table, tableStyles } from '../../../parts/table.ts';
import { besideStyles } from '../beside.styles.ts';
import { lateNotice } from '../late-notice.ts';
import type { OperatorPick } from '../operator.events.ts';
import { OperatorView } from '../operator-view.ts';
import { AccountDesk } from './account-desk.ts';
import { type AccountReading, accountTag, licenceInWords } from './account-status.ts';
import { AccountWork } from './account-work.ts';
import { accountsStyles } from './accounts.styles.ts';
import { ACCOUNTS_WORDS, type AccountsWords } from './accounts.words.ts';

const STATUSES = ['active', 'licence-due', 'suspended', 'invited', 'submitted', 'closed'] as const;

/** The deployment's partners with account and licence (PAR-15, PAR-16). A view of `pasar-operator`; not to be used by itself. */
export class PasarOperatorAccounts extends OperatorView<typeof ACCOUNTS_WORDS> {
  static override styles = [
    OperatorView.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    besideStyles,
    accountsStyles,
  ];
  protected override readonly words = ACCOUNTS_WORDS;

  /** Whose account is open. */
  @property() partner: string | undefined;
  readonly #desk = new AccountDesk(this);
  readonly #work = new AccountWork(this, this.#desk.refresh);

  protected override readonly hears = ['licence.changed'] as const;
  protected override desk = () => this.#desk;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!this.market?.settled || this.market.failure) return;
    if (this.partner && this.partner !== this.#work.partner) {
      const { partner } = this;
      this.partner = undefined;
      void this.#work.open(partner, this.market);
    }
  }

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const words = this.t as Words;
    if (!answer) return failure ? failureNotice(words, failure, this.#desk.refresh) : this.renderLoading();
    const reading = this.#reading;
    return html`<div class="view">
      <header><h2 class="h24">${this.t('title')}</h2><p class="q">${this.t('about')}</p></header>
      <div class="lay ${this.#work.partner ? 'open' : ''}">
        <div class="stack">${this.#bar()} ${lateNotice(this.#desk, this.market, { ...reading, words })}
          <div aria-busy=${this.#desk.loading ? 'true' : 'false'}>${this.#rows()}</div></div>
        ${this.#work.panel(reading, words, this.market)}
      </div>
      ${this.#work.sheet(reading, words, this.market)}
    </div>`;
  };

  get #reading(): AccountReading {
    return { t: this.t as AccountsWords, format: this.format, zone: this.market.brand?.zone ?? 'UTC' };
  }

  #bar(): TemplateResult {
    const { t } = this;
    const { search, account } = this.#desk.filter;
    const typed = (event: Event) => this.#desk.look({ search: (event.target as HTMLInputElement).value }, true);
    const chip = (of: AccountRow['account'] | undefined) => html`<button type="button" class="chip"
      aria-pressed=${account === of ? 'true' : 'false'} @click=${() => this.#desk.look({ account: of })}>${of ? t(`account.${of}`) : t('all')}</button>`;
    return html`<div class="bar">
      <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off" placeholder=${t('search')}
        aria-label=${t('search')} .value=${live(search)} @input=${typed} /></label>
      <div class="chips" role="group" aria-label=${t('status')}>${[undefined, ...STATUSES].map(chip)}</div>
    </div>`;
  }

  #rows(): TemplateResult {
    const { t } = this;
    const { items, next, loading, filter } = this.#desk;
    if (!items.length) {
      return filter.search.trim() || filter.account
        ? notice({
            tone: 'blank',
            icon: iconSearch,
            title: t('search.none.title'),
            text: t('none.detail'),
            action: { label: t('clear'), run: () => this.#desk.look({ search: '', account: undefined }) },
          })
        : notice({ tone: 'blank', icon: iconUsers, title: t('empty.title'), text: t('empty.detail') });
    }
    return html`${table<AccountRow>({
      label: t('title'),
      rows: items,
      keyOf: ({ partner }) => partner,
      current: this.#work.partner,
      open: (row) => this.#open(row),
      endLabel: t('open-account'),
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

  #columns(): readonly Column<AccountRow>[] {
    const { t } = this;
    const reading = this.#reading;
    const all: readonly Column<AccountRow>[] = [
      {
        name: 'name',
        label: t('head.name'),
        narrow: 'first',
        cell: ({ name }) => html`<span class="who">${monogram(name)}<span>${name}</span></span>`,
      },
      {
        name: 'tax',
        label: t('head.tax'),
        narrow: 'none',
        cell: ({ country, taxId }) => html`<span class="num q">${[country, taxId].filter(Boolean).join(' ')}</span>`,
      },
      { name: 'status', label: t('status'), narrow: 'end', cell: ({ account }) => accountTag(account, reading.t) },
      {
        name: 'licence',
        label: t('licence'),
        cell: (row) => {
          const { words, tone } = licenceInWords(row, reading);
          return html`<span class=${tone}>${words}</span>`;
        },
      },
      {
        name: 'organizations',
        label: t('head.organizations'),
        isFigure: true,
        narrow: 'none',
        cell: ({ organizations }) => this.format.number(organizations),
      },
    ];
    // Beside the panel there is room for what tells them apart.
    return this.#work.partner ? all.filter(({ narrow }) => narrow !== 'none') : all;
  }

  #open({ partner }: AccountRow): void {
    this.emit(new SelectEvent<OperatorPick>(this, { view: 'accounts', partner }));
    void this.#work.open(partner, this.market);
  }

  protected override refresh(): void {
    this.#desk.refresh();
    void this.#work.read(this.market);
  }
}
