import type { RequestView } from '@pasar/core/requests';
import { html, type TemplateResult } from 'lit';
import { cssVars } from '../../parts/css-vars.ts';
import type { Reader } from './reader.ts';

/** REQ-5, before the shortlist: how many were asked, how many of those needed have answered; no names yet. */
export function waiting({ proposals, way, next }: RequestView, { t }: Reader): TemplateResult {
  const { standing, required, asked } = proposals;
  const isCounted = way === 'customer' || (way === 'direct' && next.code === 'partners-propose');
  const answers = t('answers', { standing, count: required });
  return html`<section class="card waiting">
    ${
      isCounted && asked > 0
        ? html`<p class="h20 num">${answers}</p>
          <div class="meter" aria-hidden="true" ${cssVars({ '--n': required })}>${Array.from(
            { length: required },
            (_, i) => html`<span class=${i < standing ? 'full' : ''}></span>`,
          )}</div>`
        : ''
    }
    <p class="q">${t('asked', { count: asked })}</p>
  </section>`;
}
