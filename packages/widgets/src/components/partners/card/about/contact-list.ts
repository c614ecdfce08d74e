import type { PartnerCard } from '@pasar/core/partners';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../icons/icon.ts';
import { iconContact, iconMail, iconMapPin, iconMessageSquare, iconPhone } from '../../../../icons/icons.ts';
import { displayName } from '../../../../parts/display-name.ts';
import { notice } from '../../../../parts/notice.ts';
import type { AboutReading } from './about-reading.ts';

/** How the company is reached: its own phone and address, no person's. */
export function contactList({ contact, base, country }: PartnerCard, { t, language }: AboutReading): TemplateResult {
  const { phone, email } = contact;
  const where = `${base.lat.toFixed(4)}, ${base.lng.toFixed(4)}`;
  const land = displayName(country, 'region', language);

  return html`<div class="stack">
    ${phone || email ? waysOf(contact, t) : notice({ tone: 'blank', icon: iconContact, title: t('contacts.none'), text: t('contacts.none.detail') })}
    <p class="way">${icon(iconMapPin)}<span>${t('base', { country: land ?? country })} <bdi class="q num">${where}</bdi></span></p>
  </div>`;
}

/** PRV-1: there is no thread of messages; who has something to say uses the company's own ways. */
export function messageWays({ contact, name }: PartnerCard, { t }: AboutReading): TemplateResult {
  return html`<div class="stack">
    ${notice({ icon: iconMessageSquare, title: t('messages.none'), text: t('messages.none.detail', { name }) })}
    ${waysOf(contact, t)}
  </div>`;
}

function waysOf({ phone, email }: PartnerCard['contact'], t: AboutReading['t']): TemplateResult {
  return html`<ul class="ways">
    ${phone ? html`<li class="way">${icon(iconPhone)}<a href="tel:${phone}"><bdi>${phone}</bdi></a><span class="q t13">${t('phone')}</span></li>` : nothing}
    ${email ? html`<li class="way">${icon(iconMail)}<a href="mailto:${email}"><bdi>${email}</bdi></a><span class="q t13">${t('email')}</span></li>` : nothing}
  </ul>`;
}
