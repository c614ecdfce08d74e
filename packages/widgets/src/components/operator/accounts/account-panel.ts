import type { AccountView, LicenceInvoice } from '@pasar/core/licences';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../element/failure.ts';
import { icon } from '../../../icons/icon.ts';
import { iconX } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { monogram } from '../../../parts/monogram.ts';
import { type InvoiceReading, invoicesList } from '../invoices-list.ts';
import type { AccountAct } from './account-deeds.ts';
import { type AccountReading, accountTag, licenceInWords } from './account-status.ts';

export interface AccountPanel {
  readonly account: AccountView | undefined;
  readonly failure: Failure | undefined;
  readonly reading: AccountReading;
  readonly invoices: InvoiceReading;
  readonly words: Words;
  readonly act: (act: AccountAct, invoice: LicenceInvoice | null) => void;
  readonly close: () => void;
  readonly retry: () => void;
}

/** A partner's account beside the list: its licence, where it works, what was done with it and why. */
export function accountPanel(panel: AccountPanel): TemplateResult {
  const { account, failure, reading, words, close, retry } = panel;
  const closing = html`<button type="button" class="icon-btn" aria-label=${words('close')} @click=${close}>${icon(iconX)}</button>`;
  if (!account) {
    return html`<aside class="card beside" aria-busy=${failure ? 'false' : 'true'}><header><div>${
      failure ? failureNotice(words, failure, retry) : html`<i class="skeleton line"></i>`
    }</div>${closing}</header>${failure ? nothing : html`<section><i class="skeleton block"></i></section>`}</aside>`;
  }
  const { name, country, taxId } = account;
  const { t } = reading;
  return html`<aside class="card beside" aria-labelledby="opened">
    <header>${monogram(name, 'lg')}<div><h3 class="h16" id="opened" tabindex="-1">${name}</h3>
      <p class="t13 q num">${[country, taxId].filter(Boolean).join(' · ')}</p>${accountTag(account.account, t)}</div>${closing}</header>
    ${failure ? html`<section>${failureNotice(words, failure)}</section>` : nothing}
    ${licence(panel, account)} ${relations(account, reading)} ${history(account, reading)} ${ends(panel, account)}
  </aside>`;
}

function licence({ reading, invoices, act }: AccountPanel, account: AccountView): TemplateResult {
  const { t, format, zone } = reading;
  const { words, tone } = licenceInWords(account, reading);
  const { term } = account;
  // A renewal is paid here; the first term is on its request.
  const open = term?.invoices.find(({ can, ticket }) => can.includes('pay') && !ticket) ?? null;
  return html`<section><h4>${t('licence')}</h4>
    <p class=${tone}>${words}${
      term?.renewalDueAt
        ? html`<br /><span class="t13 q">${t('renewal-due', { date: format.date(term.renewalDueAt, zone) })}</span>`
        : nothing
    }</p>
    <div class="acts">
      ${open ? html`<button type="button" class="btn btn-primary btn-block" @click=${() => act('pay', open)}>${t('act.pay')}</button>` : nothing}
      ${!open && account.can.includes('renew') ? html`<button type="button" class="btn btn-block" @click=${() => act('renew', null)}>${t('act.renew')}</button>` : nothing}
      ${open?.can.includes('replace') ? html`<button type="button" class="btn btn-quiet btn-block" @click=${() => act('correct', open)}>${t('act.reinvoice')}</button>` : nothing}
    </div>
    ${term?.invoices.length ? invoicesList(term.invoices, invoices) : html`<p class="t13 q">${t('no-invoices')}</p>`}
  </section>`;
}

function relations({ relations }: AccountView, { t }: AccountReading): TemplateResult {
  return html`<section><h4>${t('organizations')}</h4>${
    relations.length === 0
      ? html`<p class="t13 q">${t('no-organizations')}</p>`
      : html`<ul class="docs">${relations.map(
          ({ name, state, inHand }) => html`<li class="doc"><div><p>${name}</p>
            <p class="t13 q">${t(`relation.${state as 'accepted'}`)}${inHand ? html` · ${t('in-hand', { count: inHand })}` : nothing}</p></div></li>`,
        )}</ul>`
  }</section>`;
}

function history({ history }: AccountView, { t, format, zone }: AccountReading): TemplateResult | typeof nothing {
  if (history.length === 0) return nothing;
  return html`<section><h4>${t('history')}</h4><ul class="docs">${history.map(
    ({ at, code, actor, reason }) => html`<li class="doc"><div><p>${t(`history.${code}`)}</p>
      <p class="t13 q">${format.date(at, zone, { dateStyle: 'medium' })} · ${actor.replace(/^[^:]*:/, '')}</p>
      ${reason ? html`<p class="quote t13">${reason}</p>` : nothing}</div></li>`,
  )}</ul></section>`;
}

/** What reaches every organization at once stands last, and is asked about. */
function ends({ act, reading: { t } }: AccountPanel, { can }: AccountView): TemplateResult | typeof nothing {
  const moves = (['reinstate', 'suspend', 'close'] as const).filter((move) => can.includes(move));
  if (moves.length === 0) return nothing;
  return html`<section class="acts">${moves.map(
    (move) => html`<button type="button" class="btn btn-block ${move === 'reinstate' ? '' : 'btn-quiet grave-link'}"
      @click=${() => act(move, null)}>${t(`to.${move}`)}</button>`,
  )}</section>`;
}
