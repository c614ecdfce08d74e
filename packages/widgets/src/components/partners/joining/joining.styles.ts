import { css } from 'lit';

export const joiningStyles = css`
  .table {
    --columns: minmax(0, 1.3fr) minmax(0, 1.3fr) minmax(0, 0.9fr) minmax(0, 1.2fr);
  }
  .applications {
    display: grid;
    gap: 12px;
  }
  .application {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px 16px;
    padding: 16px;
  }
  .application-text {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  .name {
    justify-self: start;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: var(--pasar-head-16);
    text-align: start;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .stars {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    vertical-align: bottom;
  }
  blockquote {
    max-width: 75ch;
    margin: 4px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--pasar-line-strong);
  }
  .application-acts {
    grid-column: 1 / -1;
    display: flex;
    gap: 8px;
  }
  .application-acts > * {
    flex: 1;
  }
  .address {
    display: block;
    font-weight: 400;
  }
  section > .chips {
    justify-content: start;
  }
  section > .panel-head {
    margin-block-end: 12px;
  }
  .stack {
    gap: 28px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .more-row {
    margin-block-start: 12px;
  }
  @container (min-width: 720px) {
    .application {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .application-acts {
      grid-column: auto;
      align-self: center;
    }
  }
`;
