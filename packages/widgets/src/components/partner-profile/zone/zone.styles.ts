import { css } from 'lit';

/** The services beside the map; above it on a narrow page. */
export const zoneStyles = css`
  .zones {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .zone-list {
    display: flex;
    gap: 8px;
    padding: 8px;
    overflow-x: auto;
  }
  .zone-list button {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: var(--pasar-control);
    padding: 8px 12px;
    border: 0;
    border-radius: var(--pasar-radius-m);
    background: none;
    text-align: start;
    white-space: nowrap;
  }
  .zone-list .num {
    white-space: nowrap;
  }
  .zone-list button:hover {
    background: var(--pasar-fill);
  }
  .zone-list [aria-pressed='true'] {
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
    font-weight: 500;
  }
  .form-foot > .check {
    flex: 1 1 260px;
  }
  @container (min-width: 860px) {
    .zones {
      grid-template-columns: minmax(220px, 280px) minmax(0, 1fr);
    }
    .zone-list {
      display: grid;
      overflow: visible;
    }
    .zone-list button {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .zone-list [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
