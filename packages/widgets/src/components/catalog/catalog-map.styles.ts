import { css } from 'lit';

/** Of the map: rows beside it; on a narrow catalog cards along its foot. */
export const catalogMapStyles = css`
  .map-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
  }
  .wide .map-view {
    grid-template-columns: minmax(340px, 34%) minmax(0, 1fr);
  }
  .stage {
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  .side {
    overflow: auto;
    overscroll-behavior: contain;
    border-inline-end: 1px solid var(--pasar-line);
    background: var(--pasar-surface);
  }
  .side .count {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 10px 20px;
    border-bottom: 1px solid var(--pasar-line);
    background: var(--pasar-surface);
  }
  .side > :is(.note, .more, .grid) {
    margin: 16px 20px;
  }
  .side > .grid {
    grid-template-columns: minmax(0, 1fr);
  }
  .side .where {
    display: none;
  }
  .row {
    position: relative;
    border-bottom: 1px solid var(--pasar-line);
  }
  .row .open::after {
    inset: 0 0 auto;
    height: 100px;
    border-radius: 0;
  }
  .row .open:focus-visible::after {
    outline-offset: -3px;
  }
  .row-head {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 16px;
    align-items: center;
    padding: 14px 20px;
  }
  .row .pic {
    height: 72px;
    border-radius: var(--pasar-radius-m);
  }
  .row-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    min-width: 0;
  }
  .row.on {
    background: var(--pasar-accent-2);
    box-shadow: inset 3px 0 var(--pasar-accent-9);
  }
  :host([dir='rtl']) .row.on {
    box-shadow: inset -3px 0 var(--pasar-accent-9);
  }
  .row-more {
    display: grid;
    gap: 12px;
    padding: 0 20px 16px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .acts .btn-primary {
    flex: 1;
  }

  .over {
    position: absolute;
    inset: auto 0 0;
    z-index: 3;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  .over .fab {
    position: static;
  }
  .map-view.stage > *::part(controls) {
    inset-block-end: 164px;
  }
  .over > .note, .over > .grid {
    margin: 0 12px 12px;
  }
  .over > .grid > :nth-child(n + 2) {
    display: none;
  }
  .over > .more {
    display: none;
  }
  .peeks {
    display: flex;
    gap: 12px;
    overflow: auto;
    padding: 4px 16px 16px;
    scroll-snap-type: x mandatory;
    scroll-padding-inline: 16px;
    scrollbar-width: none;
  }
  .peek {
    position: relative;
    flex: 0 0 min(326px, 86%);
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 14px;
    align-items: center;
    padding: 10px;
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface-float);
    box-shadow: var(--pasar-shadow);
    scroll-snap-align: center;
  }
  .peek .pic {
    height: 104px;
    border-radius: var(--pasar-radius-m);
  }
  .peek .open::after {
    inset: 0;
  }
  .peek .open {
    overflow: hidden;
    text-overflow: ellipsis;
    max-width: 100%;
  }
  .peek.on {
    outline: 2px solid var(--pasar-accent-9);
    outline-offset: -2px;
  }
  .in-map:not(.wide) .bar .seg {
    display: none;
  }
  @media (forced-colors: active) {
    :is(.row, .peek).on {
      outline: 3px solid Highlight;
    }
  }
`;
