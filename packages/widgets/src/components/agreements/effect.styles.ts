import { css } from 'lit';

/** What a version changes, line by line, and what happens once it is sent. */
export const effectStyles = css`
  .effect ul {
    display: grid;
    gap: 8px;
  }
  .effect li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
    font: var(--pasar-text-13);
  }
  .effect li > :first-child {
    flex: 1 1 120px;
    color: var(--pasar-text-2);
  }
  .effect del {
    color: var(--pasar-text-3);
  }
  .effect li .i {
    display: inline-block;
    vertical-align: -3px;
    color: var(--pasar-text-3);
  }
  :host([dir='rtl']) .effect li .i {
    transform: scaleX(-1);
  }
  .seg {
    flex-wrap: wrap;
    justify-self: start;
  }
  .warn {
    color: var(--pasar-warning-text);
  }
`;
