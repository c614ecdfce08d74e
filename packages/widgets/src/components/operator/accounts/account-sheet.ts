import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../../../parts/ask.ts';
import { textField } from '../../../parts/text-field.ts';
import { invoiceFields, paymentFields } from '../billing-fields.ts';
import type { AccountDeeds } from './account-deeds.ts';
import type { AccountReading } from './account-status.ts';

export interface AccountSheet {
  readonly deeds: AccountDeeds;
  readonly reading: AccountReading;
  readonly words: Words;
  readonly locale: string;
  readonly isOnline: boolean;
  readonly run: () => void;
}

/** The one question before something is done with an account or its licence. */
export function accountSheet(sheet: AccountSheet): TemplateResult | typeof nothing {
  const { deeds, reading, words, locale, isOnline, run } = sheet;
  const { deed } = deeds;
  if (!deed.about) return nothing;
  const { act, account } = deed.about;
  const { t, zone } = reading;
  const name = { name: account.name };
  return ask(
    {
      deed,
      title: t(`ask.${act}`, name),
      body: html`<p class="q">${t(`ask.${act}.detail`, name)}</p>${deed.isOpen ? fields(sheet) : nothing}`,
      yes: t(act === 'correct' ? 'act.reinvoice' : `act.${act}`),
      no: words('close'),
      isGrave: act === 'suspend' || act === 'close',
      isReady: deeds.isReady({ locale, zone }),
      isOnline,
      run,
    },
    words,
  );
}

function fields({ deeds, reading, words, locale }: AccountSheet): TemplateResult {
  const { act, invoice } = deeds.deed.about!;
  if (act === 'renew' || act === 'correct') return invoiceFields(deeds.billing, { ...reading, words, locale });
  if (act === 'pay') return paymentFields(deeds.billing, invoice, { ...reading, words, locale });
  return textField({
    name: 'reason',
    label: reading.t('field.reason'),
    value: deeds.reason,
    rows: 4,
    maxLength: 1000,
    hint: reading.t(act === 'reinstate' ? 'reason.kept' : 'reason.told'),
    onInput: (value) => deeds.explain(value),
  });
}
