import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { ask } from '../../../parts/ask.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { textField } from '../../../parts/text-field.ts';
import type { LicencesWords } from './licences.words.ts';
import type { LicensingField, LicensingForm } from './licensing-form.ts';

export interface LicensingSheet {
  readonly form: LicensingForm;
  readonly t: LicencesWords;
  readonly words: Words;
  readonly locale: string;
  readonly isOnline: boolean;
  readonly run: () => void;
}

/** How licences are billed (PAR-16), beside the page. */
export function licensingSheet({ form, t, words, locale, isOnline, run }: LicensingSheet): TemplateResult {
  const faults = form.faults(locale);
  return html`${ask(
    {
      deed: form.deed,
      title: t('billing'),
      body: form.draft
        ? html`${groups(form, faults, t, words)}`
        : form.reading
          ? failureNotice(words, form.reading)
          : html`<i class="skeleton block"></i>`,
      yes: t('save'),
      no: words('close'),
      isReady: form.draft !== undefined && faults.size === 0,
      isOnline,
      isSide: true,
      run,
    },
    words,
  )}`;
}

function groups(
  form: LicensingForm,
  faults: ReadonlySet<LicensingField>,
  t: LicencesWords,
  words: Words,
): TemplateResult[] {
  const field = (
    name: LicensingField,
    more: { isOptional?: true; rows?: number; hint?: string; inputMode?: 'numeric' | 'decimal' | 'email' } = {},
  ) =>
    textField({
      name,
      label: t(`billing.${name}`),
      value: form.draft![name],
      onInput: (value) => form.set(name, value),
      error: form.said(name) ?? (faults.has(name) ? t('billing.wrong') : undefined),
      optional: more.isOptional ? words('optional') : undefined,
      ...(more.rows && { rows: more.rows }),
      ...(more.hint && { hint: more.hint }),
      ...(more.inputMode && { inputMode: more.inputMode }),
    });
  return [
    html`<fieldset class="stack"><legend class="h16">${t('billing.who')}</legend>${field('name', { hint: t('billing.name.hint') })}
      ${field('issuer')} ${field('taxId', { isOptional: true })} ${field('address', { isOptional: true, rows: 3 })}
      ${field('payment', { isOptional: true, rows: 3, hint: t('billing.payment.hint') })}</fieldset>`,
    html`<fieldset class="stack"><legend class="h16">${t('billing.what')}</legend>
      <div class="two">${field('price', { inputMode: 'decimal' })}${field('currency', { hint: 'EUR, IDR, RUB' })}</div>
      <div class="two">${field('tax', { inputMode: 'decimal' })}${field('months', { inputMode: 'numeric' })}</div>
      <div class="two">${field('paymentDays', { inputMode: 'numeric' })}${field('aheadDays', { inputMode: 'numeric' })}</div></fieldset>`,
    html`<fieldset class="stack"><legend class="h16">${t('billing.when')}</legend>
      <div class="two">${field('country', { hint: 'FR, DE-BY' })}${field('zone', { hint: 'Europe/Paris' })}</div>
      ${field('alertsTo', { isOptional: true, inputMode: 'email', hint: t('billing.alertsTo.hint') })}</fieldset>`,
  ];
}
