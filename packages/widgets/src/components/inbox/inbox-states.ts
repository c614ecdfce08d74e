import type { Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../element/failure.ts';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import {
  iconArrowUp,
  iconCircleSlash,
  iconClockArrowUp,
  iconCloudOff,
  iconRefreshCw,
  iconRotateCw,
} from '../../icons/icons.ts';
import type { Marketplace } from '../../provider/context.ts';
import type { InboxItem, InboxQuery } from './inbox-model.ts';
import { brokenPicture, lockPicture, nothingPicture } from './pictures.ts';

/** The list's other faces: what comes, nothing, what went wrong, what may not be. */

interface Middle {
  readonly picture: unknown;
  readonly title: string;
  readonly text: string;
  readonly actions?: unknown;
  readonly foot?: string | undefined;
  readonly urgent?: boolean;
}

function middle({ picture, title, text, actions, foot, urgent }: Middle): TemplateResult {
  return html`<div class="mid" role=${urgent ? 'alert' : 'status'}>
    <svg class="drawing" width="168" height="112" viewBox="0 0 168 112" aria-hidden="true">${picture}</svg>
    <h3 class="h16">${title}</h3><p class="q">${text}</p>
    ${actions ? html`<div class="actions">${actions}</div>` : nothing}
    ${foot ? html`<p class="t12 q3 num">${foot}</p>` : nothing}
  </div>`;
}

export function emptyNotice(query: InboxQuery, t: Words, ask: (query: InboxQuery) => void): TemplateResult {
  const { view, sort, kind, within, day } = query;
  const action = (words: string, next: InboxQuery) =>
    html`<button type="button" class="btn btn-primary" @click=${() => ask(next)}>${words}</button>`;
  if (kind || within || day)
    return middle({
      picture: nothingPicture,
      title: t('empty.filtered.title'),
      text: t('empty.filtered.detail'),
      actions: action(t('clear'), { view, sort }),
    });
  if (view === 'mine')
    return middle({
      picture: nothingPicture,
      title: t('empty.mine.title'),
      text: t('empty.mine.detail'),
      actions: action(t('empty.mine.action'), { view: 'open', sort }),
    });
  return middle({ picture: nothingPicture, title: t('empty.title'), text: t('empty.detail') });
}

export function brokenNotice({ kind, problem }: Failure, t: Words, retry: () => void): TemplateResult {
  if (kind === 'forbidden') return forbiddenNotice(t);
  if (kind === 'unavailable')
    return middle({
      picture: lockPicture,
      title: problem?.title ?? t('unavailable.title'),
      text: problem?.detail ?? '',
    });
  const isOurs = kind === 'broken' || kind === 'refused';
  return middle({
    picture: brokenPicture,
    title: isOurs ? t('broken.list') : t(`${kind}.title`),
    text: isOurs ? `${problem?.detail ?? ''} ${t('broken.safe')}` : t(`${kind}.detail`),
    actions: html`<button type="button" class="btn btn-primary" @click=${retry}>${icon(iconRotateCw, { size: 16 })}${t('retry')}</button>`,
    foot: problem && t('reference', { id: problem.requestId }),
    urgent: true,
  });
}

export function forbiddenNotice(t: Words): TemplateResult {
  return middle({ picture: lockPicture, title: t('forbidden.title'), text: t('forbidden.detail') });
}

export function lookOnlyNotice(
  t: Words,
  { see, unlock }: { see(): void; readonly unlock: (() => void) | undefined },
): TemplateResult {
  return middle({
    picture: lockPicture,
    title: t('look-only.title'),
    text: t('look-only.detail'),
    actions: html`<button type="button" class="btn" @click=${see}>${t('look-only.see')}</button>${
      unlock
        ? html`<button type="button" class="btn btn-quiet" @click=${unlock}>${t('look-only.off')}</button>`
        : nothing
    }`,
  });
}

/** One quiet line when what is shown may be old, and from when it is. */
export function strip(
  asOf: number,
  { online, live }: Pick<Marketplace, 'online' | 'live'>,
  t: Words,
  format: Formats,
  update: () => void,
): TemplateResult | typeof nothing {
  if (online && live !== 'stalled') return nothing;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = format.time(new Date(asOf || Date.now()).toISOString() as Instant, zone);
  return online
    ? html`<div class="strip info" role="status">${icon(iconRefreshCw, { size: 16 })}<span>${t('stalled.list', { time })}</span>
        <button type="button" class="link" @click=${update}>${t('resume')}</button></div>`
    : html`<div class="strip warning" role="status">${icon(iconCloudOff, { size: 16 })}<span>${t('offline.list', { time })}</span></div>`;
}

/** In the place of a card whose request another has: said kindly, then it leaves. */
export function farewell({ customer }: InboxItem, t: Words): TemplateResult {
  return html`<div class="gone" role="status">${icon(iconCircleSlash)}<div><b>${t('gone.title', { customer })}</b><span class="t13 q">${t('gone.detail')}</span></div></div>`;
}

/** What has come while a finger was on the list. */
export function freshPill(count: number, t: Words, show: () => void): TemplateResult {
  return html`<button type="button" class="fresh" @click=${show}>${icon(iconArrowUp, { size: 16 })}<span role="status">${t('fresh', { count })}</span></button>`;
}

/** Drafts that wait for the network. `drafts`: what they are, by request. */
export function draftBar(drafts: ReadonlyMap<string, string>, t: Words): TemplateResult | typeof nothing {
  if (drafts.size === 0) return nothing;
  const what = [...drafts.values()].at(-1) ?? '';
  return html`<div class="bar float" role="status">${icon(iconClockArrowUp)}<div><b>${t('draft', { count: drafts.size })}</b><span class="t13 q">${t('draft.detail', { what })}</span></div></div>`;
}
