import { css } from 'lit';

/** The tree beside the place that is chosen in it; on a narrow page one at a time. */
export const placesStyles = css`
  .places {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .tree-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px;
  }
  .tree-side .none {
    padding: 12px;
  }
  .tree ul {
    padding-inline-start: 20px;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding-block: 4px;
    padding-inline: 0 8px;
    border-radius: var(--pasar-radius-m);
    cursor: pointer;
  }
  .place:hover {
    background: var(--pasar-fill);
  }
  .place > .i {
    color: var(--pasar-text-3);
  }
  .place[aria-selected='true'] {
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  .place[aria-selected='true'] > .i {
    color: inherit;
  }
  .place:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .fold {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    margin-inline-end: -6px;
  }
  :host([dir='rtl']) [aria-expanded='false'] > .fold > .i {
    transform: scaleX(-1);
  }
  .place-text {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .place-name {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .place:is(.group, .quarter) .place-name {
    font-weight: 500;
  }
  .place-text > .num {
    margin-inline-start: auto;
  }
  .place-text > .tag {
    flex: none;
  }
  .own-dot {
    flex: none;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--pasar-accent-9);
  }
  .place-head {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 16px;
  }
  .place-head > div:first-child {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .place-head p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-block-start: 6px;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    margin-block-end: 2px;
    color: var(--pasar-text-3);
    font: var(--pasar-text-13);
  }
  .part {
    padding: 16px;
    border-block-start: 1px solid var(--pasar-line);
  }
  .where {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .map {
    height: 240px;
    overflow: hidden;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
  }
  .settings {
    margin-block-start: 8px;
  }
  .setting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 8px 16px;
    padding-block: 14px;
  }
  .setting + .setting {
    border-block-start: 1px solid var(--pasar-line);
  }
  .setting:last-child {
    padding-block-end: 0;
  }
  .setting > .what {
    grid-column: 1 / -1;
  }
  .setting b {
    font-weight: 500;
  }
  .held {
    display: grid;
    justify-items: start;
    gap: 4px;
    min-width: 0;
  }
  .take {
    align-self: end;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .source > .link {
    text-align: start;
    overflow-wrap: anywhere;
  }
  .source + .err, .input + .err {
    max-width: 28ch;
  }
  .figure {
    width: 148px;
    min-height: var(--pasar-control);
    padding-block: 4px;
  }
  .figure.bad {
    border-color: var(--pasar-danger-solid);
    box-shadow: 0 0 0 1px var(--pasar-danger-solid);
  }
  form > .form-foot {
    position: sticky;
    bottom: 0;
    z-index: 2;
    border-end-start-radius: var(--pasar-radius-l);
    border-end-end-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
  }
  .legend {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 4px;
  }
  @media (pointer: coarse) {
    .place {
      min-height: 44px;
    }
    .fold {
      width: 44px;
      height: 44px;
      margin-inline-end: -12px;
    }
  }
  @media (forced-colors: active) {
    .place[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container (max-width: 859.9px) {
    .places:not(.opened) > .panel-side, .places.opened > .tree-side, .section-head:has(~ .opened) {
      display: none;
    }
  }
  @container (min-width: 860px) {
    .places {
      grid-template-columns: minmax(260px, 2fr) minmax(0, 3fr);
    }
    .to-tree {
      display: none;
    }
    /* As a table of that length would: the place stays beside it. */
    .tree {
      max-height: 640px;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .place-head, .part {
      padding-inline: 20px;
    }
    .settings {
      display: grid;
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr) auto;
    }
    .setting {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .setting > .what {
      grid-column: auto;
    }
    .take {
      align-self: start;
    }
  }
`;
