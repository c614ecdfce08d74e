import { css } from 'lit';

/** One order: what happens next, what is waited for, who comes. */
export const orderPageStyles = css`
  .order > .note, .order > .strip {
    margin: 16px 16px 0;
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 6px;
    min-height: 44px;
    margin-block: -4px -10px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
    font-weight: 500;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .over > div {
    flex: 1 1 220px;
    min-width: 0;
  }
  #order {
    scroll-margin-top: 16px;
    border-radius: var(--pasar-radius-s);
    text-wrap: balance;
  }
  #order:focus:not(:focus-visible), #disclosed:focus:not(:focus-visible) {
    outline: none;
  }
  .over .t13 {
    margin-block-start: 4px;
  }
  .orders:not(.wide) #order {
    font: var(--pasar-head-20);
  }
  .banner {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 16px;
    padding: 16px 20px;
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-accent-3);
  }
  .banner p + p {
    margin-block-start: 2px;
  }
  .banner .ring svg {
    overflow: visible;
  }
  .banner .ring circle {
    stroke-width: 5;
  }
  .banner .ring-bg {
    stroke: var(--pasar-accent-5);
  }
  .banner .ring-in {
    color: var(--pasar-accent-11);
    font-size: 12px;
  }
  .banner .seal {
    background: var(--pasar-surface);
  }
  .banner.wait, .banner.over {
    border: 1px solid var(--pasar-line);
    background: var(--pasar-surface);
  }
  .banner.wait .seal {
    background: var(--pasar-accent-3);
  }
  .banner.over .seal {
    background: var(--pasar-fill);
    color: var(--pasar-text-2);
  }
  .banner.done {
    background: var(--pasar-success-tint);
  }
  .banner.done .seal {
    color: var(--pasar-success-text);
  }
  .waiting, .comes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 20px;
  }
  .meter {
    display: grid;
    grid-template-columns: repeat(var(--n), minmax(0, 72px));
    gap: 6px;
  }
  .meter span {
    height: 8px;
    border: 1.5px solid var(--pasar-line-control);
    border-radius: var(--pasar-radius-full);
  }
  .meter .full {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-9);
    forced-color-adjust: none;
  }
  .comes {
    gap: 16px;
  }
  .partner {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .partner div {
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
  }
  .facts li {
    display: flex;
    gap: 10px;
    min-width: 0;
  }
  .facts .i {
    color: var(--pasar-text-2);
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .reach .btn {
    max-width: 100%;
    min-height: 44px;
  }
  .reach .btn span {
    min-width: 0;
  }
  details > summary {
    width: fit-content;
    padding: 4px 0 12px;
    color: var(--pasar-accent-11);
    font-weight: 500;
    cursor: pointer;
  }
  .proposals > .over {
    align-items: baseline;
  }
  .proposals {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .link {
    justify-self: start;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pasar-accent-11);
    text-decoration: underline;
    text-decoration-color: var(--pasar-accent-7);
    text-underline-offset: 3px;
  }
  @media (pointer: coarse) {
    .link {
      min-height: 44px;
    }
  }
  @container (max-width: 720px) {
    .banner {
      align-items: start;
      gap: 14px;
      margin-inline: -16px;
      padding: 14px 16px;
      border-radius: 0;
      border-inline: 0;
    }
    .banner.wait, .banner.over {
      border-inline: 0;
    }
    .page {
      padding-block-end: 0;
    }
  }
`;
