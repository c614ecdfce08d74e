import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { iconCheck, iconX } from '../icons/icons.ts';

export interface Step {
  readonly title: unknown;
  /** When, by whom, by when. */
  readonly detail?: unknown;
  readonly state: 'done' | 'now' | 'ahead' | 'failed';
}

/** What has happened and what comes, from top to bottom. The state is said as well: `words` names it. Needs `stepStyles`. */
export function steps(all: readonly Step[], words: Readonly<Record<Step['state'], string>>): TemplateResult {
  const mark = { done: icon(iconCheck, { size: 16 }), failed: icon(iconX, { size: 16 }), now: nothing, ahead: nothing };
  return html`<ol class="steps">
    ${all.map(
      ({ title, detail, state }) => html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
        <span class="step-mark">${mark[state]}</span>
        <div><p class="step-title">${title}<span class="vh"> (${words[state]})</span></p>${
          detail ? html`<p class="q t13">${detail}</p>` : nothing
        }</div></li>`,
    )}
  </ol>`;
}

export const stepStyles = css`
  .steps > li {
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 12px;
    padding-block-end: 18px;
  }
  .steps > li:last-child {
    padding-block-end: 0;
  }
  .steps > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 24px 2px;
    inset-inline-start: 10px;
    width: 2px;
    background: var(--pasar-line-strong);
  }
  .steps > .done:not(:last-child)::before {
    background: var(--pasar-accent-7);
  }
  .step-mark {
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 2px solid var(--pasar-line-strong);
    border-radius: 50%;
    background: var(--pasar-surface);
  }
  .done > .step-mark {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
  }
  .now > .step-mark {
    border-color: var(--pasar-accent-9);
  }
  .failed > .step-mark {
    border-color: var(--pasar-danger-solid);
    color: var(--pasar-danger-text);
  }
  .step-title {
    font-weight: 500;
  }
  .ahead .step-title {
    color: var(--pasar-text-2);
    font-weight: 400;
  }
`;
