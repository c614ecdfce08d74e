import type { PartnerRow } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Pages } from '../../../element/pages.ts';
import { icon } from '../../../icons/icon.ts';
import { iconChevronRight, iconSearch, iconUsers } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { monogram } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import type { OfferWords } from './offer.words.ts';

/** Those an offer can be made to: first those who wait for one. */
export class PartnerChoice extends Pages<PartnerRow, { readonly name: string }> {
  constructor(host: ReactiveControllerHost) {
    super(host, { name: '' }, async (client, { name }, { limit }, signal) => {
      const query = { limit, ...(name.trim() && { name: name.trim() }) };
      const [joining, active] = await Promise.all([
        client.call('partners.joining', { query, signal }),
        client.call('partners.list', { query, signal }),
      ]);
      const waits = ({ next }: PartnerRow) => Number(next?.step === 'send-agreement');
      const items = [...joining.items, ...active.items].sort((a, b) => waits(b) - waits(a));
      // Who is not among them is found by name.
      return { items, next: null };
    });
  }
}

export function partnerChoice(
  choice: PartnerChoice,
  {
    t,
    words,
    loading,
    choose,
  }: {
    readonly t: OfferWords;
    readonly words: Words;
    readonly loading: () => unknown;
    readonly choose: (partner: PartnerRow) => void;
  },
): TemplateResult {
  const { answer, failure, items, filter } = choice;
  return html`<section class="card panel choice">
    <h3 class="h16">${t('choose')}</h3>
    <label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('choose.search')} aria-label=${t('choose.search')}
      autocomplete="off" .value=${live(filter.name)} @input=${(event: Event) => choice.look({ name: (event.target as HTMLInputElement).value }, true)} /></label>
    ${failure ? failureNotice(words, failure, choice.refresh) : nothing}
    ${answer || failure ? nothing : loading()}
    ${
      choice.isEmpty
        ? notice({
            tone: 'blank',
            icon: filter.name ? iconSearch : iconUsers,
            title: t('choose.none'),
            text: t('choose.none.detail'),
          })
        : html`<ul>${items.map(
            (partner) => html`<li><button type="button" class="partner" @click=${() => choose(partner)}>
              ${monogram(partner.name)}<span><b>${partner.name}</b><small>${partner.legalEntity ?? t('entity.none')}</small></span>
              ${partner.next?.step === 'send-agreement' ? html`<span class="tag info">${t('choose.waits')}</span>` : nothing}
              ${icon(iconChevronRight, { size: 16 })}</button></li>`,
          )}</ul>`
    }
  </section>`;
}
