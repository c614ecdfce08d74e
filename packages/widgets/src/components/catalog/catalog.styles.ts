import { css } from 'lit';

/** Of the head, the cards and a service in full. A narrow catalog (700 px) is a list of rows. */
export const catalogStyles = css`
  :host {
    min-height: 420px;
  }
  .catalog, .head, .list, .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    gap: 16px;
  }
  .list {
    gap: 12px;
    padding-top: 24px;
  }
  .column {
    gap: 24px;
    align-content: start;
  }
  .bar {
    display: flex;
    gap: 16px;
  }

  .find {
    flex: 1;
    display: flex;
    min-width: 0;
    min-height: 56px;
    border: 1px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
  }
  .what {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 0;
    padding-inline: 16px 8px;
    color: var(--pasar-text-2);
  }
  .what input {
    flex: 1;
    min-width: 0;
    align-self: stretch;
    padding: 0;
    border: 0;
    outline: 0;
    box-shadow: none;
    background: none;
    color: var(--pasar-text);
    font: var(--pasar-text-16);
    text-overflow: ellipsis;
    appearance: none;
  }
  .what input::placeholder {
    color: var(--pasar-text-3);
    opacity: 1;
  }
  .what input::-webkit-search-cancel-button {
    display: none;
  }
  .find:has(input:focus-visible) {
    border-color: var(--pasar-accent-9);
    box-shadow: 0 0 0 1px var(--pasar-accent-9);
  }
  .bar .seg {
    flex: none;
    padding: 5px;
    border-radius: var(--pasar-radius-l);
  }
  .bar .seg button {
    padding: 0 18px;
    border-radius: calc(var(--pasar-radius-l) - 4px);
    font-size: 14px;
  }

  /* A native select lies unseen over what it is drawn as. */
  .pick {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    cursor: pointer;
  }
  .pick select {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    font-size: 16px;
  }
  .pick:has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
    border-radius: var(--pasar-radius-m);
  }
  .pick.chip:has(:focus-visible) {
    border-radius: var(--pasar-radius-full);
  }
  .sort {
    min-height: 24px;
    font-weight: 500;
    color: var(--pasar-text-2);
  }
  .site {
    flex: 0 1 auto;
    gap: 12px;
    max-width: 46%;
    padding: 8px 16px;
    color: var(--pasar-text-2);
  }
  div.site {
    cursor: default;
  }
  .site::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block: 12px;
    width: 1px;
    background: var(--pasar-line-strong);
  }
  .site > .i:first-child {
    color: var(--pasar-accent-11);
  }
  .site-text {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 20px;
    color: var(--pasar-text);
  }
  .site b {
    font-weight: 600;
  }

  .filters {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: flex-start;
    min-width: 0;
  }
  .filters .pick {
    flex: none;
  }
  .count {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: center;
    min-height: 24px;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(264px, 100%), 1fr));
    gap: 32px 24px;
    transition: opacity var(--pasar-slow) var(--pasar-ease);
  }
  [aria-busy='true'] :is(.grid, .rows) {
    opacity: 0.55;
  }
  .svc {
    position: relative;
    min-width: 0;
    align-self: start;
  }
  .frame {
    position: relative;
    overflow: hidden;
    aspect-ratio: 5 / 3;
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-accent-3);
  }
  .pic {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* 24 pixels high where something lies over the rest of the row; the line stays where it is. */
  .open {
    margin-block: -2px;
    padding: 2px 0;
    border: 0;
    background: none;
    text-align: start;
    font: inherit;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: -4px 0;
    border-radius: var(--pasar-radius-l);
  }
  .open:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .open:focus-visible::after {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--pasar-focus-inner);
  }
  .svc:hover .open {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .svc.on .frame {
    outline: 2px solid var(--pasar-accent-9);
    outline-offset: 2px;
  }
  .on-pic {
    position: absolute;
    top: 10px;
    inset-inline-start: 10px;
    max-width: calc(100% - 20px);
    background: var(--pasar-surface);
    color: var(--pasar-text);
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.1);
  }
  .in-body {
    display: none;
    justify-self: start;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-top: 12px;
  }
  .ttl, .foot {
    display: flex;
    gap: 4px 12px;
    justify-content: space-between;
    align-items: baseline;
  }
  .ttl {
    align-items: flex-start;
  }
  .ttl h3 {
    min-width: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .rate {
    font-size: 13px;
  }
  .who {
    display: flex;
    align-items: center;
    min-width: 0;
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
  }
  .who .mono {
    margin-inline-end: 8px;
  }
  .who .num {
    white-space: nowrap;
  }
  .price {
    overflow-wrap: anywhere;
  }
  .foot {
    flex-wrap: wrap;
    margin-top: 4px;
  }
  .soon {
    color: var(--pasar-success-text);
    font: var(--pasar-text-13);
  }
  .more {
    justify-self: center;
    min-width: 200px;
  }
  .fab {
    display: none;
    z-index: 3;
    justify-self: center;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 0 20px;
    border: 0;
    border-radius: var(--pasar-radius-full);
    background: var(--pasar-neutral-12);
    color: var(--pasar-surface);
    font-weight: 600;
    box-shadow: var(--pasar-shadow);
  }
  .map-view {
    height: var(--pasar-catalog-map-height, clamp(460px, 74dvh, 760px));
    margin-top: 16px;
  }

  .bar-skeleton {
    height: 56px;
    border-radius: var(--pasar-radius-l);
  }
  .body .skeleton {
    height: 12px;
    margin-block: 4px;
  }
  .frame.skeleton {
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-fill-hover);
  }
  .w40 {
    width: 40%;
  }
  .w60 {
    width: 60%;
  }
  .w80 {
    width: 80%;
  }

  @container (max-width: 700px) {
    .head {
      gap: 12px;
    }
    .head h2 {
      font: var(--pasar-head-20);
    }
    .list {
      padding-top: 14px;
      gap: 2px;
    }
    .bar .seg, .where, .on-pic {
      display: none;
    }
    .find {
      flex-direction: column-reverse;
    }
    .what {
      min-height: 50px;
    }
    .site {
      max-width: none;
      min-height: 46px;
      padding-block: 4px;
      border-bottom: 1px solid var(--pasar-line);
    }
    .site::before, .site .t12 {
      display: none;
    }
    .filters {
      overflow: auto;
      scrollbar-width: none;
      padding-block: 4px;
      margin-block: -4px;
      gap: 8px;
      flex-direction: row-reverse;
      justify-content: flex-end;
    }
    .filters :focus-visible {
      outline-offset: -2px;
    }
    .filters .chips {
      flex: none;
      flex-wrap: nowrap;
    }
    .grid {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .svc {
      display: grid;
      grid-template-columns: 112px minmax(0, 1fr);
      gap: 14px;
      padding: 14px 0;
      align-items: center;
      border-top: 1px solid var(--pasar-line);
    }
    .svc:first-child {
      border-top: 0;
    }
    .svc .frame {
      align-self: stretch;
      aspect-ratio: auto;
      min-height: 112px;
      border-radius: var(--pasar-radius-m);
    }
    .svc .pic {
      position: absolute;
    }
    .body {
      gap: 5px;
      padding: 0;
    }
    .svc .ttl, .foot {
      display: grid;
      gap: 2px;
      margin: 0;
    }
    .in-body {
      display: inline-flex;
    }
    .fab {
      position: sticky;
      bottom: 16px;
      display: inline-flex;
    }
  }
  @media (pointer: coarse) {
    .sort {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .svc.on .frame {
      outline: 3px solid Highlight;
    }
  }
`;
