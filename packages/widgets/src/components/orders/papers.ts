import type { RequestView } from '@pasar/core/requests';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { answersInWords } from '../../parts/answers-in-words.ts';
import type { Photos } from '../../parts/photos.ts';
import { phoneInWords } from './phone-in-words.ts';
import type { Reader } from './reader.ts';
import { clockOf, dayOf } from './times.ts';

/** What was ordered, in the reader's language: answers, photos, wished times, how to get in; and who has the contact. */
export function papers(order: RequestView, photos: Photos, reader: Reader): TemplateResult {
  const { t, format, language, isCustomer } = reader;
  const { site, windows, instructions, contact, disclosures } = order;
  const { rows } = answersInWords({ ...order, zone: site.zone }, language, format);
  const wished = windows.map(
    (window) =>
      html`<span class="num">${dayOf(window.start, site.zone, format)}, ${clockOf(window, site.zone, format)}</span>`,
  );
  const line = (label: string, text: unknown) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  return html`<aside class="papers" aria-label=${t('order')}>
    <section>
      <h3 class="h16">${t('order')}</h3>
      ${photos.render(t as Words)}
      <dl class="answers">
        ${rows.map(({ label, text }) => line(label, text))} ${line(t('wished'), wished)}
        ${instructions ? line(t('instructions'), instructions) : nothing}
        ${contact ? line(t('contact'), [contact.name, phoneInWords(contact.phone), contact.email].filter(Boolean).join('\n')) : nothing}
      </dl>
    </section>
    ${
      isCustomer
        ? html`<section>
            <h3 class="h16" id="disclosed" tabindex="-1">${t('disclosed')}</h3>
            ${
              disclosures.length === 0
                ? html`<p class="q t13">${t('disclosed.none')}</p>`
                : html`<ul class="disclosed">${disclosures.map(
                    ({ partner, at }) =>
                      html`<li><span>${partner}</span><time class="t13 q num" datetime=${at}>${format.date(
                        at,
                        site.zone,
                        {
                          day: 'numeric',
                          month: 'short',
                          hour: '2-digit',
                          minute: '2-digit',
                        },
                      )}</time></li>`,
                  )}</ul>`
            }
          </section>`
        : nothing
    }
  </aside>`;
}
