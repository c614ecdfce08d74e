import { css } from 'lit';

/** The form in twelfths; what the registry said on a tint of its own; suggestions above what follows. */
export const legalFormStyles = css`
  .form-part {
    padding: 20px 16px 24px;
  }
  .form-part + .form-part {
    border-block-start: 1px solid var(--pasar-line);
  }
  .form-part > .h16 {
    margin-block-end: 16px;
  }
  .grid12 {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .registry .input {
    border-color: var(--pasar-accent-7);
    background: var(--pasar-accent-2);
  }
  .from {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--pasar-accent-11);
    font: var(--pasar-text-12);
    font-weight: 500;
  }
  .fine {
    display: inline-flex;
    gap: 6px;
    color: var(--pasar-success-text);
  }
  .fine .i {
    margin-block-start: 2px;
  }
  .digits {
    color: var(--pasar-danger-text);
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  .digits b {
    padding: 0 2px;
    border-radius: 3px;
    background: var(--pasar-danger-tint);
    box-shadow: inset 0 -2px var(--pasar-danger-solid);
  }
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 16px;
    padding: 12px 16px;
    border: 1px solid var(--pasar-accent-7);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-accent-2);
  }
  .picked > div {
    flex: 1 1 200px;
  }
  .picked.hand {
    border-color: var(--pasar-line-strong);
    background: var(--pasar-surface-2);
  }
  .type-ahead {
    position: relative;
  }
  .options {
    position: absolute;
    inset: 66px 0 auto;
    inset-block-start: 76px;
    z-index: 4;
    padding: 6px;
  }
  .options ul {
    max-height: 360px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .options li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    padding: 10px 12px;
    border-radius: var(--pasar-radius-m);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .options li > :last-child {
    grid-column: 1 / -1;
  }
  .options li:hover {
    background: var(--pasar-fill);
  }
  .options li[aria-selected='true'] {
    background: var(--pasar-accent-3);
  }
  .options li[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .option-name {
    font-weight: 500;
  }
  .options-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-start: 6px;
    padding: 10px 12px 6px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .options-foot:first-child {
    border: 0;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-weight: 500;
    white-space: nowrap;
  }
  .state.success {
    color: var(--pasar-success-text);
  }
  .state.warning {
    color: var(--pasar-warning-text);
  }
  .state.danger {
    color: var(--pasar-danger-text);
  }
  mark {
    border-radius: 2px;
    background: var(--pasar-second-3);
    color: inherit;
    font-weight: 650;
  }
  .link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pasar-accent-11);
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--pasar-accent-7);
    text-underline-offset: 3px;
  }
  .form-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px 16px;
    padding: 16px;
    border-block-start: 1px solid var(--pasar-line);
    border-radius: 0 0 var(--pasar-radius-l) var(--pasar-radius-l);
    background: var(--pasar-surface-2);
  }
  .form-foot > p {
    flex: 1 1 220px;
    font: var(--pasar-text-13);
    color: var(--pasar-text-2);
  }
  /* The suggestions lie above what follows: there is room for them even where the host cuts the page off. */
  .choosing {
    min-height: 540px;
  }
  .restored {
    margin-block-end: 12px;
  }
  .country {
    max-width: 320px;
    margin-block-end: 16px;
  }
  @container (min-width: 560px) {
    .grid12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
    .w4 {
      grid-column: span 4;
    }
    .w6 {
      grid-column: span 6;
    }
    .w8 {
      grid-column: span 8;
    }
    .w12 {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 960px) {
    .form-part {
      padding: 20px 24px 24px;
    }
    .form-foot {
      padding-inline: 24px;
    }
  }
  @media (forced-colors: active) {
    .options li[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
