import type { LiveEvent } from '@pasar/core/live';
import type { TicketRow, TicketState, TicketView } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { type Failure, failureOf } from '../../../element/failure.ts';
import { Pages } from '../../../element/pages.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { iconInbox } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { stepStyles } from '../../../parts/steps.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { table, tableStyles } from '../../../parts/table.ts';
import type { PartnersPick } from '../partners.events.ts';
import { mayAsk } from '../partners-views.ts';
import { requestsStyles } from './requests.styles.ts';
import { REQUESTS_WORDS, type RequestsWords } from './requests.words.ts';
import { ticketSheet } from './ticket-sheet.ts';

const TONES: Readonly<Record<TicketState, string>> = {
  submitted: 'info',
  'licence-invoiced': 'warning',
  'licence-paid': 'info',
  'account-created': 'success',
  declined: 'danger',
  withdrawn: '',
};

/** Add-partner requests with all their steps (PAR-2). A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersRequests extends PasarElement<typeof REQUESTS_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    sheetStyles,
    askStyles,
    stepStyles,
    surfaceStyles,
    tableStyles,
    requestsStyles,
  ];
  protected override readonly words = REQUESTS_WORDS;

  /** The request that is open. */
  @property() ticket: string | undefined;
  @state() private opened: TicketView | undefined;
  @state() private failure: Failure | undefined;
  readonly #withdrawing = new Deed<TicketView>(this);
  readonly #desk = new Pages<TicketRow, { readonly open: boolean }>(
    this,
    { open: false },
    (client, { open }, asked, signal) =>
      client.call('tickets.list', { query: { ...(open && { open: 'true' }), ...asked }, signal }),
  );

  protected override hear({ type }: LiveEvent): void {
    if (type !== 'ticket.changed' && type !== 'reset') return;
    this.#desk.refresh();
    void this.#read();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, isEmpty } = this.#desk;
    return { loading: !answer && !failure, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    this.#desk.ask(this.market.client);
    if (changed.has('ticket') || (changed.has('market') && !this.opened)) {
      if (this.opened?.id !== this.ticket) this.opened = undefined;
      void this.#read();
    }
    const before = changed.get('market') as typeof this.market | undefined;
    if (before && !before.online && this.market.online) this.#desk.refresh();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const t = this.t as RequestsWords;
    if (!answer) return failure ? failureNotice(t as Words, failure, this.#desk.refresh) : this.renderLoading();
    return html`<div class="stack" aria-busy=${this.#desk.loading ? 'true' : 'false'}>
      <div class="bar"><p class="q">${t('about')}</p><div class="chips" role="group" aria-label=${t('filter')}>${[
        false,
        true,
      ].map(
        (
          open,
        ) => html`<button type="button" class="chip" aria-pressed=${this.#desk.filter.open === open ? 'true' : 'false'}
          @click=${() => this.#desk.look({ open })}>${t(open ? 'filter.open' : 'filter.all')}</button>`,
      )}</div></div>
      ${failure ? failureNotice(t as Words, failure, this.#desk.refresh) : nothing}
      ${this.#rows()}
      ${this.#sheet()} ${this.#question()}
    </div>`;
  };

  #rows(): TemplateResult {
    const t = this.t as RequestsWords;
    const { items, next, loading, more, filter } = this.#desk;
    const may = mayAsk(this.market.me?.role);
    if (!items.length && filter.open) return html`<p class="q">${t('none')}</p>`;
    if (!items.length)
      return notice({
        tone: 'blank',
        icon: iconInbox,
        title: t('empty.title'),
        text: t('empty.detail'),
        action: may
          ? { label: t('add'), run: () => this.emit(new SelectEvent<PartnersPick>(this, { view: 'add' })) }
          : undefined,
      });
    return html`${table<TicketRow>({
      label: t('label'),
      rows: items,
      keyOf: ({ id }) => id,
      current: this.ticket,
      open: ({ id }) => this.#open(id),
      endLabel: t('head.open'),
      columns: [
        { name: 'name', label: t('head.name'), narrow: 'first', cell: ({ name }) => name },
        {
          name: 'number',
          label: t('head.number'),
          narrow: 'none',
          cell: ({ number }) => html`<span class="num">${number}</span>`,
        },
        {
          name: 'sent',
          label: t('head.sent'),
          narrow: 'none',
          cell: ({ submittedAt }) => this.format.date(submittedAt, this.#zone),
        },
        { name: 'state', label: t('head.state'), narrow: 'end', cell: (row) => this.#state(row) },
        { name: 'next', label: t('head.next'), cell: (row) => this.#next(row) },
      ],
    })}
    ${
      next
        ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
            loading === 'more' ? this.t('loading') : t('more')
          }</button></div>`
        : nothing
    }`;
  }

  #state({ state, overdue }: TicketRow): TemplateResult {
    return html`<span class="tag ${TONES[state]}">${this.t(`state.${state}`)}</span>${
      overdue ? html`<span class="tag danger">${this.t('overdue')}</span>` : nothing
    }`;
  }

  #next({ next: { code, until } }: TicketRow): string {
    const step = this.t(`ahead.${code}`);
    return until ? `${step}, ${this.t('until', { date: this.format.date(until, this.#zone) })}` : step;
  }

  #sheet(): TemplateResult {
    const t = this.t as RequestsWords;
    return ticketSheet({
      ticket: this.opened,
      isOpen: this.ticket !== undefined && !this.#withdrawing.isOpen,
      instead: this.failure
        ? failureNotice(t as Words, this.failure, () => void this.#read())
        : html`<i class="skeleton block"></i>`,
      t,
      format: this.format,
      zone: this.#zone,
      mayAsk: mayAsk(this.market.me?.role),
      onClose: () => {
        // The question stands in its place for a moment.
        if (!this.#withdrawing.isOpen) this.#open(undefined);
      },
      onWithdraw: (ticket) => this.#withdrawing.open(ticket),
      onCard: (partner) => this.emit(new SelectEvent<PartnersPick>(this, { view: 'card', partner })),
    });
  }

  #question(): TemplateResult {
    const t = this.t as RequestsWords;
    const { number = '', name = '' } = this.#withdrawing.about ?? {};
    return ask(
      {
        deed: this.#withdrawing as Deed<unknown>,
        title: t('withdraw.title', { number }),
        body: html`<p>${t('withdraw.text', { name })}</p>`,
        yes: t('withdraw'),
        no: t('cancel'),
        isGrave: true,
        isOnline: this.market.online,
        run: () => void this.#withdraw(),
      },
      t as Words,
    );
  }

  get #zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  #open(ticket: string | undefined): void {
    if (ticket === this.ticket) return;
    this.ticket = ticket;
    this.emit(new SelectEvent<PartnersPick>(this, { view: 'requests', ...(ticket && { ticket }) }));
  }

  async #read(): Promise<void> {
    const { ticket } = this;
    if (!ticket || !this.market?.settled) return;
    try {
      const read = await this.market.client.call('tickets.read', { params: { ticket: ticket as TicketView['id'] } });
      if (ticket !== this.ticket) return;
      this.opened = read;
      this.failure = undefined;
    } catch (error) {
      if (ticket === this.ticket) this.failure = failureOf(error);
    }
  }

  async #withdraw(): Promise<void> {
    const { id } = this.#withdrawing.about!;
    const withdrawn = await this.#withdrawing.run((idempotencyKey) =>
      this.market.client.call('tickets.withdraw', { params: { ticket: id }, body: {}, idempotencyKey }),
    );
    if (!withdrawn) return;
    this.opened = withdrawn;
    this.#desk.refresh();
  }
}
