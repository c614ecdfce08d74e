import type { Exchange } from '@pasar/core/contract';
import type { HouseDocument } from '@pasar/core/documents';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { Pages } from '../../../element/pages.ts';
import { monogram } from '../../../parts/monogram.ts';
import type { TermsWords } from './terms.words.ts';

type Acceptance = Exchange<'house-documents.acceptances'>['answer']['items'][number];
type About = { readonly document: HouseDocument['id'] | undefined };

/** Who has accepted which version of a house document, and when (PAR-6). */
export class AcceptancesDesk extends Pages<Acceptance, About> {
  constructor(host: ReactiveControllerHost) {
    super(host, { document: undefined }, async (client, { document }, asked, signal) => {
      if (!document) return { items: [], next: null };
      return client.call('house-documents.acceptances', { params: { houseDocument: document }, query: asked, signal });
    });
  }
}

export function acceptanceList(desk: AcceptancesDesk, t: TermsWords, format: Formats, zone: string): TemplateResult {
  if (desk.loading === 'again' || !desk.answer) return html`<i class="skeleton block"></i>`;
  if (!desk.items.length) return html`<p class="q">${t('who.none')}</p>`;
  return html`<ul class="acceptances">${desk.items.map(
    ({
      partner,
      version,
      by,
      at,
    }) => html`<li>${monogram(partner.name)}<div><p><b>${partner.name}</b>${by ? html` <span class="q">${by}</span>` : nothing}</p>
      <p class="t13 q">${t('who.line', { version, when: format.moment(at, zone) })}</p></div></li>`,
  )}</ul>`;
}
