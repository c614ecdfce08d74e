import type { PartnerCard } from '@pasar/core/partners';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../../../icons/icon.ts';
import { iconCircleCheck, iconCircleX } from '../../../../icons/icons.ts';
import { type Step, steps } from '../../../../parts/steps.ts';
import type { AboutReading } from './about-reading.ts';

/** What good standing needs, in the order of its rule. */
const NEEDS = [
  'partner.relation-not-accepted',
  'partner.account-inactive',
  'partner.suspended',
  'partner.documents-lapsed',
  'partner.house-documents',
  'partner.guide',
  'partner.licence-lapsed',
] as const;

const ENDS = new Set(['refused', 'suspended', 'deactivated', 'deleted']);

/** How the relation stands: what it takes to be offered work, when it is away, and what has happened, newest first. */
export function relationSettings(card: PartnerCard, reading: AboutReading): TemplateResult {
  const { t, format, zone } = reading;
  const { relation, obstacles, away, history } = card;
  const day = (at: PartnerCard['relation']['since']) => format.date(at, zone, { dateStyle: 'medium' });
  const past = history.map(({ event, at, by, reason, until, to }): Step => {
    const said = [
      t('by', { who: t(`by.${by}`), date: day(at) }),
      until ? t('until', { date: day(until) }) : '',
      reason ?? '',
    ];
    return {
      title: t(`event.${event}` as 'event.accept'),
      detail: said.filter(Boolean).map((text) => html`<span class="said">${text}</span>`),
      state: ENDS.has(to) ? 'failed' : 'done',
    };
  });
  return html`<div class="two">
    <section class="card panel"><h3 class="h16">${t('standing')}</h3>
      <ul class="lines">${NEEDS.map((need) => {
        const isMet = !obstacles.includes(need);
        return html`<li class=${isMet ? 'met' : 'unmet'}>${icon(isMet ? iconCircleCheck : iconCircleX)}<span>${t(`need.${need}`)}<span class="vh"> (${t(isMet ? 'met' : 'unmet')})</span></span></li>`;
      })}</ul>
      <dl class="facts"><dt>${t('origin')}</dt><dd>${t(`origin.${relation.origin}`)}</dd>
        <dt>${t('since')}</dt><dd>${day(relation.since)}</dd>
        <dt>${t('away')}</dt><dd>${
          away.length
            ? away.map(({ start, end }) => html`<p class="num">${t('span', { start: day(start), end: day(end) })}</p>`)
            : t('away.none')
        }</dd></dl>
    </section>
    <section class="card panel"><h3 class="h16">${t('history')}</h3>
      ${past.length ? steps(past, { done: t('done'), failed: t('ended'), now: '', ahead: '' }) : html`<p class="q">${t('history.none')}</p>`}
      <p class="t13 q">${t('notices')}</p>
    </section>

  </div>`;
}
