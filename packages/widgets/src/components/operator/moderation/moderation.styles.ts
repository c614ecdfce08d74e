import { css } from 'lit';

/** Services that wait, and one as customers would see it. */
export const moderationStyles = css`
  .service {
    grid-template-columns: 32px minmax(0, 1fr) auto;
  }
  .service > .mono {
    align-self: start;
  }
  .service > .when {
    text-align: end;
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface-2);
    overflow-wrap: anywhere;
  }
  .strong-line {
    font-weight: 500;
  }
  .said {
    white-space: pre-wrap;
  }
  .preview del {
    background: var(--pasar-danger-tint);
    color: var(--pasar-danger-text);
  }
  .preview ins {
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
    text-underline-offset: 3px;
  }
  .preview del + ins {
    margin-inline-start: 4px;
  }
  .before > summary {
    padding-block: 6px;
    color: var(--pasar-text-2);
    cursor: pointer;
  }
  .before > p {
    color: var(--pasar-text-2);
  }
  .terms {
    display: grid;
    gap: 4px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--pasar-line);
    font: var(--pasar-text-13);
  }
  .terms > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    gap: 12px;
  }
  .terms dt {
    color: var(--pasar-text-2);
  }
  .zone-shape {
    width: 120px;
    height: 120px;
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-fill);
  }
  .zone-shape path {
    fill: var(--pasar-accent-4);
    stroke: var(--pasar-accent-9);
    stroke-width: 2;
    stroke-linejoin: round;
  }
`;
