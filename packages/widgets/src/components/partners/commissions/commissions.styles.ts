import { css } from 'lit';

export const commissionsStyles = css`
  .table {
    --columns: minmax(0, 1.6fr) minmax(0, 1fr) 120px;
  }
  .big {
    font: var(--pasar-head-24);
    font-size: 40px;
    line-height: 48px;
    letter-spacing: -0.02em;
  }
  .explained {
    display: grid;
    gap: 12px;
  }
  .explained > li {
    display: grid;
    gap: 2px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--pasar-line);
  }
  .explained > li:last-child {
    padding-block-end: 0;
    border: 0;
  }
  .kind-choice {
    display: grid;
    gap: 8px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .kind-choice .kinds {
    display: grid;
    gap: 4px;
    justify-items: start;
    max-height: 240px;
    overflow-y: auto;
  }
  .tr > .at-end {
    font-weight: 600;
    text-align: end;
  }
`;
