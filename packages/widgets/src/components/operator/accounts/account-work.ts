import type { AccountView, LicenceInvoice } from '@pasar/core/licences';
import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type Failure, failureOf } from '../../../element/failure.ts';
import type { Marketplace } from '../../../provider/context.ts';
import { downloadInvoice } from '../pdf.ts';
import { AccountDeeds, type AccountQuestion } from './account-deeds.ts';
import { accountPanel } from './account-panel.ts';
import { accountSheet } from './account-sheet.ts';
import type { AccountReading } from './account-status.ts';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** An account that is open beside a list, and what is done with it: for each list that accounts are opened from. */
export class AccountWork {
  /** Whose account is open. */
  partner: string | undefined;
  readonly deeds: AccountDeeds;
  #account: AccountView | undefined;
  #failure: Failure | undefined;
  readonly #host: Host;
  readonly #changed: () => void;

  /** @param changed what was done is to be seen in the list as well */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.deeds = new AccountDeeds(host);
  }

  async open(partner: string, market: Marketplace): Promise<void> {
    this.partner = partner;
    this.#account = undefined;
    await this.read(market);
    this.#host.renderRoot.querySelector<HTMLElement>('#opened')?.focus();
  }

  async close(): Promise<void> {
    const { partner } = this;
    this.partner = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(partner ?? '')}"]`)?.focus();
  }

  async read({ client }: Marketplace): Promise<void> {
    const { partner } = this;
    if (!partner) return;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      const account = await client.call('accounts.read', { params: { partner: partner as AccountView['partner'] } });
      if (this.partner === partner) this.#account = account;
    } catch (error) {
      if (this.partner === partner) this.#failure = failureOf(error);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  ask(question: AccountQuestion, market: Marketplace): void {
    this.deeds.ask(question, deskOf(market));
  }

  download(invoice: LicenceInvoice, { client }: Marketplace): void {
    downloadInvoice(client, invoice).catch((error) => {
      this.#failure = failureOf(error);
      this.#host.requestUpdate();
    });
  }

  panel(reading: AccountReading, words: Words, market: Marketplace): TemplateResult | typeof nothing {
    if (!this.partner) return nothing;
    return accountPanel({
      account: this.#account,
      failure: this.#failure,
      reading,
      invoices: { ...reading, download: (invoice) => this.download(invoice, market) },
      words,
      act: (act, invoice) => this.ask({ act, account: this.#account!, invoice }, market),
      close: () => void this.close(),
      retry: () => void this.read(market),
    });
  }

  sheet(reading: AccountReading, words: Words, market: Marketplace): TemplateResult {
    const run = async () => {
      const done = await this.deeds.run(deskOf(market));
      if (!done) return;
      if (this.partner === done.partner) this.#account = done;
      this.#changed();
    };
    const { locale, online: isOnline } = market;
    return html`${accountSheet({ deeds: this.deeds, reading, words, locale, isOnline, run: () => void run() })}`;
  }
}

function deskOf({ client, locale, brand }: Marketplace) {
  return { client, locale, zone: brand?.zone ?? 'UTC' };
}
