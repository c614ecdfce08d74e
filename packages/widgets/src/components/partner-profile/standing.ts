import type { NextForPartner, OwnRelation } from '@pasar/core/partners';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconBan,
  iconCircleAlert,
  iconCircleCheck,
  iconCircleDashed,
  iconCirclePause,
  iconCircleSlash,
  iconHourglass,
  iconInfo,
} from '../../icons/icons.ts';
import type { Notice } from '../../parts/notice.ts';
import type { ProfileWords } from './partner-profile.words.ts';

type State = OwnRelation['state'];

const LOOKS: Readonly<Record<State, readonly [tone: string, icon: IconPath]>> = {
  invited: ['info', iconCircleDashed],
  applied: ['info', iconHourglass],
  accepted: ['success', iconCircleCheck],
  refused: ['danger', iconBan],
  suspended: ['danger', iconCirclePause],
  deactivated: ['', iconCircleSlash],
  deleted: ['', iconCircleSlash],
};

export function relationTag(state: State, t: ProfileWords): TemplateResult {
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`relation.${state}`)}</span>`;
}

/** Steps that are said above everything; the others are those of the way in. */
const SAID = [
  'answer-connection',
  'apply-again',
  'reinstate',
  'lift-account-suspension',
  'pay-licence',
  'give-documents',
  'accept-house-documents',
  'activate-services',
  'reactivate',
] as const satisfies readonly NextForPartner['step'][];

const TONES: Partial<Record<(typeof SAID)[number], Notice['tone']>> = {
  'answer-connection': 'info',
  'activate-services': 'info',
  'pay-licence': 'warning',
  'give-documents': 'warning',
  'accept-house-documents': 'warning',
  'apply-again': 'warning',
};

/** What stands between a partner and its work here, with the reason that was given; undefined when it is said elsewhere. */
export function standingNotice(
  { next, reason, organization }: Pick<OwnRelation, 'next' | 'reason' | 'organization'>,
  t: ProfileWords,
  format: Formats,
): Notice | undefined {
  const step = SAID.find((said) => said === next?.step);
  if (!next || !step) return undefined;
  const tone = TONES[step] ?? 'danger';
  const until = next.until ? t('until', { date: format.date(next.until, organization.zone) }) : '';
  const said = reason && (step === 'apply-again' || step === 'reinstate' || step === 'reactivate');
  return {
    tone,
    icon: tone === 'info' ? iconInfo : iconCircleAlert,
    title: t(`next.${step}`, { organization: organization.name }),
    text: [said ? t('reason', { reason }) : '', t(`next.${step}.text`), until].filter(Boolean).join(' '),
  };
}
