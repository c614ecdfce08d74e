import { css } from 'lit';

/** `field` (with `bad`) of `label`, `hint`, `input`, `err`; `check` of a `box` and its words; `input with-i` around an icon and an input. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    min-width: 0;
  }
  .label {
    font-weight: 500;
    line-height: 20px;
  }
  .opt {
    font-weight: 400;
    color: var(--pasar-text-3);
  }
  .hint {
    font: var(--pasar-text-13);
    color: var(--pasar-text-3);
  }
  .input {
    width: 100%;
    min-height: calc(var(--pasar-control) + 4px);
    padding: 8px 12px;
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    font: var(--pasar-text-14);
  }
  .input::placeholder, .input input::placeholder {
    color: var(--pasar-text-3);
    opacity: 1;
  }
  .input.with-i {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .input.with-i input {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    outline: none;
    box-shadow: none;
  }
  .input.with-i:has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
  }
  textarea.input {
    display: block;
    resize: vertical;
    line-height: 22px;
  }
  .bad .input {
    border-color: var(--pasar-danger-solid);
    box-shadow: 0 0 0 1px var(--pasar-danger-solid);
  }
  .err {
    display: flex;
    gap: 6px;
    font: var(--pasar-text-13);
    font-weight: 500;
    color: var(--pasar-danger-text);
  }
  .err .i {
    margin-top: 2px;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    cursor: pointer;
  }
  .box {
    appearance: none;
    display: grid;
    place-items: center;
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    border: 1.5px solid var(--pasar-line-control);
    border-radius: max(3px, calc(var(--pasar-radius) * 0.5));
    background: var(--pasar-surface);
    cursor: pointer;
  }
  .box:checked {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-9);
  }
  .box:checked::after {
    content: '';
    width: 10px;
    height: 5px;
    border: solid var(--pasar-on-accent);
    border-width: 0 0 2px 2px;
    transform: rotate(-45deg) translate(1px, -1px);
  }
  @media (pointer: coarse) {
    /* Smaller type makes phones zoom into the page. */
    .input {
      font: var(--pasar-text-16);
    }
    .check {
      padding: 10px 0;
    }
  }
  @media (forced-colors: active) {
    .box:checked {
      appearance: auto;
    }
    .box:checked::after {
      content: none;
    }
  }
`;
