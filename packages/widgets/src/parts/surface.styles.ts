import { css } from 'lit';

/** `card`: what lies on the ground; `float`: what lies above it, with the one shadow; `hr` between things. */
export const surfaceStyles = css`
  .card {
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
  }
  .float {
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface-float);
    box-shadow: var(--pasar-shadow);
  }
  .hr {
    height: 1px;
    margin: 0;
    border: 0;
    background: var(--pasar-line);
  }
`;
