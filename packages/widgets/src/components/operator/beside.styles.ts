import { css } from 'lit';

/**
 * `lay` of a `list` and, while something is `open`, an `aside` beside it; on a narrow page the aside stands instead of the
 * list. `grp` heads a part of the list, `row` is one of it: its `opener`'s area is the whole row.
 */
export const besideStyles = css`
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .lay {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .lay > .stack {
    gap: 12px;
  }
  .lay.open > .stack {
    display: none;
  }
  .rows {
    overflow: clip;
  }
  .grp {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 8px 16px;
    border-block-end: 1px solid var(--pasar-line);
    background: var(--pasar-surface-2);
    color: var(--pasar-text-2);
    font: var(--pasar-text-12);
    font-weight: var(--pasar-weight-strong);
  }
  .grp .num {
    color: var(--pasar-text-3);
    font-weight: 500;
  }
  .rows ul + .grp {
    border-block-start: 1px solid var(--pasar-line);
  }
  .row {
    position: relative;
    display: grid;
    align-items: center;
    gap: 6px 12px;
    padding: 12px 16px;
  }
  .row + .row {
    border-block-start: 1px solid var(--pasar-line);
  }
  .row:hover {
    background: var(--pasar-fill);
  }
  .row.on {
    background: var(--pasar-accent-2);
    box-shadow: inset 3px 0 var(--pasar-accent-9);
  }
  :host([dir='rtl']) .row.on {
    box-shadow: inset -3px 0 var(--pasar-accent-9);
  }
  .opener {
    max-width: 100%;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .opener:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .opener:focus-visible::after {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: -2px;
  }
  .row > .btn {
    position: relative;
    z-index: 1;
  }
  .row p {
    overflow-wrap: anywhere;
  }
  .beside > section, .beside > header {
    padding: 16px;
  }
  .beside > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .beside > header {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .beside > header > div {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .beside > header h3:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .beside .facts {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  .beside .facts dd {
    margin-block-end: 10px;
  }
  .acts {
    display: grid;
    gap: 8px;
  }
  .grave-link {
    color: var(--pasar-danger-text);
  }
  .doc {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .doc + .doc {
    padding-block-start: 10px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .doc > div {
    min-width: 0;
  }
  .docs {
    display: grid;
    gap: 10px;
  }
  .bad {
    color: var(--pasar-danger-text);
  }
  .warn {
    color: var(--pasar-warning-text);
  }
  .with-icon {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .quote {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--pasar-line-strong);
    color: var(--pasar-text-2);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @container (min-width: 900px) {
    .lay.open {
      grid-template-columns: minmax(0, 1fr) 336px;
    }
    .lay.open > .stack {
      display: grid;
    }
    .beside {
      position: sticky;
      inset-block-start: 16px;
    }
  }
  @container (min-width: 1180px) {
    .lay.open {
      grid-template-columns: minmax(0, 1fr) 376px;
    }
  }
`;
