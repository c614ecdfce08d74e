import { css } from 'lit';

/** Two columns on a wide page. */
export const legalFactsStyles = css`
  .legal-cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 40px;
    align-items: start;
  }
  .legal-cols .h16 {
    margin-block-end: 8px;
  }
  .facts dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
  }
  @container (min-width: 860px) {
    .legal-cols {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
