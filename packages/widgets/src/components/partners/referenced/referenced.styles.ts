import { css } from 'lit';

/** The button stands at the row's end, as wide as its words; below the facts on a narrow page. */
export const referencedStyles = css`
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .stars {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    vertical-align: bottom;
  }
  .tr > .end {
    grid-column: 1 / -1;
    grid-row: auto;
    justify-self: stretch;
    color: inherit;
  }
  .tr > .end .btn {
    width: 100%;
    margin-block-start: 8px;
  }
  @container (min-width: 720px) {
    .table :is(.th, .tr) {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 0.9fr) 150px;
    }
    .tr > .end {
      grid-column: auto;
      justify-self: end;
    }
    .tr > .end .btn {
      width: auto;
      margin: 0;
    }
  }
`;
