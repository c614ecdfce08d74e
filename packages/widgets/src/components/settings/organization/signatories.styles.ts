import { css } from 'lit';

export const signatoriesStyles = css`
  .signatory > .details {
    flex: 1 0 100%;
    padding: 8px 0 4px;
  }
  .fold .i {
    transition: rotate var(--pasar-fast) var(--pasar-ease);
  }
  .fold[aria-expanded='true'] .i {
    rotate: 180deg;
  }
  .skeleton.pane {
    height: 76px;
    border-radius: var(--pasar-radius-l);
  }
`;
