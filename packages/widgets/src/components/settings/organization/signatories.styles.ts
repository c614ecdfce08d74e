import { css } from 'lit';

export const signatoriesStyles = css`
  .rows > .signatory {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .signatory > .icon-btn {
    grid-area: 1 / 3;
  }
  .signatory > .fold {
    grid-area: 2 / 2;
    justify-self: start;
  }
  .signatory > .details {
    grid-column: 1 / -1;
    padding: 8px 0 4px;
  }
  .fold .i {
    transition: rotate var(--pasar-fast) var(--pasar-ease);
  }
  .fold[aria-expanded='true'] .i {
    rotate: 180deg;
  }
  @container (min-width: 560px) {
    .rows > .signatory {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .signatory > .fold {
      grid-area: 1 / 3;
    }
    .signatory > .icon-btn {
      grid-area: 1 / 4;
    }
  }
  .skeleton.pane {
    height: 76px;
    border-radius: var(--pasar-radius-l);
  }
`;
