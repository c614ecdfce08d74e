import { css } from 'lit';

export const partnerPapersStyles = css`
  .table {
    --columns: minmax(0, 1fr) minmax(0, 1.5fr) minmax(0, 0.9fr) minmax(0, 0.9fr);
  }
  .tr small {
    display: block;
    font: var(--pasar-text-12);
    font-weight: 400;
  }
  @container (min-width: 720px) {
    .narrow-head {
      display: none;
    }
  }
  .legal {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: 24px 48px;
    align-items: start;
  }
  .legal h3 {
    margin-block-end: 12px;
  }
  .legal dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    min-height: 24px;
  }
  .legal .btn {
    min-height: 24px;
    padding: 0 6px;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font: var(--pasar-text-13);
  }
  .mark.right {
    color: var(--pasar-success-text);
  }
  .mark.wrong {
    color: var(--pasar-danger-text);
  }
  .from-registry {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface-2);
    font: var(--pasar-text-13);
  }
  @media (pointer: coarse) {
    .legal .btn {
      min-height: 44px;
    }
  }
`;
