import type { JoiningStep, OwnRelation } from '@pasar/core/partners';
import { html, nothing, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../../icons/icon.ts';
import {
  iconArrowRight,
  iconBookOpen,
  iconBriefcase,
  iconCheck,
  iconClock,
  iconFileText,
  iconFileUp,
  iconLandmark,
  iconListChecks,
  iconSend,
  iconUsers,
} from '../../../icons/icons.ts';
import { cssVars } from '../../../parts/css-vars.ts';
import { nextStep } from '../next-step.ts';
import type { StartWords } from './start.words.ts';

export type StepName = JoiningStep['step'];

const ICONS: Readonly<Record<StepName, IconPath>> = {
  profile: iconUsers,
  'legal-details': iconLandmark,
  documents: iconFileUp,
  'house-documents': iconFileText,
  guide: iconBookOpen,
  application: iconSend,
  services: iconBriefcase,
  agreement: iconListChecks,
};

/** Steps whose next move may be somebody else's. */
const WAITING = ['application', 'services', 'agreement'] as const satisfies readonly StepName[];

export interface WayIn {
  readonly relation: OwnRelation;
  /** The company's. */
  readonly name: string;
  readonly t: StartWords;
  readonly go: (step: StepName) => void;
  /** An owner goes on; others see how far it is. */
  readonly mayGo: boolean;
}

/** A newcomer's way into an organization, step by step, the next one large (PAR-5, PAR-13). */
export function wayIn({ relation, name, t, go, mayGo }: WayIn): TemplateResult {
  const { steps, organization } = relation;
  const done = steps.filter(({ state }) => state === 'done').length;
  const next = nextStep(relation);
  const about = next ? t('way.left', { count: steps.filter(({ state }) => state === 'open').length }) : t('way.wait');
  return html`<section class="way card">
    <header>
      <h3 class="h20">${done === 0 ? t('way.welcome', { name }) : t('way.title', { organization: organization.name })}</h3>
      <p class="q">${about} ${done === 0 ? t('way.calm') : nothing}</p>
      <p class="way-sum"><span class="way-bar" ${cssVars({ '--done': done / steps.length })}></span>
        <span class="t13 q num">${t('way.progress', { done, all: steps.length })}</span></p>
    </header>
    <ol>${steps.map((step, index) => row(step, index, { isNext: step === next, organization: organization.name, t, go, mayGo }))}</ol>
  </section>`;
}

interface Row extends Pick<WayIn, 't' | 'go' | 'mayGo'> {
  readonly isNext: boolean;
  readonly organization: string;
}

function row({ step, state, left }: JoiningStep, index: number, { isNext, organization, t, go, mayGo }: Row) {
  const mark =
    state === 'done' ? icon(iconCheck, { size: 16 }) : state === 'waiting' ? icon(iconClock, { size: 16 }) : index + 1;
  const waits = state === 'waiting' ? WAITING.find((name) => name === step) : undefined;
  const said = waits ? t(`wait.${waits}`, { organization }) : t(`step.${step}.text`, { organization });
  const missing =
    state === 'open' && left
      ? html`<span class="tag warning">${t(step === 'house-documents' ? 'left.read' : 'left', { count: left })}</span>`
      : nothing;
  const isOpenable = state !== 'waiting' && step !== 'application';
  return html`<li class="way-step ${state} ${isNext ? 'next' : ''}" aria-current=${isNext ? 'step' : nothing}>
    <span class="way-mark num">${mark}</span>
    <div class="way-what">
      <p class="way-title">${
        isOpenable && !isNext
          ? html`<button type="button" class="way-open" @click=${() => go(step)}>${t(`step.${step}`)}</button>`
          : t(`step.${step}`)
      }<span class="vh"> (${t(`state.${state}`)})</span> ${missing}</p>
      ${state === 'done' ? nothing : html`<p class="t13 q">${said}</p>`}
      ${
        isNext && mayGo
          ? html`<button type="button" class="btn btn-primary" @click=${() => go(step)}>${icon(ICONS[step], { size: 16 })}${t(`step.${step}.go`)}</button>`
          : nothing
      }
    </div>
    ${isOpenable && !isNext ? html`<span class="way-end i-turn">${icon(iconArrowRight, { size: 16 })}</span>` : nothing}
  </li>`;
}
