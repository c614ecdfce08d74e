import { html, nothing, type TemplateResult } from 'lit';
import { monogram } from '../../../parts/monogram.ts';
import type { Arriving } from '../arriving.ts';
import type { ListWords } from './partners-list.words.ts';

const FACES = 2;

/** Who is on the way in, in one line (PAR-9), and the one thing there that waits for the reader. */
export function arrivingStrip(arriving: Arriving, t: ListWords, open: () => void): TemplateResult {
  const { names, total, invited, applied, accepted } = arriving;
  const parts = (
    [
      ['invited', invited],
      ['applied', applied],
      ['accepted', accepted],
    ] as const
  ).filter(([, count]) => count > 0);
  return html`<section class="card strip">
    <span class="faces" aria-hidden="true">${names.slice(0, FACES).map((name) => monogram(name))}${
      total > FACES ? html`<span class="mono rest">+${total - FACES}</span>` : nothing
    }</span>
    <p class="t13 q"><b>${t('strip', { count: total })}</b> ${parts.map(([name, count]) => t(`strip.${name}`, { count })).join(', ')}</p>
    <button type="button" class="btn btn-s" @click=${open}>${
      applied ? t('strip.decide', { count: applied }) : t('strip.open')
    }</button>
  </section>`;
}
