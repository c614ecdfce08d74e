import { css } from 'lit';

export const partnerServicesStyles = css`
  .table {
    --columns: minmax(0, 1.5fr) minmax(0, 1.15fr) 96px minmax(0, 0.8fr) minmax(0, 1.05fr);
  }
  .tr small, .details small {
    display: block;
    font: var(--pasar-text-12);
    font-weight: 400;
  }
  .at-end {
    text-align: end;
  }
  .rate-narrow {
    display: block;
    margin-block-end: 4px;
    font-weight: 500;
  }
  @container (min-width: 720px) {
    .at-end {
      text-align: start;
    }
    .rate-narrow {
      display: none;
    }
  }
  .covering {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .covering.success {
    color: var(--pasar-success-text);
  }
  .covering.warning {
    color: var(--pasar-warning-text);
  }
  .details {
    display: grid;
    gap: 16px;
    padding: 4px 20px 24px;
  }
  .details p {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .panel-head > div:first-child {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
`;
