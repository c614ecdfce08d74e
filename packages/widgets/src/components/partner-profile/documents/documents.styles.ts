import { css } from 'lit';

/** A document a row, its place to put a newer one below it. */
export const documentsStyles = css`
  .papers > li {
    padding: 14px 16px;
  }
  .papers > li + li {
    border-block-start: 1px solid var(--pasar-line);
  }
  .paper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .paper > .what {
    flex: 1 1 220px;
    min-width: 0;
  }
  .paper .what > .ell {
    max-width: 48ch;
  }
  .paper-acts {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  .near {
    color: var(--pasar-warning-text);
  }
  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 12px;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 20px 16px;
    border: 1.5px dashed var(--pasar-line-control);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface-2);
    text-align: center;
    cursor: pointer;
  }
  .drop > .i {
    color: var(--pasar-text-2);
  }
  .drop b {
    font-weight: 500;
  }
  .drop:hover,
  .drop.over {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-2);
  }
  .drop:has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
  }
  .picked-file {
    display: flex;
    align-items: center;
    gap: 10px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .picked-file b {
    font-weight: 500;
  }
  .drop-form {
    display: grid;
    grid-template-columns: minmax(0, 280px);
    gap: 16px;
  }
  .sending {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .sending-bar {
    flex: 1;
    height: 8px;
    border-radius: 4px;
    background: linear-gradient(var(--pasar-accent-9) 0 0) no-repeat 0 / calc(100% * var(--sent)) 100% var(--pasar-neutral-5);
  }
  :host([dir='rtl']) .sending-bar {
    background-position-x: 100%;
  }
  .others-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .others-bar > .field {
    flex: 0 1 280px;
  }
`;
