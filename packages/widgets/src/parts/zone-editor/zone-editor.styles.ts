import { css } from 'lit';

export const zoneEditorStyles = css`
  :host {
    --land: var(--pasar-map-land, light-dark(oklch(0.962 calc(var(--pasar-chroma-n) * 0.9) var(--pasar-hue-n)), oklch(0.225 calc(var(--pasar-chroma-n) * 1.2) var(--pasar-hue-n))));
  }
  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .tools .undo {
    margin-inline-start: auto;
  }
  .frame {
    position: relative;
    overflow: hidden;
    isolation: isolate;
    height: var(--pasar-zone-height, 400px);
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--land);
  }
  .ground {
    position: absolute;
    inset: 0;
    isolation: isolate;
    direction: ltr;
    background: var(--land);
  }
  .controls {
    position: absolute;
    inset-inline-end: 12px;
    inset-block-end: 12px;
    z-index: 2;
    display: grid;
  }
  .controls .icon-btn {
    width: 44px;
    height: 44px;
    border-radius: 0;
  }
  .controls .icon-btn + .icon-btn {
    border-block-start: 1px solid var(--pasar-line);
  }
  .from {
    position: absolute;
    inset-inline-start: 0;
    inset-block-end: 0;
    z-index: 1;
    max-width: calc(100% - 76px);
    padding: 2px 8px;
    border-start-end-radius: var(--pasar-radius-s);
    background: color-mix(in oklch, var(--pasar-surface-float) 82%, transparent);
    color: var(--pasar-text-2);
    font: var(--pasar-text-12);
  }
  .from a {
    color: inherit;
  }
  .drawing {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 12px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    width: fit-content;
    max-width: calc(100% - 24px);
    padding: 8px 12px;
    font: var(--pasar-text-13);
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .radius {
    display: grid;
    grid-template-columns: 140px minmax(0, 1fr);
    gap: 16px;
    align-items: end;
    max-width: 480px;
  }
  .radius input[type='range'] {
    min-height: var(--pasar-control);
    accent-color: var(--pasar-accent-9);
  }
  .radius .err {
    display: none;
  }
  .corners summary {
    width: fit-content;
    min-height: var(--pasar-control-s);
    color: var(--pasar-accent-11);
    font-weight: 500;
    cursor: pointer;
  }
  .corners section {
    margin-block-start: 8px;
  }
  .corners-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    max-width: 420px;
  }
  .corners li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    max-width: 420px;
    margin-block-end: 4px;
  }
  .corners .input {
    min-height: var(--pasar-control);
    padding-block: 4px;
  }
  .broken {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 16px;
    text-align: center;
  }
`;
