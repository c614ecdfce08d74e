import type { PartnerCard } from '@pasar/core/catalog';
import type { Words } from '@pasar/core/words';
import { css, html, type TemplateResult } from 'lit';
import type { Formats } from '../element/formats.ts';

/** Stars and count: `★ 4.9 (312)`; a partner without reviews is new. Needs `ratingStyles`. */
export function rating({ rating: stars, reviews }: PartnerCard, t: Words, format: Formats): TemplateResult {
  if (stars === null || reviews === 0) return html`<span class="rate"><span>${t('rating.none')}</span></span>`;
  const shown = format.rating(stars);
  const count = format.number(reviews);
  const spoken = t('reviews', { count: reviews }).replace(`${reviews}`, count);
  return html`<span class="rate num" role="img" aria-label=${t('rating', { rating: shown, reviews: spoken })}>
    <svg class="star" viewBox="0 0 24 24" aria-hidden="true">
      <path d="m12 2 3.1 6.3 6.9 1-5 4.9 1.2 6.8-6.2-3.2L5.8 21 7 14.2 2 9.3l6.9-1z" /></svg
    ><b>${shown}</b><span>(${count})</span>
  </span>`;
}

export const ratingStyles = css`
  .rate {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }
  .rate b {
    font-weight: 600;
  }
  .rate span {
    color: var(--pasar-text-3);
  }
  .star {
    width: 14px;
    height: 14px;
    fill: var(--pasar-star);
  }
`;
