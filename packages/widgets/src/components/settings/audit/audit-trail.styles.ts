import { css } from 'lit';

/** A row is a line of a table on a wide page; on a narrow one what happened stands above who, about what and when. */
export const auditStyles = css`
  .audit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  header p {
    max-width: 68ch;
    margin-block-start: 4px;
  }
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
  }
  .filters .seg, .filters .chips, .narrow {
    grid-column: 1 / -1;
  }
  .seg {
    min-width: 0;
    overflow-x: auto;
  }
  .fold {
    grid-area: 1 / 2;
  }
  .seg > * {
    white-space: nowrap;
  }
  .fold {
    min-height: calc(var(--pasar-control) + 4px);
    padding-inline: 12px;
  }
  .narrow {
    display: none;
    grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    gap: 12px;
  }
  .narrow.unfolded {
    display: grid;
  }
  .narrow .field {
    gap: 4px;
  }
  .chips {
    align-items: center;
  }
  .as-of {
    margin-block-end: 14px;
  }
  .rows {
    overflow: hidden;
  }
  .row-head {
    display: none;
  }
  .day {
    margin: 0;
    padding: 8px 16px;
    border-block-end: 1px solid var(--pasar-line);
    background: var(--pasar-surface-2);
    color: var(--pasar-text-2);
    font-weight: 500;
  }
  section + section .day {
    border-block-start: 1px solid var(--pasar-line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
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
  .row time {
    grid-area: 1 / 3;
    align-self: start;
    font: var(--pasar-text-13);
    line-height: 22px;
  }
  .what {
    grid-area: 1 / 1 / auto / 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-width: 0;
  }
  .what-title {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* The whole row is what opens it. */
  .what-title::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .what-title:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .what-title:focus-visible::after {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: -3px;
  }
  .who {
    grid-area: 2 / 1 / auto / -1;
    display: flex;
    align-items: center;
    gap: 10px;
    min-width: 0;
  }
  .who-text {
    min-width: 0;
  }
  .sign {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-neutral-4);
    color: var(--pasar-text-2);
  }
  .about {
    grid-area: 3 / 1;
    font: var(--pasar-text-13);
    white-space: nowrap;
  }
  .from {
    grid-area: 3 / 2 / auto / -1;
    min-width: 0;
    text-align: end;
  }
  .from > * + *::before {
    content: '· ';
  }
  .go {
    display: none;
  }
  .more {
    margin-block-start: 14px;
  }
  .facts {
    display: grid;
    gap: 16px;
    padding: 4px 20px 20px;
  }
  .fact {
    padding-block: 8px;
    border-block-end: 1px solid var(--pasar-line);
  }
  .fact dd {
    overflow-wrap: anywhere;
  }
  .given {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-warning-tint);
    color: var(--pasar-warning-text);
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  code {
    font: 12px/18px ui-monospace, monospace;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .codes code {
    padding: 1px 6px;
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-fill);
  }
  .sheet-foot {
    flex-wrap: wrap;
  }
  .sheet.side {
    display: none;
    flex-direction: column;
  }
  .sheet.side[open] {
    display: flex;
  }
  .sheet .facts {
    flex: 1;
    align-content: start;
  }
  .skeleton.head {
    width: 240px;
    height: 52px;
  }
  .skeleton.tools {
    height: 48px;
  }
  .skeleton.rows {
    height: 380px;
    border-radius: var(--pasar-radius-l);
  }
  @container (min-width: 560px) {
    .filters {
      grid-template-columns: minmax(200px, 1fr) auto auto;
    }
    .filters .seg {
      grid-column: auto;
    }
    .fold {
      grid-area: auto;
    }
  }
  @container (min-width: 860px) {
    .filters {
      grid-template-columns: minmax(220px, 360px) 1fr;
    }
    .seg {
      justify-self: start;
    }
    .fold {
      display: none;
    }
    .narrow {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .row, .row-head {
      display: grid;
      grid-template-columns: 72px minmax(0, 5fr) minmax(0, 7fr) minmax(0, 4fr) minmax(0, 5fr) 16px;
      gap: 16px;
      padding-inline: 20px;
    }
    .row-head {
      align-items: center;
      height: 36px;
      border-block-end: 1px solid var(--pasar-line);
    }
    .row {
      min-height: 56px;
      padding-block: 8px;
    }
    .row > * {
      grid-area: 1 / auto;
    }
    .row time {
      grid-area: 1 / 1;
      align-self: center;
    }
    .who {
      grid-area: 1 / 2;
    }
    .what {
      grid-area: 1 / 3;
    }
    .about {
      grid-area: 1 / 4;
    }
    .about-kind {
      display: block;
      white-space: normal;
    }
    .from {
      grid-area: 1 / 5;
      text-align: start;
    }
    .from > * {
      display: block;
      width: fit-content;
    }
    .from > * + *::before {
      content: none;
    }
    .go {
      display: block;
      grid-area: 1 / 6;
    }
    .day {
      padding-inline: 20px;
    }
  }
`;
