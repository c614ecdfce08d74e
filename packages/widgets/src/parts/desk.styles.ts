import { css } from 'lit';

/**
 * A working page: `desk` of `desk-head` (title, what it is, its one accent action at the end), a `bar` (search, chips) and
 * content; `desk-cols` puts an `aside` beside the content where there is room. `stack` for things under one another,
 * `facts` for terms with their values.
 */
export const deskStyles = css`
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
    padding: 16px;
  }
  .desk-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    gap: 12px 24px;
  }
  .desk-head > div:first-child {
    min-width: min(100%, 260px);
    flex: 1;
  }
  .desk-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--pasar-control-s);
    padding: 0 8px 0 0;
    border: 0;
    background: none;
    color: var(--pasar-text-2);
  }
  :host([dir='rtl']) .back > .i {
    transform: scaleX(-1);
  }
  .back:hover {
    color: var(--pasar-text);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .bar .input.with-i {
    flex: 0 1 300px;
    min-width: min(100%, 220px);
    min-height: var(--pasar-control);
    padding-block: 4px;
  }
  .desk-cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px 12px;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px 24px;
  }
  .facts dt {
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
  }
  .facts dd {
    margin-block-end: 10px;
    overflow-wrap: anywhere;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 16px;
    align-items: start;
  }
  .more-row {
    display: flex;
    justify-content: center;
  }
  .skeleton.line {
    height: 20px;
  }
  .skeleton.block {
    height: 320px;
    border-radius: var(--pasar-radius-l);
  }
  @container (min-width: 560px) {
    .facts {
      grid-template-columns: minmax(140px, auto) minmax(0, 1fr);
    }
    .facts dd {
      margin-block-end: 6px;
    }
  }
  @container (min-width: 960px) {
    .desk {
      padding: 24px;
    }
    .desk-cols {
      grid-template-columns: minmax(0, 1fr) minmax(280px, 336px);
    }
  }
`;
