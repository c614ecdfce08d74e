import { css } from 'lit';

/** Areas and their handles. What counts is filled; what it lies in is a dashed line; what is drawn beyond it is hatched by nothing but a thin line. */
export const zoneStyles = css`
  .zone { fill: none; stroke: var(--pasar-accent-9); stroke-width: 2; stroke-linejoin: round; }
  .zone.own { fill: var(--pasar-accent-9); fill-opacity: 0.14; }
  .zone.drawn { stroke-opacity: 0.55; stroke-width: 1.5; }
  .zone.within { stroke: var(--pasar-text-2); stroke-width: 1.5; stroke-dasharray: 5 5; }
  .zone.wrong { fill: var(--pasar-danger-solid); fill-opacity: 0.1; stroke: var(--pasar-danger-solid); }
  .zone.begun { stroke-dasharray: 2 6; stroke-linecap: round; }
  .site { fill: var(--pasar-surface-float); stroke: var(--pasar-text-3); stroke-width: 2; }
  .site.in { fill: var(--pasar-accent-11); stroke: var(--pasar-surface-float); }
  .draws { cursor: crosshair; }
  .draws.leaflet-grab { cursor: crosshair; }
  .draws::after { content: ''; position: absolute; z-index: 700; inset: 0; margin: auto; width: 24px; height: 24px; pointer-events: none; background: linear-gradient(var(--pasar-text) 0 0) center / 2px 24px no-repeat, linear-gradient(var(--pasar-text) 0 0) center / 24px 2px no-repeat; opacity: 0; }
  .draws:focus-visible::after { opacity: 0.8; }
  .handle { position: absolute; left: -14px; top: -14px; display: grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--pasar-accent-9); cursor: grab; }
  .handle::before { content: ''; width: 14px; height: 14px; box-sizing: border-box; border: 3px solid var(--pasar-accent-9); border-radius: 50%; background: var(--pasar-surface-float); box-shadow: 0 1px 3px oklch(0 0 0 / 0.3); }
  .handle:hover::before { background: var(--pasar-accent-3); }
  .handle[aria-pressed='true']::before { background: var(--pasar-accent-9); width: 16px; height: 16px; }
  .handle.middle::before { width: 10px; height: 10px; border-width: 2px; opacity: 0.75; }
  .handle.first::before { width: 20px; height: 20px; }
  .handle.edge::before { border-radius: 4px; }
  .handle.centre { left: -22px; top: -44px; width: 44px; height: 48px; border-radius: var(--pasar-radius-m); }
  .handle.centre::before { content: none; }
  .handle.centre .i { width: 36px; height: 36px; fill: var(--pasar-accent-3); filter: drop-shadow(0 2px 3px oklch(0 0 0 / 0.3)); }
  .handle:active { cursor: grabbing; }
  .handle:focus-visible { outline: 2px solid var(--pasar-focus-outer); outline-offset: 0; box-shadow: 0 0 0 2px var(--pasar-focus-inner); }
  .crossing { position: absolute; left: -13px; top: -13px; display: grid; place-items: center; width: 26px; height: 26px; border-radius: 50%; background: var(--pasar-danger-solid); color: light-dark(#fff, oklch(0.2 0.03 25)); box-shadow: 0 0 0 6px oklch(0.6 0.2 25 / 0.22); }
  @media (pointer: coarse) { .handle { left: -22px; top: -22px; width: 44px; height: 44px; } .handle.middle::before { width: 12px; height: 12px; } .handle.centre { top: -44px; } }
  @media (forced-colors: active) { .zone.own { fill: Highlight; } .handle::before { border-color: ButtonText; } }
`;
