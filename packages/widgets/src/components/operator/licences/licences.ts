import type { AccountRow, LicenceInvoice } from '@pasar/core/licences';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCalendarCheck, iconSettings } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tableStyles } from '../../../parts/table.ts';
import { AccountDesk } from '../accounts/account-desk.ts';
import { type AccountReading, licenceInWords } from '../accounts/account-status.ts';
import { AccountWork } from '../accounts/account-work.ts';
import { accountsStyles } from '../accounts/accounts.styles.ts';
import { besideStyles } from '../beside.styles.ts';
import { lateNotice } from '../late-notice.ts';
import type { OperatorPick } from '../operator.events.ts';
import { OperatorView } from '../operator-view.ts';
import { InvoiceDesk } from './invoice-desk.ts';
import { invoiceRows } from './invoice-rows.ts';
import { licencesStyles } from './licences.styles.ts';
import { LICENCES_WORDS, type LicencesWords } from './licences.words.ts';
import { LicensingForm } from './licensing-form.ts';
import { licensingSheet } from './licensing-sheet.ts';

/** Days ahead: what is to be invoiced now by default, and what comes. */
const AHEAD = [30, 60, 120] as const;

/** Licences that end or have lapsed, their invoices, and how they are billed (PAR-16). A view of `pasar-operator`; not to be used by itself. */
export class PasarOperatorLicences extends OperatorView<typeof LICENCES_WORDS> {
  static override styles = [
    OperatorView.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    monogramStyles,
    segmentedStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    besideStyles,
    accountsStyles,
    licencesStyles,
  ];
  protected override readonly words = LICENCES_WORDS;

  @state() private side: 'ending' | 'invoices' = 'ending';
  readonly #desk = new AccountDesk(this, { ending: AHEAD[0] });
  readonly #invoices = new InvoiceDesk(this);
  readonly #work = new AccountWork(this, () => this.refresh());
  readonly #form = new LicensingForm(this);
  readonly #giving = new Deed<LicenceInvoice>(this);

  protected override readonly hears = ['licence.changed', 'ticket.changed'] as const;
  protected override desk = () => this.#shown;

  get #shown() {
    return this.side === 'ending' ? this.#desk : this.#invoices;
  }

  protected override renderContent = (): TemplateResult => {
    const words = this.t as Words;
    const reading = this.#reading;
    const { partner } = this.#work;
    return html`<div class="view">
      <header class="desk-head"><div><h2 class="h24">${this.t('title')}</h2><p class="q">${this.t('about')}</p></div>
        <button type="button" class="btn" @click=${() => void this.#form.open(this.market.client, this.market.locale)}>${icon(iconSettings, { size: 16 })}${this.t('billing')}</button></header>
      <div class="lay ${partner ? 'open' : ''}">
        <div class="stack">
          <div class="seg" role="group" aria-label=${this.t('title')}>${(['ending', 'invoices'] as const).map(
            (part) => html`<button type="button" aria-pressed=${this.side === part ? 'true' : 'false'}
              @click=${() => this.#go(part)}>${this.t(`part.${part}`)}</button>`,
          )}</div>
          ${this.#body(reading, words)}
        </div>
        ${this.#work.panel(reading, words, this.market)}
      </div>
      ${this.#work.sheet(reading, words, this.market)} ${this.#sheets(words)}
    </div>`;
  };

  get #reading(): AccountReading & { readonly t: LicencesWords } {
    return { t: this.t as LicencesWords, format: this.format, zone: this.market.brand?.zone ?? 'UTC' };
  }

  #go(part: 'ending' | 'invoices'): void {
    this.side = part;
  }

  #body(reading: AccountReading & { readonly t: LicencesWords }, words: Words): TemplateResult {
    const { answer, failure, refresh } = this.#shown;
    if (!answer) return failure ? failureNotice(words, failure, refresh) : html`<i class="skeleton block"></i>`;
    return html`${lateNotice(this.#shown, this.market, { ...reading, words })}
      ${
        this.side === 'ending'
          ? this.#ending(reading)
          : invoiceRows({
              desk: this.#invoices,
              reading,
              loading: words('loading'),
              download: (invoice) => this.#work.download(invoice, this.market),
              giveBack: (invoice) => this.#giving.open(invoice),
              openAccount: (partner) => this.#open(partner),
            })
      }`;
  }

  /** The soonest first: whoever has lapsed stands above. */
  #ending(reading: AccountReading): TemplateResult {
    const { t } = this;
    const { items, next, loading, filter, more } = this.#desk;
    const soon = items.filter(({ account }) => account !== 'closed');
    return html`<div class="chips" role="group" aria-label=${t('ending')}>${AHEAD.map(
      (days) => html`<button type="button" class="chip" aria-pressed=${filter.ending === days ? 'true' : 'false'}
        @click=${() => this.#desk.look({ ending: days })}>${t('within', { count: days })}</button>`,
    )}</div>
    <div aria-busy=${loading ? 'true' : 'false'}>${
      soon.length === 0
        ? notice({ tone: 'blank', icon: iconCalendarCheck, title: t('ending.none'), text: t('ending.none.detail') })
        : html`<ul class="card rows">${soon.map((row) => this.#licence(row, reading))}</ul>`
    }</div>
    ${next ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${t('more')}</button></div>` : nothing}`;
  }

  #licence(row: AccountRow, reading: AccountReading): TemplateResult {
    const { t } = this;
    const { partner, name, licence, licenceUntil } = row;
    const { words, tone } = licenceInWords(row, reading);
    const isCurrent = this.#work.partner === partner;
    return html`<li class="row licence ${isCurrent ? 'on' : ''}">${monogram(name)}
      <div class="who"><button type="button" class="opener" data-key=${partner} aria-current=${isCurrent ? 'true' : nothing}
        @click=${() => this.#open(partner)}>${name}</button><p class="t12 q">${licence ? t(`licence-state.${licence}`) : nothing}</p></div>
      <p class="when t13 ${tone || 'q'}">${words}${licenceUntil && licence !== 'lapsed' ? html`<br /><span class="q">${this.format.relative(licenceUntil)}</span>` : nothing}</p>
      ${this.#act(row)}</li>`;
  }

  /** Invoiced: its payment is marked beside, where the invoice stands. */
  #act({ partner, name, can, licence }: AccountRow): TemplateResult | typeof nothing {
    const { t } = this;
    if (licence === 'renewal-invoiced') {
      return html`<button type="button" class="btn btn-s" aria-label="${t('act.pay')}: ${name}" @click=${() => this.#open(partner)}>${t('act.pay')}</button>`;
    }
    if (!can.includes('renew')) return nothing;
    const ask = () => this.#work.ask({ act: 'renew', account: { partner, name }, invoice: null }, this.market);
    return html`<button type="button" class="btn btn-s" aria-label="${t('act.renew')}: ${name}" @click=${ask}>${t('act.renew')}</button>`;
  }

  #sheets(words: Words): TemplateResult {
    const { t } = this;
    const { client, locale, online: isOnline } = this.market;
    const invoice = this.#giving.about;
    return html`${licensingSheet({
      form: this.#form,
      t: t as LicencesWords,
      words,
      locale,
      isOnline,
      run: () => void this.#form.save(client, locale),
    })}${
      invoice
        ? ask(
            {
              deed: this.#giving,
              title: t('ask.given-back', { amount: this.format.money(invoice.amount) }),
              body: html`<p class="q">${t('ask.given-back.detail', { name: invoice.to, number: invoice.number })}</p>`,
              yes: t('given-back'),
              no: words('close'),
              isOnline,
              run: () => void this.#giveBack(invoice),
            },
            words,
          )
        : nothing
    }`;
  }

  async #giveBack({ id }: LicenceInvoice): Promise<void> {
    const done = await this.#giving.run((idempotencyKey) =>
      this.market.client.call('invoices.given-back', { params: { invoice: id }, body: {}, idempotencyKey }),
    );
    if (done) this.refresh();
  }

  #open(partner: string): void {
    this.emit(new SelectEvent<OperatorPick>(this, { view: 'licences', partner }));
    void this.#work.open(partner, this.market);
  }

  protected override refresh(): void {
    this.#desk.refresh();
    this.#invoices.refresh();
    void this.#work.read(this.market);
  }
}
