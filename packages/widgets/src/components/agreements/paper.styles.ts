import { css } from 'lit';

/** An agreement as a document, and its table of rates. */
export const paperStyles = css`
  .paper {
    display: grid;
    grid-template-columns: minmax(0, 600px);
    justify-content: center;
    gap: 8px;
    padding: 24px 16px 32px;
    font: var(--pasar-text-14);
    line-height: 23px;
    overflow-wrap: anywhere;
  }
  .paper-text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: inherit;
  }
  .paper-text p {
    white-space: pre-line;
    text-wrap: pretty;
  }
  .paper-title {
    margin-block: 12px 4px;
    font: var(--pasar-head-20);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .paper h4 {
    margin-block-start: 16px;
    font: var(--pasar-head-16);
    font-size: 14px;
  }
  .paper h4.first {
    font-size: 16px;
  }
  .fill {
    margin-inline: -2px;
    padding: 1px 3px;
    border-radius: 3px;
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-12);
    font-weight: 500;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .rates {
    margin-block: 4px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    overflow: clip;
  }
  .rates table {
    width: 100%;
    border-collapse: collapse;
    font: var(--pasar-text-13);
  }
  .rates :is(th, td) {
    padding: 8px 12px;
    border-block-end: 1px solid var(--pasar-line);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  .rates tr:last-child > * {
    border-block-end: 0;
  }
  .rates thead th {
    background: var(--pasar-surface-2);
    color: var(--pasar-text-2);
    font: var(--pasar-text-12);
  }
  .rates .figure {
    width: 1%;
    text-align: end;
    white-space: nowrap;
  }
  .rates del {
    color: var(--pasar-text-3);
  }
  .rates .dropped {
    color: var(--pasar-text-3);
    text-decoration: line-through;
  }
  .rate-new {
    display: inline-block;
    padding: 2px 8px;
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
    font-weight: 600;
    text-decoration: none;
  }
  .rates .why {
    display: block;
    color: var(--pasar-text-3);
    font: var(--pasar-text-12);
  }
  .pct {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    width: 88px;
    min-height: var(--pasar-control-s);
    padding: 2px 10px;
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    font-variant-numeric: tabular-nums;
  }
  .pct input {
    flex: 1;
    width: 100%;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: none;
    box-shadow: none;
    background: none;
    text-align: end;
  }
  .pct:has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
  }
  .pct.changed {
    border-color: var(--pasar-success-solid);
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
    font-weight: 600;
  }
  .pct.bad {
    border-color: var(--pasar-danger-solid);
    background: var(--pasar-surface);
    box-shadow: 0 0 0 1px var(--pasar-danger-solid);
    color: var(--pasar-text);
  }
  .rates .flaw td {
    padding-block-start: 0;
  }
  .rates tr:has(+ .flaw) > * {
    border-block-end: 0;
    padding-block-end: 6px;
  }
  .rates :is(th, td) + .figure {
    padding-inline-start: 4px;
  }
  @container (max-width: 479.9px) {
    .rates :is(th, td) {
      padding-inline: 8px;
    }
    .rates .spare {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .paper {
      padding: 32px 40px 40px;
    }
    .pct {
      width: 104px;
    }
  }
  @media (pointer: coarse) {
    .pct {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .fill {
      background: Mark;
      color: MarkText;
    }
    .rate-new {
      border: 1px solid;
    }
  }
`;
