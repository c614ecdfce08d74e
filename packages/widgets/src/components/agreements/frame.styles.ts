import { css } from 'lit';

/** The page around the list, and around what is opened. */
export const frameStyles = css`
  .skeleton.bar-line {
    width: 60%;
    height: 34px;
  }
  .body {
    min-width: 0;
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
