import { css } from 'lit';

/**
 * Of every widget: the host as a container (a widget lives in a 320 px column as well as on a whole page), the reset,
 * type, icons, and the focus ring of two colours, which is seen on any ground.
 *
 * What is inherited would come in through the host page's own rules for everything, which beat `:host` unless it insists.
 * Its look a widget has from tokens; where it stands, and whether it is seen, stays the page's.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host {
    container-type: inline-size !important;
    -webkit-font-smoothing: antialiased !important;
    -webkit-tap-highlight-color: transparent !important;
    color: var(--pasar-text) !important;
    font: var(--pasar-text-14) !important;
    letter-spacing: normal !important;
    word-spacing: var(--pasar-word-space) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    hyphens: manual !important;
    list-style: none !important;
    quotes: auto !important;
    cursor: auto !important;
    caret-color: auto !important;
    accent-color: auto !important;
    fill: #000 !important;
    stroke: none !important;
    -webkit-text-fill-color: currentColor !important;
  }
  :host([dir='ltr']) {
    direction: ltr !important;
  }
  :host([dir='rtl']) {
    direction: rtl !important;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul, ol {
    list-style: none;
  }
  button, input, select, textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  button, select {
    cursor: pointer;
  }
  :disabled, [aria-disabled='true'] {
    cursor: not-allowed;
  }
  a {
    color: var(--pasar-accent-11);
    text-decoration-color: var(--pasar-accent-7);
    text-underline-offset: 3px;
  }
  b {
    font-weight: var(--pasar-weight-strong);
  }
  :focus-visible {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--pasar-focus-inner);
  }
  .i {
    display: block;
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i16 {
    width: 16px;
    height: 16px;
  }
  .i24 {
    width: 24px;
    height: 24px;
  }
  :host([dir='rtl']) .i-turn {
    transform: scaleX(-1);
  }
  .h16 {
    font: var(--pasar-head-16);
    letter-spacing: -0.005em;
  }
  .h20 {
    font: var(--pasar-head-20);
    letter-spacing: -0.012em;
  }
  .h24 {
    font: var(--pasar-head-24);
    letter-spacing: -0.018em;
  }
  .t12 {
    font: var(--pasar-text-12);
  }
  .t13 {
    font: var(--pasar-text-13);
  }
  .q {
    color: var(--pasar-text-2);
  }
  .q3 {
    color: var(--pasar-text-3);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .ell {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .dot {
    display: inline-block;
    flex: none;
    width: 3px;
    height: 3px;
    margin: 0 6px;
    border-radius: 50%;
    background: currentColor;
    opacity: 0.6;
    vertical-align: middle;
  }
  .skeleton {
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-fill-hover);
    animation: pulse 1.6s ease-in-out infinite;
  }
  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`;
