import { css } from 'lit';

/** Of `inboxCard`, and of the marks and rings that the detail has too. */
export const cardStyles = css`
  .card-row { position: relative; display: grid; grid-template-columns: 44px minmax(0, 1fr) auto; gap: 4px 12px; width: 100%; padding: calc(var(--pasar-row) + 2px) 16px; border: 0; border-block-end: 1px solid var(--pasar-line); background: var(--pasar-surface); text-align: start; }
  .card-row:hover { background: var(--pasar-surface-2); }
  .card-row[aria-current='true'] { background: var(--pasar-accent-3); box-shadow: inset 3px 0 var(--pasar-accent-9); }
  :host([dir='rtl']) .card-row[aria-current='true'] { box-shadow: inset -3px 0 var(--pasar-accent-9); }
  .card-row:focus-visible { outline-offset: -4px; }
  .pic { grid-row: 1 / 3; display: grid; place-items: center; width: 44px; height: 44px; border-radius: var(--pasar-radius-m); background: var(--pasar-accent-3); color: var(--pasar-accent-11); }
  [aria-current='true'] .pic { background: var(--pasar-surface); }
  .who { display: grid; gap: 1px; align-content: start; min-width: 0; }
  .name, .what { overflow-wrap: anywhere; }
  .what { font-weight: 600; line-height: 20px; text-wrap: pretty; }
  .mark { display: inline-flex; gap: 4px; align-items: center; font: 600 12px/18px var(--pasar-font); color: var(--pasar-accent-11); }
  .mark .i { width: 13px; height: 13px; fill: currentColor; stroke-width: 1; }
  .mark.own { color: var(--pasar-info-text); }
  .mark.own .i { fill: none; stroke-width: 2; }
  .facts { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 2px 12px; }
  .facts > .q { display: inline-flex; gap: 5px; align-items: center; }
  .facts .i { width: 14px; height: 14px; color: var(--pasar-text-3); }
  .more { margin-inline-start: 4px; font-weight: 600; }
  .foot { flex: 1 0 100%; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: center; margin-block-start: 2px; }
  .foot b { font-weight: 600; }
  .foot .ok { color: var(--pasar-success-text); }
  .count { display: inline-flex; gap: 6px; align-items: center; }
  .segs { display: inline-flex; gap: 2px; }
  .segs i { width: 10px; height: 6px; border-radius: 2px; background: var(--pasar-neutral-6); }
  [aria-current='true'] .segs i { background: var(--pasar-neutral-7); }
  .segs .on, [aria-current='true'] .segs .on { background: var(--pasar-accent-9); }
  .time { display: grid; justify-items: center; align-content: start; gap: 3px; min-width: 42px; color: var(--pasar-text-2); }
  .time .ring-in .i { color: var(--pasar-text-2); }
  .time.short, .time.short .ring-in .i { color: var(--pasar-warning-text); }
  .time.short .t12 { font-weight: 600; }
  .stale .ring { color: var(--pasar-neutral-7); }
  @media (forced-colors: active) {
    .card-row[aria-current='true'] { outline: 2px solid Highlight; outline-offset: -3px; }
    .segs i { border: 1px solid; }
    .segs .on { background: CanvasText; }
  }
`;
