import type { ListedProblem } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import type { Failure } from '../element/failure.ts';
import { iconCircleAlert, iconCloudOff, iconLock, iconRotateCw } from '../icons/icons.ts';
import { notice } from './notice.ts';

/** A failure as a person reads it: what happened, what is safe, what would help; a button where trying again can help. */
export function failureNotice(t: Words, { kind, problem }: Failure, retry?: () => void): TemplateResult {
  const urgent = kind === 'refused' || kind === 'broken';
  // Calm, and in the server's own words: why, and who can change it.
  const isCalm = kind === 'unavailable';
  const said = urgent || isCalm ? problem : undefined;
  return notice({
    tone: urgent ? 'danger' : 'plain',
    icon: urgent ? iconCircleAlert : kind === 'offline' ? iconCloudOff : iconLock,
    title: said?.title || t(`${kind}.title`),
    text: said ? `${said.detail} ${said.remedy ?? ''}` : t(`${kind}.detail`),
    list: inTheWay(said?.listed),
    footnote: kind === 'broken' && said ? t('reference', { id: said.requestId }) : undefined,
    action:
      retry && kind !== 'forbidden' && !isCalm ? { icon: iconRotateCw, label: t('retry'), run: retry } : undefined,
    urgent,
  });
}

const lists = new WeakMap<object, HTMLElement>();

/** What stands in the way, one by one. Its code comes when there is something to list. */
export function inTheWay(listed: readonly ListedProblem[] | undefined): Element | undefined {
  if (!listed?.[0]) return undefined;
  const list = lists.get(listed) ?? document.createElement('div');
  lists.set(listed, list);
  void import('./listed.ts').then(({ showListed }) => showListed(list, listed));
  return list;
}

/** For the developer who embeds the widget: what is missing around it. English, as there is no provider to say otherwise. */
export function setupNotice(missing: string): TemplateResult {
  return html`<div class="note warning" role="alert"><p>${missing}</p></div>`;
}
