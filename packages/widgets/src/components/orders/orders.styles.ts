import { css } from 'lit';

/** The frame: the list, and beside it or in its place the order. */
export const ordersStyles = css`
  .orders {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .orders.wide {
    grid-template-columns: 328px minmax(0, 1fr);
    align-items: start;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    padding: 20px 16px;
  }
  .wide > .list {
    align-self: stretch;
    padding: 28px 20px 28px 24px;
    border-inline-end: 1px solid var(--pasar-line);
  }
  .wide:not(:has(.order, .page)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .wide:not(:has(.order, .page)) > .list {
    border: 0;
  }
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 4px;
    margin-inline: -12px;
  }
  .rows > * {
    justify-self: stretch;
  }
  .rows > h3, .rows > .none {
    margin: 8px 12px 2px;
    font-weight: 500;
  }
  .rows > ul + h3 {
    margin-block-start: 20px;
  }
  .rows > .btn {
    justify-self: start;
    margin-inline-start: 12px;
  }
  .row {
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 68px;
    padding: 9px 12px;
    border: 1px solid transparent;
    border-radius: var(--pasar-radius-l);
    background: none;
    text-align: start;
  }
  .rows li + li {
    margin-block-start: 4px;
  }
  button.row:hover {
    background: var(--pasar-fill);
  }
  .wide .row[aria-current] {
    border-color: var(--pasar-line-strong);
    background: var(--pasar-surface);
  }
  .picture {
    width: 48px;
    height: 48px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-fill);
    overflow: hidden;
  }
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .what {
    display: grid;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .what b {
    font-weight: 500;
  }
  [aria-current] .what b {
    font-weight: 600;
  }
  .next {
    display: flex;
    gap: 6px;
    color: var(--pasar-text-2);
    line-height: 18px;
    text-wrap: pretty;
  }
  .next > span {
    min-width: 0;
  }
  .next .i {
    width: 14px;
    height: 14px;
    margin-block-start: 2px;
  }
  .next.act {
    color: var(--pasar-accent-11);
    font-weight: 500;
  }
  .next.done .i {
    color: var(--pasar-success-text);
  }
  .strip {
    padding: 8px 12px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-warning-tint);
    color: var(--pasar-warning-text);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 56px 16px 64px;
    text-align: center;
  }
  .empty .q {
    max-width: 46ch;
    text-wrap: balance;
  }
  .empty .btn {
    margin-block-start: 12px;
  }
  .seal {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 52px;
    height: 52px;
    border-radius: 50%;
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  .empty .seal {
    width: 72px;
    height: 72px;
    margin-block-end: 8px;
  }
  .empty .seal .i {
    width: 32px;
    height: 32px;
  }
  .order {
    min-width: 0;
  }
  .page {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    padding: 12px 16px 32px;
    overflow-wrap: anywhere;
  }
  .wide .page {
    gap: 24px;
    padding: 28px 24px 48px 32px;
  }
  .title-s {
    width: 160px;
    height: 28px;
  }
  .line {
    width: 70%;
    height: 14px;
  }
  .line.short {
    width: 90%;
    height: 12px;
  }
  .banner-s {
    height: 84px;
  }
  .cmp-s {
    height: 320px;
  }
  .med {
    font-weight: 500;
  }
  .sub {
    display: block;
  }
  @media (forced-colors: active) {
    .row[aria-current] {
      border-color: Highlight;
    }
  }
`;
