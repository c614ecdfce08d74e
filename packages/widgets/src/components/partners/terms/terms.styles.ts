import { css } from 'lit';

export const termsStyles = css`
  .table {
    --columns: minmax(0, 1.6fr) minmax(0, 1fr) 150px;
  }
  .under {
    display: block;
    font-weight: 400;
  }
  .stack {
    gap: 24px;
  }
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: 12px 24px;
  }
  .ticks > li {
    display: grid;
    gap: 6px;
    align-content: start;
  }
  .ticks > li > .check + .check {
    padding-inline-start: 32px;
  }
  .house {
    margin-block-start: 12px;
  }
  .papers {
    display: grid;
    gap: 8px;
  }
  .papers > li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .house-text {
    display: grid;
    gap: 12px;
    max-width: 70ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .acceptances {
    display: grid;
    gap: 16px;
  }
  .acceptances > li {
    display: flex;
    gap: 12px;
  }
  .guide {
    display: grid;
    gap: 12px;
    counter-reset: step;
  }
  .guide > li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 0 8px;
    overflow-wrap: anywhere;
  }
  .guide > li::before {
    counter-increment: step;
    content: counter(step);
    grid-row: 1 / 3;
    color: var(--pasar-text-3);
    font: var(--pasar-head-16);
    font-variant-numeric: tabular-nums;
  }
  .guide-step {
    display: grid;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
  }
  .seg .dot {
    width: 5px;
    height: 5px;
    margin: 0;
    background: var(--pasar-accent-9);
    opacity: 1;
  }
`;
