import type { LicenceInvoice } from '@pasar/core/licences';
import type { QueueRow, QueueTicket } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { type Failure, failureOf } from '../../../element/failure.ts';
import { askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogramStyles } from '../../../parts/monogram.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { stepStyles } from '../../../parts/steps.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { besideStyles } from '../beside.styles.ts';
import type { OperatorPick } from '../operator.events.ts';
import { OperatorView } from '../operator-view.ts';
import { downloadInvoice } from '../pdf.ts';
import { queueStyles } from './queue.styles.ts';
import { QUEUE_WORDS, type QueueWords } from './queue.words.ts';
import { queueCounts } from './queue-counts.ts';
import { nextAct, QueueDesk, type QueueReading, workable } from './queue-desk.ts';
import { queueList } from './queue-list.ts';
import { type TicketAct, TicketDeeds } from './ticket-deeds.ts';
import { ticketPanel } from './ticket-panel.ts';
import { ticketSheet } from './ticket-sheet.ts';

/** Add-partner requests of all organizations, from the wish to the account (PAR-2). A view of `pasar-operator`; not to be used by itself. */
export class PasarOperatorQueue extends OperatorView<typeof QUEUE_WORDS> {
  static override styles = [
    OperatorView.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    stepStyles,
    surfaceStyles,
    besideStyles,
    queueStyles,
  ];
  protected override readonly words = QUEUE_WORDS;

  /** What is open beside the list. */
  @state() private opened: Pick<QueueRow, 'id' | 'organization'> | undefined;
  @state() private ticket: QueueTicket | undefined;
  @state() private failure: Failure | undefined;
  @state() private answer = '';
  readonly #desk = new QueueDesk(this);
  readonly #deeds = new TicketDeeds(this);
  readonly #answering = new Deed<undefined>(this);

  protected override readonly hears = ['ticket.changed'] as const;
  protected override desk = () => this.#desk;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!this.market?.settled || this.market.failure) return;
    const before = changed.get('market') as typeof this.market | undefined;
    if (before?.live === 'stalled' && this.market.live === 'live') this.refresh();
  }

  protected override renderLoading = (): TemplateResult => html`<div class="view">
    <i class="skeleton line"></i><i class="skeleton stations"></i><i class="skeleton block"></i>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const words = this.t as Words;
    if (!answer) return failure ? failureNotice(words, failure, this.#desk.refresh) : this.renderLoading();
    return html`<div class="view ${this.opened ? 'opened' : ''}">
      <header><h2 class="h24">${this.t('title')}</h2><p class="q">${this.t('about')}</p></header>
      ${queueCounts(answer.counts, this.#desk.filter.state, this.#reading, (state) => this.#desk.look({ state, overdue: false }))}
      <div class="lay ${this.opened ? 'open' : ''}">
        <div class="stack">${queueList({
          desk: this.#desk,
          reading: this.#reading,
          words,
          isOnline: this.market.online,
          current: this.opened?.id,
          open: (row) => this.#open(row),
          act: (row) => this.#ask(row, nextAct(row.state)!),
        })}</div>
        ${this.opened ? this.#panel() : nothing}
      </div>
      ${ticketSheet({
        deeds: this.#deeds,
        reading: this.#reading,
        words,
        locale: this.market.locale,
        isOnline: this.market.online,
        run: () => void this.#run(),
      })}
    </div>`;
  };

  get #reading(): QueueReading {
    return { t: this.t as QueueWords, format: this.format, zone: this.#zone };
  }

  get #zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  #panel(): TemplateResult {
    const download = (invoice: LicenceInvoice) => {
      downloadInvoice(this.market.client, invoice).catch((error) => {
        this.failure = failureOf(error);
      });
    };
    return ticketPanel({
      ticket: this.ticket,
      failure: this.failure,
      reading: this.#reading,
      invoices: { ...this.#reading, download },
      words: this.t as Words,
      answering: this.#answering,
      answer: this.answer,
      isOnline: this.market.online,
      typed: (answer) => {
        this.answer = answer;
      },
      send: () => void this.#send(),
      act: (act) => this.#ask(workable(this.ticket!), act),
      openAccount: (partner) => this.emit(new SelectEvent<OperatorPick>(this, { view: 'accounts', partner })),
      close: () => void this.#close(),
      retry: () => void this.#read(),
    });
  }

  #open(row: Pick<QueueRow, 'id' | 'organization'>): void {
    this.opened = row;
    this.ticket = undefined;
    this.answer = '';
    this.emit(
      new SelectEvent<OperatorPick>(this, {
        view: 'queue',
        ticket: { organization: row.organization.id, ticket: row.id },
      }),
    );
    void this.#read().then(() => this.renderRoot.querySelector<HTMLElement>('#opened')?.focus());
  }

  async #close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    await this.updateComplete;
    const row = opened && this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(opened.id)}"]`);
    row?.focus();
  }

  async #read(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    try {
      const params = { organization: opened.organization.id, ticket: opened.id };
      const ticket = await this.market.client.call('queue.read', { params });
      if (this.opened?.id !== opened.id) return;
      this.ticket = ticket;
      this.failure = undefined;
    } catch (error) {
      if (this.opened?.id === opened.id) this.failure = failureOf(error);
    }
    await this.updateComplete;
  }

  #ask(ticket: Parameters<TicketDeeds['ask']>[0]['ticket'], act: TicketAct): void {
    this.#deeds.ask({ act, ticket }, this.#desks);
  }

  async #run(): Promise<void> {
    const done = await this.#deeds.run(this.#desks);
    if (done) this.#took(done);
  }

  async #send(): Promise<void> {
    const { opened, answer } = this;
    if (!opened) return;
    const done = await this.#answering.run((idempotencyKey) =>
      this.market.client.call('queue.answer', {
        params: { organization: opened.organization.id, ticket: opened.id },
        body: { text: answer.trim() },
        idempotencyKey,
      }),
    );
    if (!done) return;
    this.answer = '';
    this.#took(done);
  }

  /** What was done is seen at once: beside the list, and in it. */
  #took(ticket: QueueTicket): void {
    if (this.opened?.id === ticket.id) this.ticket = ticket;
    this.#desk.refresh();
  }

  get #desks() {
    const { client, locale } = this.market;
    return { client, locale, zone: this.#zone };
  }

  protected override refresh(): void {
    this.#desk.refresh();
    void this.#read();
  }
}
