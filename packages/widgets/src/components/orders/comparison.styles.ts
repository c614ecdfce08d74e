import { css } from 'lit';

/**
 * Proposals side by side: a column each on shared rows. The labels stand before the rows; on a narrow page above the
 * values, so that three columns fit; more are scrolled to, and the labels stay.
 */
export const comparisonStyles = css`
  .cmp {
    --label: 116px;
    --least: 176px;
    --pad: 20px;
    display: grid;
    grid-template-columns: var(--label) repeat(var(--n), minmax(var(--least), 1fr));
    grid-template-rows: repeat(var(--rows), auto);
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: inline proximity;
    scroll-padding-inline-start: var(--label);
  }
  .labels, .col, .col dl {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
  }
  .labels {
    position: sticky;
    inset-inline-start: 0;
    z-index: 3;
    grid-column: 1 / -1;
    justify-self: start;
    width: var(--label);
    background: var(--pasar-surface);
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
    line-height: 21px;
    pointer-events: none;
  }
  .labels span {
    padding: 10px 0 10px var(--pad);
    padding-inline: var(--pad) 0;
  }
  .labels span + span {
    border-block-start: 1px solid var(--pasar-line);
  }
  .labels .price {
    line-height: 26px;
  }
  .col {
    position: relative;
    grid-column: var(--at);
    grid-template-columns: minmax(0, 1fr);
    scroll-snap-align: start;
    min-width: 0;
  }
  .col dl {
    grid-row: 2 / -2;
  }
  .col.on {
    background: var(--pasar-accent-2);
  }
  .col.on::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 2;
    border: 1.5px solid var(--pasar-accent-9);
    border-radius: var(--pasar-radius-m);
    pointer-events: none;
  }
  .head {
    container-type: inline-size;
    align-self: start;
    padding: 16px var(--pad) 14px;
    font-weight: 600;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  label.head {
    cursor: pointer;
  }
  .who {
    min-width: 0;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .radio {
    appearance: none;
    flex: none;
    width: 18px;
    height: 18px;
    border: 1.5px solid var(--pasar-line-control);
    border-radius: 50%;
    background: var(--pasar-surface);
  }
  .radio:checked {
    border: 5.5px solid var(--pasar-accent-9);
  }
  .cell {
    min-width: 0;
    padding: 10px var(--pad);
    border-block-start: 1px solid var(--pasar-line);
    overflow-wrap: anywhere;
  }
  .cell dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
  }
  dd .price {
    font: 600 20px/26px var(--pasar-font);
    letter-spacing: -0.01em;
  }
  .best {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    align-self: center;
    color: var(--pasar-success-text);
    font: 500 12px/18px var(--pasar-font);
  }
  .time .best {
    align-self: flex-start;
    line-height: 21px;
  }
  .best .i {
    width: 14px;
    height: 14px;
    stroke-width: 2.25;
  }
  q:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  .message {
    white-space: pre-line;
  }
  .foot {
    padding: 8px var(--pad) 20px;
  }
  .gone {
    color: var(--pasar-text-3);
  }
  .gone dd {
    text-decoration: line-through;
  }
  .bar {
    display: none;
  }
  @container (max-width: 180px) {
    .name {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px;
    }
    .name .radio {
      order: 2;
      justify-self: end;
      width: 20px;
      height: 20px;
    }
    .name .who {
      order: 3;
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 721px) and (max-width: 1120px) {
    .wide .cmp {
      --label: 104px;
      --least: 140px;
      --pad: 14px;
    }
  }
  @container (max-width: 720px) {
    .cmp {
      --label: 0px;
      --least: max(33.3cqi, 112px);
      --pad: 12px;
      margin-inline: -16px;
      border-inline: 0;
      border-radius: 0;
    }
    /* The next one peeks out. */
    .cmp.more {
      --least: max(30cqi, 112px);
    }
    .labels {
      width: max-content;
      background: none;
      font: var(--pasar-text-12);
      line-height: 16px;
    }
    .labels span, .labels .price {
      padding-block: 8px 0;
      line-height: 16px;
    }
    .labels span + span {
      border-color: transparent;
    }
    .head {
      padding: 14px 12px 12px;
    }
    .cell {
      padding: 26px 12px 10px;
    }
    .cell dd {
      display: grid;
      gap: 1px;
    }
    dd .price {
      font-size: 16px;
      line-height: 22px;
    }
    .best {
      letter-spacing: -0.01em;
    }
    .col.on::after {
      border-radius: 0;
    }
    .col:not(.on) .message {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 5;
      overflow: hidden;
    }
    .foot {
      display: none;
    }
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 4;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      margin-inline: -16px;
      padding: 10px 16px max(10px, env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--pasar-line);
      background: var(--pasar-surface);
    }
    .bar-what {
      display: grid;
      min-width: 0;
    }
    .bar .btn {
      flex: none;
    }
  }
  @media (forced-colors: active) {
    .radio {
      appearance: auto;
    }
    .col.on {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
