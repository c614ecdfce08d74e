import { css } from 'lit';

export const mapStyles = css`
  :host {
    --land: var(--pasar-map-land, light-dark(oklch(0.962 calc(var(--pasar-chroma-n) * 0.9) var(--pasar-hue-n)), oklch(0.225 calc(var(--pasar-chroma-n) * 1.2) var(--pasar-hue-n))));
    display: block; position: relative; overflow: hidden; isolation: isolate; min-height: 160px; height: 100%; background: var(--land);
  }
  .box { position: absolute; inset: 0; isolation: isolate; direction: ltr; background: var(--land); }
  .controls { position: absolute; inset-inline-end: 12px; inset-block-end: 12px; z-index: 2; display: grid; border-radius: var(--pasar-radius-l); background: var(--pasar-surface-float); box-shadow: var(--pasar-shadow); }
  .controls button { display: grid; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: inherit; background: none; color: var(--pasar-text); cursor: pointer; }
  .controls button:hover { background: var(--pasar-fill); }
  .controls button:disabled { color: var(--pasar-neutral-8); cursor: default; background: none; }
  .controls button:first-child { border-end-start-radius: 0; border-end-end-radius: 0; }
  .controls button + button { border-start-start-radius: 0; border-start-end-radius: 0; border-block-start: 1px solid var(--pasar-line); }
  .from { position: absolute; inset-inline-start: 0; inset-block-end: 0; z-index: 1; max-width: calc(100% - 76px); padding: 2px 8px; background: color-mix(in oklch, var(--pasar-surface-float) 82%, transparent); color: var(--pasar-text-2); font: 400 11px/16px var(--pasar-font); border-start-end-radius: var(--pasar-radius-s); }
  .from a { color: inherit; }
  .broken { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 12px; padding: 16px; text-align: center; color: var(--pasar-text-2); }
`;
