import type { JobInHand, PartnerCard, RelationMove } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../../../element/deed.ts';
import type { Formats } from '../../../element/formats.ts';
import { ask } from '../../../parts/ask.ts';
import { textField } from '../../../parts/text-field.ts';
import { windowInWords } from '../../../parts/times-in-words.ts';
import { MOVES, type MoveDraft } from './card-move.ts';
import type { CardWords } from './partner-card.words.ts';

export interface MoveQuestion {
  readonly card: PartnerCard;
  readonly deed: Deed<RelationMove>;
  readonly draft: MoveDraft;
  readonly change: (part: Partial<MoveDraft>) => void;
  /** Work under way or upcoming; undefined until it is known. */
  readonly jobs: readonly JobInHand[] | undefined;
  readonly t: CardWords;
  readonly format: Formats;
  readonly isOnline: boolean;
  readonly openJob: (job: JobInHand) => void;
  readonly run: () => void;
}

/** The question before a move; where work in hand stands in its way, that work (PAR-7). */
export function moveQuestion(question: MoveQuestion): TemplateResult {
  const { card, deed, draft, change, t, isOnline, run } = question;
  const move = deed.about ?? 'suspend';
  const { needsReason, isGrave } = MOVES[move];
  return ask(
    {
      deed: deed as Deed<unknown>,
      title: t(`ask.${move}`, { name: card.name }),
      yes: t(`move.${move}`),
      no: t('keep'),
      isGrave,
      isReady: !needsReason || draft.reason.trim().length > 0,
      isOnline,
      saysListed: isInTheWay(deed),
      run,
      body: html`<p class="q">${t(`ask.${move}.detail`)}</p>
        ${
          needsReason
            ? textField({
                name: 'reason',
                label: t('reason'),
                hint: t('reason.hint'),
                value: draft.reason,
                onInput: (reason) => change({ reason }),
                rows: 3,
                maxLength: 500,
              })
            : nothing
        }
        ${move === 'suspend' ? suspension(question) : nothing}
        ${isInTheWay(deed) || (move === 'suspend' && draft.isEmergency) ? jobList(question) : nothing}`,
    },
    t as Words,
  );
}

const isInTheWay = ({ failure }: Deed<RelationMove>) => failure?.problem?.code === 'relation.work-in-hand';

function suspension({ draft, change, t }: MoveQuestion): TemplateResult {
  return html`${textField({
    name: 'until',
    label: t('until'),
    optional: (t as Words)('optional'),
    hint: t('until.hint'),
    type: 'date',
    value: draft.until,
    onInput: (until) => change({ until }),
  })}
    <label class="check"><input type="checkbox" class="box" .checked=${draft.isEmergency}
      @change=${(event: Event) => change({ isEmergency: (event.target as HTMLInputElement).checked })} />
      <span><b>${t('emergency')}</b><br /><span class="t13 q">${t('emergency.hint')}</span></span></label>`;
}

/** Work in hand, with what can be done about each: opened where its request is. */
export function jobList({
  jobs,
  t,
  format,
  openJob,
}: Pick<MoveQuestion, 'jobs' | 't' | 'format' | 'openJob'>): TemplateResult {
  if (!jobs) return html`<i class="skeleton line"></i>`;
  return html`<section><h3 class="h16">${t('jobs', { count: jobs.length })}</h3>
    <ul class="hand">${jobs.map(
      (job) => html`<li><div><p>${job.kind} <span class="q3 num">${job.number}</span></p>
        <p class="t13 q num">${windowInWords(job.visit, job.organization.zone, format)}</p></div>
        <button type="button" class="btn btn-s" @click=${() => openJob(job)}>${t('job.open')}</button></li>`,
    )}</ul></section>`;
}
