import type { ListedProblem } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../element/failure.ts';
import { iconCircleAlert, iconCirclePause, iconCloudOff, iconLock, iconRotateCw } from '../icons/icons.ts';
import { notice } from './notice.ts';

/** A failure as a person reads it: what happened, what is safe, what would help; a button where trying again can help. */
export function failureNotice(t: Words, { kind, problem }: Failure, retry?: () => void): TemplateResult {
  const quiet = kind === 'offline' || kind === 'session' || kind === 'forbidden';
  // Calm, and in the server's own words: why, and who can change it.
  const isCalm = kind === 'unavailable';
  const said = !quiet && problem;
  return notice({
    tone: quiet || isCalm ? 'plain' : 'danger',
    icon: kind === 'offline' ? iconCloudOff : isCalm ? iconCirclePause : quiet ? iconLock : iconCircleAlert,
    title: said && problem.title ? problem.title : t(`${kind}.title`),
    text: said ? [problem.detail, problem.remedy].filter(Boolean).join(' ') : t(`${kind}.detail`),
    list: said && problem.listed?.length ? inTheWay(t, problem.listed) : undefined,
    footnote: kind === 'broken' && problem?.requestId ? t('reference', { id: problem.requestId }) : undefined,
    action:
      retry && kind !== 'forbidden' && !isCalm ? { icon: iconRotateCw, label: t('retry'), run: retry } : undefined,
    urgent: !quiet && !isCalm,
  });
}

/** ORG-5: instead of everything, while the organization's marketplace is switched off. */
export function switchedOffNotice(t: Words): TemplateResult {
  return notice({ tone: 'blank', icon: iconCirclePause, title: t('unavailable.title'), text: t('unavailable.detail') });
}

/** As many at once are a list; more are a table that nobody asked for, and wait behind their number. */
const AT_ONCE = 5;

/** What stands in the way, one by one: what it is, which one, when. */
export function inTheWay(t: Words, listed: readonly ListedProblem[]): TemplateResult {
  const rows = (some: readonly ListedProblem[]) =>
    html`<ul>${some.map(
      ({ what, label, at, when }) =>
        html`<li>${what}${label ? html`: <b>${label}</b>` : nothing}${
          when ? html` · <time datetime=${at ?? nothing}>${when}</time>` : nothing
        }</li>`,
    )}</ul>`;
  const rest = listed.slice(AT_ONCE);
  return html`<div>${rows(listed.slice(0, AT_ONCE))}${
    rest.length
      ? html`<details><summary>${t('more-listed', { count: rest.length })}</summary>${rows(rest)}</details>`
      : nothing
  }</div>`;
}

/** For the developer who embeds the widget: what is missing around it. English, as there is no provider to say otherwise. */
export function setupNotice(missing: string): TemplateResult {
  return html`<div class="note warning" role="alert"><p>${missing}</p></div>`;
}
