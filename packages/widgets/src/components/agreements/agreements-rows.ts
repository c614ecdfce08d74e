import type { AgreementSummary } from '@pasar/core/agreements';
import { epochMs, instantOf } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { monogram } from '../../parts/monogram.ts';
import { table } from '../../parts/table.ts';
import type { AgreementsReading } from './agreements-list.ts';
import { percentIn } from './rate-input.ts';
import { isNear, type ShownState, stateTag } from './version-state.ts';

/** With whom, how it stands, which version holds, until when, for how much, and what is next. A row opens the agreement. */
export function agreementsRows(
  rows: readonly AgreementSummary[],
  reading: AgreementsReading,
  open: (row: AgreementSummary) => void,
): TemplateResult {
  const { t, isPartner } = reading;
  const nameOf = (row: AgreementSummary) => (isPartner ? row.organization : row.partner).name;
  return table<AgreementSummary>({
    label: t('title'),
    rows,
    keyOf: ({ id }) => id,
    open,
    endLabel: t('head.open'),
    columns: [
      {
        name: 'with',
        label: isPartner ? t('head.organization') : t('head.partner'),
        narrow: 'first',
        cell: (row) => html`<span class="who">${monogram(nameOf(row))}<span>${nameOf(row)}</span></span>`,
      },
      { name: 'state', label: t('head.state'), narrow: 'end', cell: (row) => stateTag(shownState(row), t) },
      {
        name: 'version',
        label: t('head.version'),
        narrow: 'none',
        cell: ({ inForce, newest }) =>
          html`<span class="num">${inForce ?? newest.version}</span>${
            inForce !== null && newest.version !== inForce && (newest.state === 'draft' || newest.state === 'sent')
              ? html` <span class="q t13">${t(`beside.${newest.state}`, { version: newest.version })}</span>`
              : nothing
          }`,
      },
      { name: 'until', label: t('head.until'), narrow: 'none', cell: (row) => until(row, reading) },
      { name: 'rates', label: t('head.rates'), narrow: 'none', cell: (row) => rates(row, reading) },
      { name: 'next', label: t('head.next'), cell: (row) => next(row, reading) ?? nothingNext(row, reading) },
    ],
  });
}

function shownState({ state, endsAt }: AgreementSummary): ShownState {
  return state === 'accepted' && isNear(endsAt) ? 'ending' : state;
}

function until({ endsAt, state }: AgreementSummary, { t, format, zone }: AgreementsReading) {
  if (state !== 'accepted') return html`<span class="q3">—</span>`;
  if (!endsAt) return html`<span class="q">${t('no-end')}</span>`;
  // Exclusive: a term until midnight names the day before it.
  return html`<span class="num">${format.date(instantOf(epochMs(endsAt) - 1), zone, { dateStyle: 'medium' })}</span>`;
}

/** `4 services, 10–12.5 %` */
function rates({ services }: AgreementSummary, { t, format }: AgreementsReading) {
  const all = services.map(({ rate }) => rate);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = least === most ? percentIn(format, least) : `${percentIn(format, least)} – ${percentIn(format, most)}`;
  return html`<span class="num">${t('services', { count: services.length })}, ${span}</span>`;
}

/** The one thing to do next, and whose it is. */
function next({ newest, can, state, endsAt }: AgreementSummary, { t, isPartner }: AgreementsReading) {
  const { version } = newest;
  const mine = (text: string) => html`<span class="ours">${text}</span>`;
  const theirs = (text: string) => html`<span class="q">${text}</span>`;
  if (can.includes('accept')) return mine(t('next.answer', { version }));
  if (can.includes('send')) return mine(t('next.send', { version }));
  if (newest.state === 'draft') return theirs(t('next.draft', { version }));
  if (newest.state === 'sent') return theirs(isPartner ? t('next.owner', { version }) : t('next.partner', { version }));
  if (state === 'accepted' && isNear(endsAt)) return isPartner ? theirs(t('next.ending')) : mine(t('next.renew'));
  if (newest.state === 'declined' && !isPartner) return mine(t('next.declined', { version }));
  return undefined;
}

/** On a narrow page, where the columns are not, what it is about. */
function nothingNext(row: AgreementSummary, reading: AgreementsReading): TemplateResult {
  return html`<span class="q3 wide">—</span><span class="narrow">${rates(row, reading)}</span>`;
}
