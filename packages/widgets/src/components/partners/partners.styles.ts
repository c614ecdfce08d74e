import { css } from 'lit';

/** Of the page around the views. */
export const partnersStyles = css`
  .body {
    min-width: 0;
  }
  .skeleton.bar-line {
    width: 60%;
    height: 34px;
  }
  @container (max-width: 559.9px) {
    .desk-actions {
      width: 100%;
    }
    .desk-actions > * {
      flex: 1;
    }
  }
`;
