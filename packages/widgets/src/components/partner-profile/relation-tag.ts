import type { OwnRelation } from '@pasar/core/partners';
import { html, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../icons/icon.ts';
import {
  iconBan,
  iconCircleCheck,
  iconCircleDashed,
  iconCirclePause,
  iconCircleSlash,
  iconHourglass,
} from '../../icons/icons.ts';
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

/** How a partner and an organization stand with each other. */
export function relationTag(state: State, t: ProfileWords): TemplateResult {
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`relation.${state}`)}</span>`;
}
