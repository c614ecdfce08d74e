import type { RequestView } from '@pasar/core/requests';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import {
  iconCalendarCheck,
  iconCalendarClock,
  iconMail,
  iconPhone,
  iconReceiptText,
  iconUser,
} from '../../icons/icons.ts';
import { monogram } from '../../parts/monogram.ts';
import { rating } from '../../parts/rating.ts';
import { phoneInWords } from './phone-in-words.ts';
import type { Reader } from './reader.ts';
import { clockOf, dayOf } from './times.ts';

/** After the choice: who comes, when, for how much, and how to reach them (JOB-4). */
export function appointment(order: RequestView, reader: Reader): TemplateResult | typeof nothing {
  const { t, format } = reader;
  const { partner, job, partnerContact: contact, site, shortlist } = order;
  if (!partner) return nothing;
  const price = shortlist.find(({ state }) => state === 'chosen')?.price;
  const isOpen = job?.state === 'assigned' || job?.state === 'reconfirmed';
  return html`<section class="card comes">
    <div class="partner">
      ${monogram(partner.name, 'lg')}
      <div><h3 class="h16">${partner.name}</h3>${rating(partner, t as Words, format)}</div>
    </div>
    <ul class="facts">
      ${
        job
          ? html`<li>${icon(isOpen ? iconCalendarClock : iconCalendarCheck)}<span><b class="num">${dayOf(job.proposed.start, site.zone, format)},
              ${clockOf(job.proposed, site.zone, format)}</b>${
                job.state === 'completed' || job.state === 'settled'
                  ? nothing
                  : html`<span class="q t13 sub">${t(isOpen ? 'proposed' : 'confirmed')}</span>`
              }</span></li>`
          : nothing
      }
      ${price ? html`<li>${icon(iconReceiptText)}<b class="num">${format.money(price)}</b></li>` : nothing}
      ${contact ? html`<li>${icon(iconUser)}<span>${contact.name}</span></li>` : nothing}
    </ul>
    ${
      contact
        ? html`<div class="reach">
            <a class="btn btn-primary" href="tel:${contact.phone}">${icon(iconPhone, { size: 16 })}<span>${t('call', { phone: phoneInWords(contact.phone) })}</span></a>
            ${
              contact.email
                ? html`<a class="btn" href="mailto:${contact.email}">${icon(iconMail, { size: 16 })}<span>${t('mail', { email: contact.email })}</span></a>`
                : nothing
            }
          </div>`
        : nothing
    }
  </section>`;
}
