import { css } from 'lit';

/** What the sheets add to those all widgets have. */
export const orderSheetStyles = css`
  .sheet-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 4px 20px 20px;
    overflow-wrap: anywhere;
  }
  .sheet-foot {
    flex-wrap: wrap;
    justify-content: flex-end;
  }
  .sheet-foot .btn {
    flex: 0 1 auto;
    min-height: 44px;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .swap {
    display: grid;
    gap: 1px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-line);
    overflow: clip;
  }
  .swap > div {
    display: grid;
    align-content: start;
    gap: 6px;
    padding: 14px 16px;
    background: var(--pasar-surface-float);
  }
  .swap h3 {
    display: flex;
    gap: 6px;
    color: var(--pasar-text-2);
    font-weight: 500;
  }
  .swap .i {
    margin-block-start: 2px;
    color: var(--pasar-accent-11);
  }
  .swap li + li {
    margin-block-start: 2px;
  }
  .danger {
    border-color: var(--pasar-danger-line);
    color: var(--pasar-danger-text);
  }
  @container (max-width: 720px) {
    .sheet-foot .btn {
      flex: 1 1 40%;
    }
  }
`;
