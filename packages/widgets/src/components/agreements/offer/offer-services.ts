import type { AgreementPreparation } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { flawRow, rateField } from '../rate-field.ts';
import { percentIn } from '../rate-input.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import type { OfferWords } from './offer.words.ts';

type Offered = AgreementPreparation['services'][number];

interface OfferServices {
  readonly services: readonly Offered[];
  readonly draft: ConditionsDraft;
  readonly t: OfferWords;
  readonly format: Formats;
}

/** PAR-12: each service with its rate, why it is this one, and what holds now. */
export function offerServices(all: OfferServices): TemplateResult {
  const { services, t } = all;
  const holds = services.some(({ applies }) => applies);
  return html`<div class="rates"><table>
    <thead><tr><th scope="col">${t('service')}</th>${holds ? html`<th scope="col" class="figure spare">${t('now')}</th>` : nothing}
      <th scope="col" class="figure">${t('rate')}</th></tr></thead>
    <tbody>${services.map((service) => row(service, holds, all))}</tbody>
  </table></div>`;
}

function row({ service, name, proposed, applies }: Offered, holds: boolean, { draft, t, format }: OfferServices) {
  const isChosen = draft.has(service);
  const { text, rate, flaw } = draft.rates.of(service);
  const field = {
    id: `rate-${service}`,
    label: t('rate.of', { service: name }),
    text: isChosen ? text : '',
    flaw: isChosen ? flaw : undefined,
    isChanged: isChosen && applies !== null && rate !== applies.rate,
    isDisabled: !isChosen,
    onInput: (typed: string) => draft.rates.type(service, typed),
  };
  return html`<tr>
      <th scope="row"><label class="check"><input type="checkbox" class="box" .checked=${isChosen} @change=${() => draft.toggle(service)} />
        <span>${name}${isChosen ? why({ proposed, applies }, rate, t) : nothing}</span></label>${
          isChosen && isOwn({ proposed, applies }, rate) && proposed
            ? html`<button type="button" class="take" @click=${() => draft.rates.type(service, format.number(proposed.rate / 100, { maximumFractionDigits: 2 }))}>${t('take', { rate: percentIn(format, proposed.rate) })}</button>`
            : nothing
        }</th>
      ${holds ? html`<td class="figure num q spare">${applies ? html`<span title=${applies.sentence}>${percentIn(format, applies.rate)}</span>` : html`<span aria-hidden="true">—</span>`}</td>` : nothing}
      <td class="figure">${rateField(field)}</td></tr>
    ${flawRow(field, holds ? 3 : 2, t, format)}`;
}

type Reasons = Pick<Offered, 'proposed' | 'applies'>;

/** Neither what holds nor what is proposed. */
function isOwn({ proposed, applies }: Reasons, rate: number | undefined): boolean {
  return rate !== proposed?.rate && rate !== applies?.rate;
}

/** `12.5 % because that is the organization's default rate`; of another rate, what would have been proposed. */
function why({ proposed, applies }: Reasons, rate: number | undefined, t: OfferWords): TemplateResult {
  const known = [applies, proposed].find((one) => one && one.rate === rate);
  const sentence = known
    ? known.sentence
    : proposed
      ? t('why.own', { sentence: proposed.sentence })
      : rate === undefined
        ? t('why.none')
        : '';
  return html`<span class="why">${sentence}</span>`;
}
