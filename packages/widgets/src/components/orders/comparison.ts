import type { Advantage, ProposalView } from '@pasar/core/proposals';
import type { RequestView } from '@pasar/core/requests';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCheck } from '../../icons/icons.ts';
import { cssVars } from '../../parts/css-vars.ts';
import { monogram } from '../../parts/monogram.ts';
import { rating } from '../../parts/rating.ts';
import type { Reader } from './reader.ts';
import { clockOf, dayOf, warrantyInWords } from './times.ts';

/** What a person does with the proposals. Without it they are there to be read. */
export interface Choosing {
  readonly selected: ProposalView | undefined;
  select(proposal: ProposalView): void;
  /** Asks once more before it is done. */
  choose(proposal: ProposalView): void;
}

type Row = Advantage | 'message';

function cell(row: Row, proposal: ProposalView, { site }: RequestView, { t, format }: Reader): unknown {
  const { price, window, partner, distance, travelMinutes, warrantyDays, message } = proposal;
  switch (row) {
    case 'price':
      return html`<span class="price num">${format.money(price)}</span>`;
    case 'time':
      return html`<span class="num"><b class="med">${dayOf(window.start, site.zone, format)}</b><br />${clockOf(window, site.zone, format)}</span>`;
    case 'rating':
      return rating(partner, t as Words, format);
    case 'distance': {
      const minutes = format.number(travelMinutes, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
      return html`<span class="num">${format.distance(distance)}<span class="q3">, ${minutes}</span></span>`;
    }
    case 'warranty':
      return warrantyDays ? html`<span class="num">${warrantyInWords(warrantyDays, format)}</span>` : t('none');
    case 'message':
      return message ? html`<q class="message t13 q">${message}</q>` : html`<span class="q3">–</span>`;
  }
}

/** A row that says nothing of anyone is left out. */
function rowsOf(shortlist: readonly ProposalView[]): readonly Row[] {
  const rows: Row[] = ['price', 'time', 'rating', 'distance'];
  if (shortlist.some(({ warrantyDays }) => warrantyDays)) rows.push('warranty');
  if (shortlist.some(({ message }) => message)) rows.push('message');
  return rows;
}

/** Proposals side by side: a column each, the best of a row marked in words; a column that is chosen from is a radio. */
export function comparison(order: RequestView, reader: Reader, choosing?: Choosing): TemplateResult {
  const { t } = reader;
  const { shortlist } = order;
  const rows = rowsOf(shortlist);
  const several = shortlist.length > 1;

  const column = (proposal: ProposalView, at: number) => {
    const { id, partner, state } = proposal;
    const isGone = state === 'withdrawn';
    const isOn = choosing ? choosing.selected?.id === id : state === 'chosen';
    const name = html`${monogram(partner.name)}<span class="who">${partner.name}${
      isGone || state === 'chosen' ? html` <span class="tag">${t(isGone ? 'withdrawn' : 'chosen')}</span>` : nothing
    }</span>`;
    return html`<div class="col ${isOn ? 'on' : ''} ${isGone ? 'gone' : ''}" ${cssVars({ '--at': at + 2 })}
      @click=${() => choosing && !isGone && choosing.select(proposal)}>
      ${
        choosing && several
          ? html`<label class="head"><span class="name"><input class="radio" type="radio" name="proposal" .checked=${isOn} ?disabled=${isGone}
              aria-describedby="facts-${id}" @change=${() => choosing.select(proposal)} />${name}</span></label>`
          : html`<div class="head"><span class="name">${name}</span></div>`
      }
      <dl id="facts-${id}">
        ${rows.map(
          (
            row,
          ) => html`<div class="cell ${row}"><dt class="vh">${t(`row.${row}`)}</dt><dd>${cell(row, proposal, order, reader)}
            ${
              proposal.best.includes(row as Advantage)
                ? html`<span class="best">${icon(iconCheck, { size: 16 })}${t(`best.${row as Advantage}`)}</span>`
                : nothing
            }</dd></div>`,
        )}
      </dl>
      ${
        choosing
          ? html`<div class="foot"><button type="button" class="btn btn-block ${isOn ? 'btn-primary' : ''}" ?disabled=${isGone}
              aria-label=${t('choose', { partner: partner.name })} @click=${() => choosing.choose(proposal)}>
              ${isOn && shortlist.length < 4 ? t('choose', { partner: partner.name }) : t('choose.short')}</button></div>`
          : nothing
      }
    </div>`;
  };

  return html`<div class="cmp ${shortlist.length > 3 ? 'more' : ''}" role=${choosing && several ? 'radiogroup' : nothing} aria-labelledby=${choosing ? 'proposals' : nothing}
    ${cssVars({ '--n': shortlist.length, '--rows': rows.length + 2 })}>
    <div class="labels" aria-hidden="true"><span></span>${rows.map((row) => html`<span class=${row}>${t(`row.${row}`)}</span>`)}</div>
    ${shortlist.map(column)}
  </div>`;
}

/** What is chosen, with its button, at the foot of a narrow page. */
export function choosingBar(
  { site }: RequestView,
  { t, format }: Reader,
  { selected, choose }: Choosing,
): TemplateResult | typeof nothing {
  if (!selected) return nothing;
  const { partner, window, price } = selected;
  return html`<div class="bar">
    <div class="bar-what"><span class="t13 q ell">${partner.name}, ${dayOf(window.start, site.zone, format)}</span>
      <b class="h20 num">${format.money(price)}</b></div>
    <button type="button" class="btn btn-primary btn-l" aria-label=${t('choose', { partner: partner.name })}
      @click=${() => choose(selected)}>${t('choose.short')}</button>
  </div>`;
}
