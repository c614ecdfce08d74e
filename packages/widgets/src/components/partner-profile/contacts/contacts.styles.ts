import { css } from 'lit';

/** The company's form beside its place on the map. */
export const contactsStyles = css`
  .company {
    gap: 20px;
    align-items: start;
  }
  .map-box {
    height: 260px;
    overflow: hidden;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
  }
  .map-box > * {
    height: 100%;
  }
  .base {
    gap: 8px;
  }
  @container (min-width: 860px) {
    .company {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      gap: 20px 32px;
      padding: 24px;
    }
    .company > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }
`;
