import type { RequestView, StoryLine } from '@pasar/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCheck } from '../../icons/icons.ts';
import { nextInWords } from './next-line.ts';
import type { Reader } from './reader.ts';

interface Told extends StoryLine {
  /** The contact was shared in the same moment. */
  readonly isShared?: boolean;
}

/** That the contact was shared belongs to the line that brought it about. */
function told(story: readonly StoryLine[]): readonly Told[] {
  const isShared = (line: StoryLine | undefined, before: StoryLine | undefined) =>
    line?.code === 'disclosed' && before?.partner !== undefined && before.partner === line.partner;
  return story.flatMap((line, i) =>
    isShared(line, story[i - 1]) ? [] : [{ ...line, isShared: isShared(story[i + 1], line) }],
  );
}

function inWords({ code, partner, count = 0 }: StoryLine, { t }: Reader): string {
  if (code === 'cancelled' || code === 'lapsed') return t(`state.${code}`);
  return t(`story.${code}`, { partner: partner ?? t('story.someone'), count });
}

const STEPS = ['choose', 'reconfirm', 'visit', 'receipt'] as const;

/** What comes after the next step. */
function stepsAfter({ next: { code }, way }: RequestView): readonly (typeof STEPS)[number][] {
  const after = (step: (typeof STEPS)[number]) => STEPS.slice(STEPS.indexOf(step) + 1);
  switch (code) {
    case 'none':
    case 'receipt':
      return [];
    case 'choose':
    case 'reconfirm':
    case 'visit':
      return after(code);
    case 'schedule':
      return after('reconfirm');
    case 'visit-under-way':
      return after('visit');
    default:
      return way === 'customer' ? STEPS : after('choose');
  }
}

/** What has happened, what happens now, what is still to come; the newest below, as one reads. */
export function story(order: RequestView, reader: Reader): TemplateResult {
  const { t, format } = reader;
  const { zone } = order.site;
  const lines = told(order.story);
  const dayAt = (line: StoryLine | undefined) => line && format.date(line.at, zone);
  const time = (line: StoryLine, i: number) => {
    const day = dayAt(line) === dayAt(lines[i - 1]) ? {} : ({ day: 'numeric', month: 'short' } as const);
    return html`<time class="t13 q num" datetime=${line.at}>${format.date(line.at, zone, { ...day, ...format.clock })}</time>`;
  };
  const isOver = order.next.code === 'none';
  return html`<section>
    <h3 class="h16" id="story">${t('story')}</h3>
    <ol class="story" aria-labelledby="story">
      ${
        lines.length === 0
          ? html`<li class="past"><span class="node">${icon(iconCheck, { size: 16 })}</span><p>${t('story.placed')}</p></li>`
          : nothing
      }
      ${lines.map(
        (line, i) => html`<li class="past"><span class="node">${icon(iconCheck, { size: 16 })}</span>
          <p>${inWords(line, reader)}${line.isShared ? html`<span class="t13 q3 sub">${t('story.shared')}</span>` : nothing}</p>
          ${time(line, i)}</li>`,
      )}
      ${isOver ? nothing : html`<li class="now" aria-current="step"><span class="node"></span><p class="med">${nextInWords(order, reader)}</p></li>`}
      ${stepsAfter(order).map((step) => html`<li class="todo"><span class="node"></span><p>${t(step === 'choose' && !reader.isCustomer ? 'next.choose.staff' : `step.${step}`)}</p></li>`)}
    </ol>
  </section>`;
}
