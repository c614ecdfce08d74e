import type { AccountRow, AccountView, LicenceInvoice } from '@pasar/core/licences';
import type { ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';
import { Billing, type BillingDesk } from '../billing.ts';

export type AccountAct = 'suspend' | 'reinstate' | 'close' | 'renew' | 'correct' | 'pay';

export interface AccountQuestion {
  readonly act: AccountAct;
  readonly account: Pick<AccountRow, 'partner' | 'name'>;
  /** Of a renewal: what is paid, or corrected. */
  readonly invoice: LicenceInvoice | null;
}

/** What the operator does about an account and its licence, one question at a time (PAR-15, PAR-16). */
export class AccountDeeds {
  readonly deed: Deed<AccountQuestion>;
  readonly billing: Billing;
  reason = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed<AccountQuestion>(host);
    this.billing = new Billing(host);
  }

  ask(question: AccountQuestion, desk: BillingDesk): void {
    this.reason = '';
    this.deed.open(question);
    void this.billing.begin(question.act === 'renew' || question.act === 'correct', desk);
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#host.requestUpdate();
  }

  isReady({ locale, zone }: Pick<BillingDesk, 'locale' | 'zone'>): boolean {
    const { act, invoice } = this.deed.about!;
    if (act === 'renew' || act === 'correct') return !this.billing.isUnbilled && !this.billing.invoiceFault(locale);
    return act === 'pay' ? !this.billing.paymentFault(invoice, zone) : this.reason.trim() !== '';
  }

  run({ client, locale, zone }: BillingDesk): Promise<AccountView | undefined> {
    const { act, account, invoice } = this.deed.about!;
    const params = { partner: account.partner };
    return this.deed.run((idempotencyKey) => {
      if (act === 'renew' || act === 'correct') {
        const body = this.billing.invoicing(locale, act === 'correct' ? invoice : null);
        return client.call('licences.renew', { params, body, idempotencyKey });
      }
      if (act === 'pay') {
        return client.call('licences.paid', { params, body: this.billing.payment(invoice!, zone), idempotencyKey });
      }
      return client.call(`accounts.${act}`, { params, body: { reason: this.reason.trim() }, idempotencyKey });
    });
  }
}
