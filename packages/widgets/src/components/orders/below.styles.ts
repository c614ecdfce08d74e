import { css } from 'lit';

/** The lower half of an order: its story, and what was asked for, with its photos. */
export const belowStyles = css`
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    padding-block-start: 8px;
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
  @container (max-width: 720px) {
    .story time {
      grid-column: 2;
    }
    .below {
      padding-block-end: 32px;
    }
  }
`;
