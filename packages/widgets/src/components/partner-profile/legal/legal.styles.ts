import { css } from 'lit';

/** Two columns of facts on a wide page; the form is the add-partner form's. */
export const legalStyles = css`
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
  .form-foot > p {
    flex: 1 1 200px;
  }
  form > .form-foot {
    justify-content: flex-end;
    padding: 16px;
    border-block-start: 1px solid var(--pasar-line);
  }
  @container (min-width: 860px) {
    .legal-cols {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
