import { css } from 'lit';

/** Versions as the sheet's own tabs, the document under them, the evidence beside. */
export const documentStyles = css`
  .sheet-card {
    min-width: 0;
    overflow: clip;
  }
  .sheet-card .tabs {
    gap: 0;
    background: var(--pasar-surface-2);
  }
  .sheet-card .tabs > button {
    flex: 1 0 auto;
    flex-wrap: wrap;
    align-content: start;
    column-gap: 8px;
    row-gap: 2px;
    max-width: 300px;
    padding: 12px 16px;
    border-inline-end: 1px solid var(--pasar-line);
    text-align: start;
    white-space: normal;
  }
  .sheet-card .tabs > button:first-child {
    margin-inline-start: 0;
  }
  .sheet-card .tabs > button:last-child:not(:first-child) {
    border-inline-end: 0;
  }
  .sheet-card .tabs > [aria-selected='true'] {
    background: var(--pasar-surface);
    box-shadow: 0 1px var(--pasar-surface);
  }
  .sheet-card .tabs > [aria-selected='true']::after {
    inset: 0 0 auto;
    border-radius: 0;
  }
  .tab-detail {
    flex-basis: 100%;
    max-width: 240px;
    color: var(--pasar-text-3);
    font: var(--pasar-text-12);
  }
  .paper > .note {
    line-height: 20px;
  }
  .unsaved {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  .unsaved > p {
    flex: 1 1 160px;
  }
  .evidence {
    overflow: clip;
  }
  .evidence > header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--pasar-success-line);
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
  }
  .evidence h3 {
    font: var(--pasar-head-16);
    font-size: 14px;
  }
  .evidence dl {
    display: grid;
    gap: 14px;
    padding: 16px;
  }
  .evidence dl > div {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 1px 12px;
  }
  .evidence dl .i {
    grid-row: span 2;
    margin-block-start: 2px;
    color: var(--pasar-text-3);
  }
  .evidence dt {
    color: var(--pasar-text-3);
    font: var(--pasar-text-12);
  }
  .evidence dd {
    font: var(--pasar-text-13);
    overflow-wrap: anywhere;
  }
  .evidence b {
    font-weight: 600;
  }
  .from {
    display: block;
  }
  .hash {
    display: grid;
    grid-template-columns: repeat(4, max-content);
    gap: 0 8px;
    color: var(--pasar-text-2);
    font: 400 12px/18px ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, monospace;
  }
  .evidence > footer {
    display: grid;
    gap: 10px;
    padding: 12px 16px 16px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .match,
  .differs,
  .read {
    display: flex;
    gap: 8px;
    font: var(--pasar-text-13);
    font-weight: 500;
  }
  .read {
    color: var(--pasar-text-2);
  }
  :is(.match, .differs, .read) .i {
    margin-block-start: 2px;
  }
  .match,
  .read.done {
    color: var(--pasar-success-text);
  }
  .differs {
    color: var(--pasar-danger-text);
  }
  .evidence-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .answer-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .answer-acts > .btn-primary {
    flex: 1;
  }
  .desk-actions .menu {
    min-width: 240px;
  }
  @container (max-width: 959.9px) {
    .desk-actions {
      width: 100%;
    }
    .desk-actions > .btn {
      flex: 1 1 auto;
    }
    .hash {
      grid-template-columns: repeat(auto-fit, minmax(66px, max-content));
    }
  }
  @container (min-width: 960px) {
    .answer {
      position: sticky;
      inset-block-start: 16px;
      z-index: 1;
    }
  }
`;
