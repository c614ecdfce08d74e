import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconCalendar, iconContact, iconMapPin, iconNavigation, iconUsers } from '../../../icons/icons.ts';
import { windowInWords } from '../../../parts/times-in-words.ts';
import { type CardScope, mark, proposalCount, timeRing, travelInWords } from '../inbox-card.ts';
import type { InboxItem } from '../inbox-model.ts';

/** What, for whom, how far, when: what the list knows as well, so that it stands there at once. */
export function requestHead(item: InboxItem, scope: CardScope): TemplateResult {
  const { t, format } = scope;
  const isOpen = item.state === 'open';
  const fact = (path: string, content: unknown, kind = '') =>
    html`<li class=${kind}>${icon(path, { size: 16 })}<span>${content}</span></li>`;
  const windows = item.windows.map(
    (window) => html`<span class="when">${windowInWords(window, item.zone, format)}</span>`,
  );
  return html`<header class="top"><div>${mark(item, t)}<span class="q name"><bdi>${item.customer}</bdi></span>
      <h2 class="h20 name">${item.kind.name}</h2></div>${isOpen || item.state === 'proposed' ? timeRing(item, scope, 44, true) : nothing}</header>
    <ul class="about t13 num">
      ${fact(iconNavigation, html`<b>${format.distance(item.distance)}</b>, ${travelInWords(item, format)}`)}
      ${fact(iconMapPin, item.area)} ${isOpen ? fact(iconUsers, proposalCount(item, t)) : nothing}
      ${fact(iconCalendar, windows, 'whens')}
    </ul>
    ${item.autobook && isOpen ? html`<p class="t13 hint-line">${icon(iconContact, { size: 16 })}${t('autobook.note')}</p>` : nothing}`;
}
