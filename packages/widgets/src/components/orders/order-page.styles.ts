import { css } from 'lit';

/** One order: what happens next, who comes, its story, what was asked for; and the sheets it opens. */
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
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    padding-block-start: 8px;
  }
  @container (min-width: 700px) {
    .orders:not(.wide) .below {
      grid-template-columns: minmax(0, 1fr) 264px;
    }
  }
  @container (min-width: 1060px) {
    .wide .below {
      grid-template-columns: minmax(0, 1fr) 300px;
      gap: 40px;
    }
  }
  .story {
    margin-block-start: 14px;
  }
  .story li {
    position: relative;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 14px;
    padding-block-end: 14px;
  }
  .story li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 9.25px;
    inset-block: 20px -2px;
    width: 1.5px;
    background: var(--pasar-line-strong);
  }
  .story time {
    white-space: nowrap;
  }
  .node {
    position: relative;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border: 1.5px solid var(--pasar-line-strong);
    border-radius: 50%;
    background: var(--pasar-ground);
  }
  .node .i {
    width: 12px;
    height: 12px;
    stroke-width: 2.5;
  }
  .past .node {
    border-color: transparent;
    background: var(--pasar-neutral-5);
    color: var(--pasar-text-2);
  }
  .now .node {
    border: 6px solid var(--pasar-accent-9);
    background: var(--pasar-surface);
  }
  .todo {
    color: var(--pasar-text-3);
  }
  .papers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 28px;
  }
  .papers section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .answers {
    display: grid;
    gap: 10px;
  }
  .answers dt {
    color: var(--pasar-text-3);
    font: var(--pasar-text-13);
  }
  .answers dd {
    display: grid;
    white-space: pre-line;
  }
  .disclosed li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 0;
    border-block-start: 1px solid var(--pasar-line);
  }
  .disclosed li:first-child {
    border: 0;
    padding-block-start: 0;
  }
  .disclosed time {
    white-space: nowrap;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
    gap: 8px;
  }
  .photo {
    display: block;
    width: 100%;
    height: 96px;
    padding: 0;
    border: 0;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-fill);
    overflow: hidden;
  }
  .photo img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .broken {
    display: grid;
    place-content: center;
    justify-items: center;
    height: 96px;
    padding: 4px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-fill);
    text-align: center;
  }
  .viewer {
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: oklch(0.16 0.005 260 / 0.96);
  }
  .viewer img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .viewer-bar {
    position: absolute;
    inset-block-start: 12px;
    inset-inline: 16px 12px;
    display: flex;
    align-items: center;
    gap: 8px;
    color: #fff;
  }
  .viewer-bar span:first-child {
    margin-inline-end: auto;
  }
  .viewer-bar .icon-btn {
    width: 44px;
    height: 44px;
  }
  .sheet-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 4px 20px 20px;
    overflow-wrap: anywhere;
  }
  .sheet-foot {
    flex-wrap: wrap;
    justify-content: flex-end;
  }
  .sheet-foot .btn {
    flex: 0 1 auto;
    min-height: 44px;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .swap {
    display: grid;
    gap: 1px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-line);
    overflow: clip;
  }
  .swap > div {
    display: grid;
    align-content: start;
    gap: 6px;
    padding: 14px 16px;
    background: var(--pasar-surface-float);
  }
  .swap h3 {
    display: flex;
    gap: 6px;
    color: var(--pasar-text-2);
    font-weight: 500;
  }
  .swap .i {
    margin-block-start: 2px;
    color: var(--pasar-accent-11);
  }
  .swap li + li {
    margin-block-start: 2px;
  }
  .danger {
    border-color: var(--pasar-danger-line);
    color: var(--pasar-danger-text);
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
    .story time {
      grid-column: 2;
    }
    .page {
      padding-block-end: 0;
    }
    .below {
      padding-block-end: 32px;
    }
    .sheet-foot .btn {
      flex: 1 1 40%;
    }
  }
`;
