import type { AgreementState } from '@pasar/core/agreements';
import { html, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconArchive,
  iconBan,
  iconCircleCheck,
  iconCircleX,
  iconClock,
  iconHourglass,
  iconPencil,
  iconUndo2,
} from '../../icons/icons.ts';
import type { StatesWords } from './states.words.ts';

/** As a reader knows it: an accepted version is in force, or on its way to its end. */
export type ShownState = AgreementState | 'ending';

const LOOKS: Readonly<Record<ShownState, readonly [tone: string, icon: IconPath]>> = {
  draft: ['warning', iconPencil],
  sent: ['info', iconHourglass],
  accepted: ['success', iconCircleCheck],
  ending: ['warning', iconClock],
  declined: ['danger', iconCircleX],
  expired: ['', iconClock],
  withdrawn: ['', iconUndo2],
  terminated: ['', iconBan],
  superseded: ['', iconArchive],
};

/** AGR-2. */
export function stateTag(state: ShownState, t: StatesWords): TemplateResult {
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`state.${state}`)}</span>`;
}

/** AGR-6: from the first day on which both sides are told of it. */
const NEAR = 30 * 86_400_000;

export function isNear(endsAt: string | null, now = Date.now()): boolean {
  return endsAt !== null && Date.parse(endsAt) - now <= NEAR;
}
