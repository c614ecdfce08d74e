import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import type { Failure } from '../element/failure.ts';
import { iconCircleAlert, iconCloudOff, iconLock, iconRotateCw } from '../icons/icons.ts';
import { notice } from './notice.ts';

/** A failure as a person reads it: what happened, what is safe, what would help; a button where trying again can help. */
export function failureNotice(t: Words, { kind, problem }: Failure, retry?: () => void): TemplateResult {
  const quiet = kind === 'offline' || kind === 'session' || kind === 'forbidden';
  const said = !quiet && problem;
  return notice({
    tone: quiet ? 'plain' : 'danger',
    icon: kind === 'offline' ? iconCloudOff : quiet ? iconLock : iconCircleAlert,
    title: said && problem.title ? problem.title : t(`${kind}.title`),
    text: said ? [problem.detail, problem.remedy].filter(Boolean).join(' ') : t(`${kind}.detail`),
    footnote: kind === 'broken' && problem?.requestId ? t('reference', { id: problem.requestId }) : undefined,
    action: retry && kind !== 'forbidden' ? { icon: iconRotateCw, label: t('retry'), run: retry } : undefined,
    urgent: !quiet,
  });
}

/** For the developer who embeds the widget: what is missing around it. English, as there is no provider to say otherwise. */
export function setupNotice(missing: string): TemplateResult {
  return html`<div class="note warning" role="alert"><p>${missing}</p></div>`;
}
