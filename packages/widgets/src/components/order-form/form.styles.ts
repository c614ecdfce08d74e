import { type CSSResult, css } from 'lit';
import { buttonStyles } from '../../parts/button.styles.ts';
import { chipStyles } from '../../parts/chip.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { monogramStyles } from '../../parts/monogram.ts';
import { ratingStyles } from '../../parts/rating.ts';
import { sheetStyles } from '../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';

const ownStyles = css`
  .strip {
    display: flex;
    gap: 8px;
    padding: 10px 32px;
    border-radius: calc(var(--pasar-radius-l) - 1px) calc(var(--pasar-radius-l) - 1px) 0 0;
    background: var(--pasar-info-tint);
    color: var(--pasar-info-text);
    font: var(--pasar-text-13);
  }
  .strip .i, .aside .i, .todo .i, .saved .i, .picked .i {
    margin-top: 2px;
  }
  .paper {
    container: paper / inline-size;
  }
  .top h1 {
    margin-bottom: 6px;
    overflow-wrap: anywhere;
  }
  .picture img, .photo img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    row-gap: 2px;
  }
  .meta .mono {
    margin-inline-end: 8px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 24px;
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .start {
    justify-self: start;
  }
  .err span {
    text-wrap: pretty;
  }

  .stepper {
    display: inline-grid;
    grid-template-columns: 44px 72px 44px;
    justify-self: start;
    height: calc(var(--pasar-control) + 4px);
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
  }
  .bad .stepper, .bad .card-option, .bad .box, .bad .chip, .bad .add {
    border-color: var(--pasar-danger-solid);
  }
  .stepper button {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: var(--pasar-radius-m);
    background: none;
  }
  .stepper button:disabled {
    color: var(--pasar-neutral-8);
  }
  .stepper input {
    min-width: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font: 600 16px/1 var(--pasar-font);
    text-align: center;
    appearance: textfield;
  }
  .stepper ::-webkit-inner-spin-button {
    appearance: none;
    margin: 0;
  }

  .pick, .sites {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .wide .pick {
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  }
  .card-option {
    position: relative;
    display: grid;
    align-content: center;
    min-height: 44px;
    padding: 4px 12px;
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    font: var(--pasar-text-13);
    font-weight: 500;
    line-height: 17px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .sites .card-option {
    padding: 10px 12px;
    gap: 2px;
    align-content: start;
  }
  .card-option input {
    position: absolute;
    opacity: 0;
    inset: 0;
    cursor: pointer;
  }
  .card-option:has(:checked) {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-3);
    box-shadow: inset 0 0 0 1px var(--pasar-accent-9);
    color: var(--pasar-accent-11);
  }
  .card-option:has(:focus-visible), .add:has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
  }
  .plus {
    font: var(--pasar-text-12);
    line-height: 15px;
  }

  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .photos-to-come {
    min-height: 122px;
  }
  .photo, .add {
    position: relative;
    width: 128px;
    height: 96px;
    border-radius: var(--pasar-radius-m);
    overflow: hidden;
  }
  .photo .skeleton {
    display: block;
    height: 100%;
  }
  .photo button {
    position: absolute;
    display: grid;
    place-items: center;
    border: 0;
    padding: 0;
    background: oklch(0.2 0 0 / 0.66);
    color: #fff;
  }
  .photo .remove {
    inset: 0 0 auto auto;
    width: 36px;
    height: 36px;
    background: none;
  }
  :host([dir='rtl']) .photo .remove {
    inset: 0 auto auto 0;
  }
  .remove .i {
    box-sizing: content-box;
    padding: 4px;
    border-radius: 50%;
    background: oklch(0.2 0 0 / 0.66);
  }
  .photo .again {
    inset: 0;
    align-content: center;
    gap: 4px;
    font: var(--pasar-text-12);
    font-weight: 500;
  }
  .photo .again + .remove {
    background: none;
  }
  .photo progress {
    position: absolute;
    inset: auto 8px 8px;
    width: calc(100% - 16px);
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    appearance: none;
    background: oklch(1 0 0 / 0.6);
  }
  progress::-webkit-progress-bar {
    background: oklch(1 0 0 / 0.6);
  }
  progress::-webkit-progress-value {
    background: var(--pasar-accent-9);
  }
  progress::-moz-progress-bar {
    background: var(--pasar-accent-9);
  }
  .add {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 4px;
    border: 1.5px dashed var(--pasar-line-control);
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
    font-weight: 500;
    text-align: center;
    cursor: pointer;
  }
  .add:hover {
    background: var(--pasar-fill);
  }

  .place {
    display: grid;
    grid-template-columns: 148px minmax(0, 1fr) auto;
    gap: 16px;
    align-items: center;
    padding: 8px;
    padding-inline-end: 16px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
  }
  .glimpse {
    position: relative;
    height: 92px;
    border-radius: max(0px, calc(var(--pasar-radius-m) - 3px));
    background: var(--pasar-map-land, var(--pasar-neutral-3));
    overflow: hidden;
  }
  .glimpse > svg {
    position: absolute;
    width: 100%;
    height: 100%;
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .built {
    fill: var(--pasar-map-block, var(--pasar-neutral-4));
  }
  .park {
    fill: var(--pasar-map-park, light-dark(oklch(0.925 0.042 140), oklch(0.275 0.035 150)));
  }
  .lake {
    fill: var(--pasar-map-water, light-dark(oklch(0.885 0.035 228), oklch(0.295 0.04 235)));
  }
  .river {
    stroke: var(--pasar-map-water, light-dark(oklch(0.885 0.035 228), oklch(0.295 0.04 235)));
  }
  .edge {
    stroke: var(--pasar-map-road-edge, light-dark(var(--pasar-neutral-5), var(--pasar-neutral-1)));
  }
  .way {
    stroke: var(--pasar-map-road, light-dark(#fff, var(--pasar-neutral-6)));
  }
  .here {
    position: absolute;
    inset: 50% auto auto 50%;
    display: grid;
    place-items: center;
    width: 30px;
    height: 30px;
    margin: -34px 0 0 -15px;
    border-radius: 50% 50% 50% 0;
    rotate: -45deg;
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
    box-shadow: var(--pasar-shadow);
  }
  .here .i {
    rotate: 45deg;
  }

  .when {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 12px;
    margin-block: -8px;
  }
  .lead {
    margin-top: -10px;
    text-wrap: pretty;
  }
  .pager {
    display: flex;
    align-items: center;
    margin-inline-end: -8px;
  }
  .pager .icon-btn {
    color: var(--pasar-text);
  }
  .pager :disabled {
    opacity: 0.35;
  }
  .grid {
    display: grid;
    grid-template-columns: fit-content(84px) repeat(var(--days), minmax(0, 1fr));
    gap: 6px;
    align-items: stretch;
  }
  .day {
    display: grid;
    justify-items: center;
    padding-bottom: 2px;
    font: var(--pasar-text-12);
    color: var(--pasar-text-2);
  }
  .day b {
    font: 600 16px/20px var(--pasar-font);
    color: var(--pasar-text);
  }
  .part {
    display: grid;
    align-content: center;
    font: var(--pasar-text-12);
    line-height: 16px;
    color: var(--pasar-text-3);
  }
  .part b {
    font-weight: 500;
    font-size: 13px;
    color: var(--pasar-text);
  }
  .cell {
    display: grid;
    place-items: center;
    height: 46px;
    padding: 0;
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    transition: background var(--pasar-fast) var(--pasar-ease);
  }
  .cell:hover {
    border-color: var(--pasar-accent-8);
    background: var(--pasar-accent-2);
  }
  .cell[aria-pressed='true'] {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
  }
  .cell:disabled {
    border-color: transparent;
    background: repeating-linear-gradient(135deg, var(--pasar-neutral-3) 0 5px, var(--pasar-neutral-4) 5px 6px);
  }
  .picked {
    display: flex;
    gap: 8px;
  }
  .picked .i {
    color: var(--pasar-accent-11);
  }
  .picked b {
    color: var(--pasar-text);
  }

  .map-hint {
    padding: 0 20px 12px;
  }
  .map-box {
    height: min(420px, 60dvh);
  }

  .sent {
    scroll-margin-block-start: var(--pasar-sticky-top, 16px);
    display: grid;
    justify-items: start;
    gap: 12px;
    max-width: 640px;
    padding: 32px;
    border-top: 1px solid var(--pasar-line);
  }
  .sent h2 {
    outline: none;
    box-shadow: none;
  }
  .seal {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
  }
  .steps {
    display: grid;
    gap: 12px;
    justify-self: stretch;
    margin-top: 8px;
    padding-top: 20px;
    border-top: 1px solid var(--pasar-line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-top: 8px;
  }

  .side {
    position: sticky;
    top: var(--pasar-sticky-top, 16px);
    display: grid;
    gap: 16px;
  }
  .lines {
    display: grid;
    gap: 8px;
  }
  .lines div, .total {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
  }
  .lines dd {
    white-space: nowrap;
  }
  .total {
    padding-top: 14px;
    border-top: 1px solid var(--pasar-line);
  }
  .aside {
    display: flex;
    gap: 8px;
  }
  .aside .i {
    color: var(--pasar-accent-11);
  }
  .to-send {
    display: grid;
    gap: 12px;
  }
  .todo {
    display: flex;
    justify-content: center;
    gap: 8px;
    color: var(--pasar-danger-text);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-align: start;
  }
  .next {
    display: grid;
    gap: 10px;
    padding: 0 24px;
  }
  .next ol, .steps ol {
    display: grid;
    gap: 10px;
  }
  .next .i {
    color: inherit;
  }
  .strong {
    font-weight: 500;
  }
  .saved {
    display: flex;
    gap: 6px;
    min-height: 18px;
    padding: 0 24px;
  }
  .saved .i {
    width: 14px;
    height: 14px;
  }
  .bar {
    display: none;
  }
  [inert] {
    opacity: 0.6;
  }

  @container form (max-width: 860px) {
    .side {
      position: static;
    }
    .to-send {
      display: none;
    }
    .bar {
      position: sticky;
      bottom: 0;
      z-index: 2;
      display: grid;
      gap: 8px;
      padding: 10px 16px max(10px, env(safe-area-inset-bottom));
      border-top: 1px solid var(--pasar-line);
      background: var(--pasar-surface);
    }
    .bar > div {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
    }
    .bar div p {
      display: grid;
    }
  }
  @container form (max-width: 560px) {
    .top h1 {
      font: var(--pasar-head-20);
    }
    .strip {
      padding-inline: 16px;
    }
    .photo, .add {
      width: 100%;
      height: 88px;
    }
    .photos {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .next, .saved {
      padding: 0 16px;
    }
    .sent {
      padding: 24px 16px;
    }
    .sent .btn {
      flex: 1 1 auto;
    }
    .actions {
      justify-self: stretch;
    }
  }
  @container paper (max-width: 520px) {
    .fields, .sites {
      grid-template-columns: minmax(0, 1fr);
    }
    .place {
      grid-template-columns: 76px minmax(0, 1fr) auto;
      gap: 12px;
      padding-inline-end: 8px;
    }
    .grid {
      gap: 5px;
      grid-template-columns: fit-content(74px) repeat(var(--days), minmax(0, 1fr));
    }
  }
  @container form (max-width: 350px) {
    .place {
      grid-template-columns: 76px minmax(0, 1fr);
    }
    .place .btn {
      grid-column: 2;
      justify-self: start;
    }
    .bar .btn {
      padding-inline: 16px;
    }
  }
  textarea.input {
    field-sizing: content;
    min-height: 62px;
    max-height: 240px;
  }
  @media (pointer: coarse) {
    .todo .i {
      margin-top: 8px;
    }
    .photo .remove {
      width: 44px;
      height: 44px;
    }
    .link {
      padding-block: 6px;
    }
  }
  @media (forced-colors: active) {
    .cell[aria-pressed='true'], .card-option:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** Of the form and all it is made of; adopted when it comes. */
export const formStyles: readonly CSSResult[] = [
  buttonStyles,
  ...chipStyles,
  fieldStyles,
  surfaceStyles,
  monogramStyles,
  ratingStyles,
  sheetStyles,
  ownStyles,
];
