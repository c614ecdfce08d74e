import type { Words } from '@pasar/core/words';
import type { TemplateResult } from 'lit';
import type { Failure } from '../element/failure.ts';
import { iconCircleAlert, iconCloudOff, iconLock, iconRotateCw } from '../icons/icons.ts';
import { notice } from './notice.ts';

/**
 * A failure as a person reads it: what happened, what is safe, what would help; a button where trying again can help. What
 * acts on something takes `failureNotice`, which lists what stands in the way.
 */
export function plainFailureNotice(
  t: Words,
  { kind, problem }: Failure,
  retry?: () => void,
  list?: Element,
): TemplateResult {
  const urgent = kind === 'refused' || kind === 'broken';
  // Calm, and in the server's own words: why, and who can change it.
  const isCalm = kind === 'unavailable';
  const said = urgent || isCalm ? problem : undefined;
  return notice({
    tone: urgent ? 'danger' : 'plain',
    icon: urgent ? iconCircleAlert : kind === 'offline' ? iconCloudOff : iconLock,
    title: said?.title || t(`${kind}.title`),
    text: said ? `${said.detail} ${said.remedy ?? ''}` : t(`${kind}.detail`),
    list,
    footnote: kind === 'broken' && said ? t('reference', { id: said.requestId }) : undefined,
    action:
      retry && kind !== 'forbidden' && !isCalm ? { icon: iconRotateCw, label: t('retry'), run: retry } : undefined,
    urgent,
  });
}
