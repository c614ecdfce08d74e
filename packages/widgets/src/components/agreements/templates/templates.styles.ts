import { css } from 'lit';

/** The text as it is typed, and the blanks beside it. */
export const templatesStyles = css`
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 20px 16px 24px;
  }
  .fields textarea {
    min-height: 420px;
    line-height: 23px;
  }
  .blanks {
    display: grid;
    gap: 4px;
  }
  .blanks > li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: start;
    gap: 8px;
    padding-block: 4px;
    font: var(--pasar-text-13);
  }
  .blanks code {
    font: 500 12px/20px ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, monospace;
    overflow-wrap: anywhere;
  }
  .blanks small {
    display: block;
    color: var(--pasar-text-3);
    font: var(--pasar-text-12);
  }
  .blank-state {
    padding-block-start: 2px;
  }
  .has {
    color: var(--pasar-success-text);
  }
  .lacks {
    color: var(--pasar-danger-text);
  }
  .blanks .icon-btn {
    width: var(--pasar-control-s);
    height: var(--pasar-control-s);
  }
  .paper-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--pasar-line);
  }
  .sheet-card {
    min-width: 0;
    overflow: clip;
  }
  @container (min-width: 560px) {
    .fields {
      padding: 24px;
    }
  }
`;
