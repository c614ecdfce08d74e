import { formatPhone } from '@pasar/core/forms';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleCheck, iconMail, iconMapPin, iconPhone } from '../../../icons/icons.ts';
import { notice } from '../../../parts/notice.ts';
import { windowInWords } from '../../../parts/times-in-words.ts';
import type { InboxDetail } from '../inbox-model.ts';

export interface WonScope {
  readonly t: Words;
  readonly format: Formats;
  readonly busy: boolean;
  undo(): void;
}

/** It is this partner's: the customer's contact (JOB-4), or, while it can be undone, the way back (REQ-10). */
export function wonPanel(detail: InboxDetail, { t, format, busy, undo }: WonScope): TemplateResult {
  const { details, job, proposal, zone } = detail;
  const window = job?.proposed ?? proposal?.window;
  return html`${notice({
    tone: 'success',
    icon: iconCircleCheck,
    title: t('won.title'),
    text: details ? t('won.detail', { customer: details.name }) : t('won.wait'),
  })}
  ${window ? html`<p class="t13"><span class="q">${t('won.time')}</span> <b class="num">${windowInWords(window, zone, format)}</b></p>` : nothing}
  ${details ? contact(details, t) : html`<button type="button" class="btn undo" ?disabled=${busy} @click=${undo}>${t('undo')}</button>`}`;
}

function contact({ name, address, instructions, phone, email }: NonNullable<InboxDetail['details']>, t: Words) {
  return html`<section class="contact card" aria-label=${t('contact')}>
    <p class="h16 name">${name}</p>
    <p class="name">${icon(iconMapPin, { size: 16 })}<span>${address}</span></p>
    ${instructions ? html`<p class="t13 q name">${t('instructions')}: ${instructions}</p>` : nothing}
    <a class="btn btn-primary" href=${`tel:${phone}`}>${icon(iconPhone, { size: 16 })}<bdi>${t('call', { phone: formatPhone(phone) })}</bdi></a>
    ${email ? html`<a class="btn" href=${`mailto:${email}`}>${icon(iconMail, { size: 16 })}<span class="name">${t('mail', { email })}</span></a>` : nothing}
  </section>`;
}
