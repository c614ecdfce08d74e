import { css } from 'lit';

/** What stands beside the form and below it. */
export const addStyles = css`
  .checks {
    display: grid;
    gap: 8px;
    font: var(--pasar-text-13);
  }
  .checks li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .checks .fine > .i {
    color: var(--pasar-success-text);
  }
  .checks .fine {
    display: flex;
    color: inherit;
  }
  .checks .wrong {
    color: var(--pasar-danger-text);
    font-weight: 500;
  }
  .checks .open > .i {
    color: var(--pasar-text-3);
  }
  .said {
    color: var(--pasar-text);
  }
  .late {
    color: var(--pasar-danger-text);
  }
  .note-field {
    margin-block-start: 16px;
  }
`;
