import { css } from 'lit';

/** The way in: a line of steps, the next one open. */
export const startStyles = css`
  .way {
    max-width: 760px;
    overflow: hidden;
  }
  .way > header {
    padding: 20px 16px 16px;
  }
  .way > header > p {
    margin-block-start: 4px;
  }
  .way-sum {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-start: 12px;
  }
  .way-bar {
    flex: 1;
    max-width: 280px;
    height: 6px;
    border-radius: 3px;
    background: linear-gradient(var(--pasar-accent-9) 0 0) no-repeat 0 / calc(100% * var(--done)) 100% var(--pasar-neutral-5);
    transition: background-size var(--pasar-slow) var(--pasar-ease);
  }
  :host([dir='rtl']) .way-bar {
    background-position-x: 100%;
  }
  .way-step {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 4px 14px;
    align-items: start;
    padding: 12px 16px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .way-step.next {
    padding-block: 16px 20px;
    background: var(--pasar-accent-2);
  }
  .way-mark {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: 50%;
    background: var(--pasar-surface);
    color: var(--pasar-text-2);
    font: 600 13px/1 var(--pasar-font);
  }
  .done > .way-mark {
    border-color: transparent;
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
  }
  .next > .way-mark {
    border-color: transparent;
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
  }
  .way-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-height: 28px;
    font-weight: 500;
  }
  .next .way-title {
    font: var(--pasar-head-16);
  }
  .done .way-title, .waiting .way-title {
    color: var(--pasar-text-2);
    font-weight: 400;
  }
  .way-what > .btn {
    margin-block-start: 12px;
  }
  .way-open {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  .way-open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .way-open:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .way-open:focus-visible::after {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: -3px;
  }
  .way-step:has(.way-open):hover {
    background: var(--pasar-fill);
  }
  .way-end {
    align-self: center;
    color: var(--pasar-text-3);
  }
  @container (min-width: 720px) {
    .way > header {
      padding: 24px 24px 20px;
    }
    .way-step {
      padding-inline: 24px;
    }
  }
  @container (max-width: 559.9px) {
    .way-what > .btn {
      width: 100%;
    }
    .next .way-what {
      grid-column: 2 / -1;
    }
  }
`;
