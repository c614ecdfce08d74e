import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../../../icons/icon.ts';
import { iconCircleCheck, iconCircleDashed, iconCircleX } from '../../../icons/icons.ts';
import { type EntityForm, faultOf } from '../../../parts/legal/entity-fields.ts';
import { checkNumber, isCheckedHere, isRequired } from '../../../parts/legal/legal-numbers.ts';
import { type Step, steps } from '../../../parts/steps.ts';

export function stateWords(t: Words): Readonly<Record<Step['state'], string>> {
  return { done: t('state.done'), now: t('state.now'), ahead: t('state.ahead'), failed: t('state.failed') };
}

const NEXT = ['request', 'invoice', 'paid', 'account'] as const;

/** What happens next, and how the numbers stand. */
export function addAside(form: EntityForm): TemplateResult {
  const { t, draft } = form;
  const plan = NEXT.map(
    (name, index): Step => ({
      title: t(`next.${name}`),
      detail: t(`next.${name}.when`),
      state: index === 0 ? 'now' : 'ahead',
    }),
  );
  return html`<aside class="stack">
    <section class="card panel"><h3 class="h16">${t('next.title')}</h3>${steps(plan, stateWords(t))}
      <p class="t13 q">${t('next.where')}</p></section>
    ${draft.isBegun ? checks(form) : nothing}
  </aside>`;
}

type Verdict = 'fine' | 'wrong' | 'open';
const MARKS: Readonly<Record<Verdict, IconPath>> = {
  fine: iconCircleCheck,
  wrong: iconCircleX,
  open: iconCircleDashed,
};

function checks(form: EntityForm): TemplateResult | typeof nothing {
  const { t, draft } = form;
  const all = draft.requisites
    .filter(
      (each) =>
        isCheckedHere(each) && (draft.values[each.field]?.trim() || isRequired(each, draft.country, draft.values)),
    )
    .map((each) => {
      const verdict: Verdict = faultOf(each, form) ? 'wrong' : checkNumber(each, draft.values)?.ok ? 'fine' : 'open';
      return [t(each.label), verdict] as const;
    });
  if (!all.length) return nothing;
  const done = all.filter(([, verdict]) => verdict === 'fine').length;
  return html`<section class="card panel">
    <div class="panel-head"><h3 class="h16">${t('checks')}</h3><span class="t13 q num">${t('checks.of', { done, all: all.length })}</span></div>
    <ul class="checks">${all.map(
      ([label, verdict]) =>
        html`<li class=${verdict}>${icon(MARKS[verdict], { size: 16 })}<span>${label}<span class="vh">: ${t(`check.${verdict}`)}</span></span></li>`,
    )}</ul>
  </section>`;
}
