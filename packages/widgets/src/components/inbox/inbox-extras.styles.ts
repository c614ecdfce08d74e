import { css } from 'lit';
import { ringStyles } from '../../parts/ring.ts';

/** Of what comes after the first paint: filters, bars, the list's other faces, the sheet. */
const styles = css`
  .badge { display: inline-grid; place-items: center; min-width: 18px; height: 18px; padding: 0 5px; border-radius: 99px; background: var(--pasar-accent-9); color: var(--pasar-on-accent); font: 600 12px/1 var(--pasar-font); }
  .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; align-items: end; padding: 12px 16px; border-block-end: 1px solid var(--pasar-line); background: var(--pasar-surface-2); }
  .field { display: grid; gap: 4px; min-width: 0; }
  .select { width: 100%; min-height: var(--pasar-control); padding: 4px 10px; border: 1px solid var(--pasar-line-control); border-radius: var(--pasar-radius-m); background: var(--pasar-surface); }
  .strip { display: flex; gap: 8px; align-items: center; padding: 8px 16px; font: var(--pasar-text-13); }
  .strip span { flex: 1; }
  .strip.warning { background: var(--pasar-warning-tint); color: var(--pasar-warning-text); }
  .strip.info { background: var(--pasar-info-tint); color: var(--pasar-info-text); }
  .link { min-height: 28px; padding: 0; border: 0; background: none; color: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }
  .zone { position: absolute; inset-inline-start: 12px; inset-block-start: 12px; z-index: 1; padding: 6px 12px; border-radius: 99px; color: var(--pasar-accent-11); font-weight: 500; pointer-events: none; }
  .float { border-radius: var(--pasar-radius-l); background: var(--pasar-surface-float); box-shadow: var(--pasar-shadow); }
  .pick { display: grid; place-content: center; height: 100%; padding: 24px; }
  .bar { position: absolute; z-index: 3; inset-inline: 12px; inset-block-end: 12px; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 12px; align-items: center; padding: 12px; }
  .bar div { min-width: 0; overflow-wrap: anywhere; }
  .bar b, .bar div span, .gone b, .gone span { display: block; }
  .bar b, .gone b { font-weight: 600; }
  .bar .btn { min-height: 44px; }
  .bar.wrong { background: var(--pasar-danger-tint); color: var(--pasar-danger-text); }
  .medium .bar, .wide .bar { inset-inline: 364px auto; width: min(380px, calc(100% - 444px)); }
  .wide .bar { width: min(380px, calc(100% - 352px - 456px - 88px)); }
  .fresh { position: absolute; z-index: 3; inset-block-start: 10px; inset-inline-start: 0; margin-inline: auto; inset-inline-end: 0; width: fit-content; display: inline-flex; gap: 6px; align-items: center; min-height: 36px; padding: 0 16px; border: 0; border-radius: 99px; background: var(--pasar-accent-9); color: var(--pasar-on-accent); font: 600 13px/1 var(--pasar-font); box-shadow: var(--pasar-shadow); }
  .medium .fresh, .wide .fresh { inset-inline-end: auto; inset-inline-start: 0; margin-inline-start: 92px; }
  .gone { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px; padding: 14px 16px; border-block-end: 1px solid var(--pasar-line); background: var(--pasar-surface-2); animation: arrive-in var(--pasar-slow) var(--pasar-ease); }
  .gone .i { color: var(--pasar-text-2); }
  @keyframes arrive-in { from { opacity: 0; } }
  .mid { display: grid; justify-items: center; align-content: center; gap: 8px; min-height: min(360px, 100%); padding: 32px 28px; text-align: center; }
  .mid p { max-width: 42ch; text-wrap: balance; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; margin-block-start: 12px; }
  .drawing { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; margin-block-end: 8px; }
  .line { stroke: var(--pasar-neutral-6); }
  .dash { stroke: var(--pasar-accent-7); stroke-width: 1.5; stroke-dasharray: 3 5; }
  .soft { fill: var(--pasar-accent-3); }
  .solid { fill: var(--pasar-accent-9); }
  .hole { fill: var(--pasar-surface); }
  .second { fill: var(--pasar-second-9); }
  .grey { fill: var(--pasar-neutral-4); }
  .gap { stroke: var(--pasar-surface); stroke-width: 3; }
  .pulse { stroke: var(--pasar-danger-solid); stroke-width: 3; }
  .shackle { stroke: var(--pasar-accent-7); stroke-width: 8; }
  .sheet { width: min(560px, 100%); max-width: none; height: 100dvh; max-height: none; margin: 0; margin-inline-start: auto; padding: 0; border: 0; background: var(--pasar-surface); color: inherit; box-shadow: var(--pasar-shadow); }
  .sheet[open] { animation: sheet-in var(--pasar-slow) var(--pasar-ease); }
  .sheet:focus-visible { outline: none; }
  .sheet::backdrop { background: oklch(0.2 0.01 260 / .45); }
  @keyframes sheet-in { from { opacity: 0; translate: 0 16px; } }
  @media (max-width: 600px) { .sheet { width: 100%; } }
  @media (prefers-reduced-motion: reduce) { .gone, .sheet[open] { animation: none; } }
  @media (pointer: coarse) { .select, .link, .fresh { min-height: 44px; } }
`;

export const extraStyles = [ringStyles, styles];
