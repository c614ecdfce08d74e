import { css, html, type TemplateResult } from 'lit';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, or why it cannot be chosen now. */
  readonly about: string;
  readonly isDisabled?: boolean;
}

/** One of a few, each with what it means: radio buttons as cards. Needs `choiceStyles`, `fieldStyles`. */
export function choices<Value extends string>(
  name: string,
  label: string,
  all: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="choices"><legend class="label">${label}</legend>${all.map(
    ({ value, label, about, isDisabled = false }) =>
      html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${value === chosen} ?disabled=${isDisabled}
        @change=${() => choose(value)} /><span><b>${label}</b> <span class="t13 q">${about}</span></span></label>`,
  )}</fieldset>`;
}

export const choiceStyles = css`
  .choices {
    display: grid;
    gap: 8px;
  }
  .choices > legend {
    margin-block-end: 6px;
    padding: 0;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 10px 12px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: var(--pasar-radius-m);
    cursor: pointer;
  }
  .choice > span {
    display: grid;
  }
  .choice b {
    font-weight: 500;
  }
  .choice:has(:checked) {
    border-color: var(--pasar-accent-8);
    background: var(--pasar-accent-2);
  }
  .choice:has(:disabled) {
    color: var(--pasar-text-3);
    cursor: not-allowed;
  }
  .choice input {
    flex: none;
    margin-block-start: 4px;
    accent-color: var(--pasar-accent-9);
  }
`;
