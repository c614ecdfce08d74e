import type { Instant } from '@pasar/core/kernel';
import type { RequestView, StoryLine } from '@pasar/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { ring } from '../../parts/ring.ts';
import { NEXT_ICONS, nextInWords, toneOf } from './next-line.ts';
import type { Reader } from './reader.ts';
import { fullTime, timeLeft } from './times.ts';

/** What else one should know; for the resident, who is the one to wonder. */
function why({ state, way, next, proposals }: RequestView, { t, isCustomer }: Reader): string | undefined {
  if (!isCustomer) return undefined;
  switch (next.code) {
    case 'none':
      return state === 'cancelled' || state === 'lapsed' ? t(`why.${state}`) : undefined;
    case 'partners-propose':
      if (way === 'manager') return undefined;
      if (way === 'first') return t('why.take');
      return next.by ? t('why.propose', { count: proposals.required }) : t('why.late');
    case 'send':
    case 'partner-answers':
    case 'choose':
    case 'reconfirm':
      return t(`why.${next.code}`);
    default:
      return undefined;
  }
}

/** What its time began to run with. */
const BEGAN: Partial<Record<RequestView['next']['code'], readonly StoryLine['code'][]>> = {
  'partner-answers': ['offered'],
  'partners-propose': ['sent'],
  choose: ['shortlisted'],
  reconfirm: ['chosen', 'taken'],
};

function since({ next, story, createdAt }: RequestView): Instant {
  const codes = BEGAN[next.code] ?? [];
  return story.findLast(({ code }) => codes.includes(code))?.at ?? createdAt;
}

/** REQ-14, at the head of the order: the line, why, and the time left as a ring. */
export function nextBanner(order: RequestView, reader: Reader): TemplateResult {
  const tone = toneOf(order, reader);
  const { by, code } = order.next;
  const isCounted = by && code !== 'visit' && code !== 'schedule';
  const left = isCounted && timeLeft(since(order), by, reader.format, reader.now);
  const more = why(order, reader);
  return html`<section class="banner ${tone}" aria-label=${reader.t('next')}>
    ${
      left
        ? ring({ left: left.share, size: 52, content: left.words })
        : html`<span class="seal">${icon(NEXT_ICONS[tone], { size: 24 })}</span>`
    }
    <div>
      <p class="h16">${nextInWords(order, reader, fullTime)}</p>
      ${more ? html`<p class="q">${more}</p>` : nothing}
    </div>
  </section>`;
}
