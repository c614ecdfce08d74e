import { css } from 'lit';

/** The stations above, rows with their days, the panel's calendar. */
export const queueStyles = css`
  .stations {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    overflow: clip;
  }
  .stations > li {
    position: relative;
  }
  .stations > li:nth-child(-n + 2) {
    border-block-end: 1px solid var(--pasar-line);
  }
  .stations > li:nth-child(odd) {
    border-inline-end: 1px solid var(--pasar-line);
  }
  .stations button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
    align-content: center;
    width: 100%;
    height: 100%;
    min-height: 62px;
    padding: 8px 16px;
    border: 0;
    background: none;
    text-align: start;
  }
  .stations button:hover {
    background: var(--pasar-fill);
  }
  .stations [aria-pressed='true'] {
    background: var(--pasar-accent-3);
    box-shadow: inset 0 -3px var(--pasar-accent-9);
  }
  .stations :focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .stations b {
    grid-row: span 2;
    min-width: 28px;
    font: var(--pasar-head-24);
  }
  .station {
    align-self: end;
    font-weight: var(--pasar-weight-strong);
  }
  .stations .t12 {
    align-self: start;
  }
  .bar .select {
    width: auto;
    max-width: 100%;
    min-height: var(--pasar-control);
    padding-block: 4px;
  }
  .ticket {
    grid-template-columns: 32px minmax(0, 1fr);
    grid-template-areas: 'face who' '. clock' '. act';
  }
  .ticket > .mono {
    grid-area: face;
    align-self: start;
  }
  .who {
    grid-area: who;
    min-width: 0;
  }
  .ticket > .pips {
    display: none;
  }
  .clock {
    grid-area: clock;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-width: 0;
  }
  .clock .strong {
    font-weight: 500;
  }
  .ticket > .btn {
    grid-area: act;
    justify-self: start;
  }
  .pips {
    display: flex;
    gap: 3px;
  }
  .pips i {
    width: 12px;
    height: 6px;
    border-radius: 3px;
    background: var(--pasar-neutral-5);
  }
  .pips .gone {
    background: var(--pasar-accent-7);
  }
  .pips .at {
    background: var(--pasar-accent-9);
  }
  .squares {
    display: inline-flex;
    gap: 2px;
  }
  .squares i {
    width: 20px;
    border-radius: 4px;
    background: var(--pasar-fill);
    color: var(--pasar-text-2);
    font: 500 12px/18px var(--pasar-font);
    text-align: center;
  }
  :is(.squares, .due-calendar) .past {
    background: var(--pasar-accent-4);
    color: var(--pasar-accent-12);
  }
  :is(.squares, .due-calendar) .ahead {
    background: none;
    box-shadow: inset 0 0 0 1px var(--pasar-line-control);
  }
  :is(.squares, .due-calendar) .today {
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
    font-weight: var(--pasar-weight-strong);
  }
  :is(.squares, .due-calendar) .late {
    background: var(--pasar-danger-tint);
    color: var(--pasar-danger-text);
  }
  :is(.squares, .due-calendar) .today.late {
    background: var(--pasar-danger-solid);
    color: light-dark(#fff, oklch(0.2 0.03 25));
  }
  :is(.squares, .due-calendar) .off {
    background: repeating-linear-gradient(-45deg, var(--pasar-neutral-5) 0 2px, transparent 2px 6px);
    box-shadow: none;
    color: var(--pasar-text-2);
  }
  :is(.squares, .due-calendar) .off.today {
    box-shadow: inset 0 0 0 2px var(--pasar-accent-9);
  }
  .due-calendar {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .due-calendar > li {
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: 8px 0;
    border-radius: var(--pasar-radius-s);
    font: var(--pasar-text-12);
  }
  .due-calendar b {
    font: var(--pasar-head-16);
  }
  .due-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .skeleton.stations {
    display: block;
    height: 64px;
    border-radius: var(--pasar-radius-l);
  }
  @container (min-width: 720px) {
    .ticket {
      grid-template-columns: 32px minmax(0, 1fr) 60px 164px 156px;
      grid-template-areas: 'face who pips clock act';
    }
    .ticket > .mono {
      align-self: center;
    }
    .ticket > .pips {
      grid-area: pips;
      display: flex;
    }
    .clock {
      display: grid;
      justify-items: start;
    }
    .ticket > .btn {
      justify-self: stretch;
    }
    .stations {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .stations > li:nth-child(n) {
      border-block-end: 0;
      border-inline-end: 1px solid var(--pasar-line);
    }
    .stations > li:last-child {
      border-inline-end: 0;
    }
  }
  @container (max-width: 899.9px) {
    .opened > .stations {
      display: none;
    }
  }
  @container (min-width: 900px) and (max-width: 1060px) {
    .lay.open .ticket {
      grid-template-columns: 32px minmax(0, 1fr) 156px;
      grid-template-areas: 'face who clock' '. act act';
    }
    .lay.open .ticket > .pips {
      display: none;
    }
    .lay.open .ticket > .btn {
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .pips i, .squares i, .due-calendar > li {
      border: 1px solid;
    }
    .pips .at, .squares .today, .due-calendar .today {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
