import { css } from 'lit';

/** Which licences end, and the invoices. */
export const licencesStyles = css`
  .seg {
    justify-self: start;
  }
  .invoices > .table {
    --columns: 120px minmax(0, 1.4fr) minmax(0, 1fr) minmax(96px, 0.8fr) minmax(0, 1fr);
  }
  .asked fieldset .h16 {
    padding: 0;
    margin-block-end: 12px;
  }
  .asked fieldset + fieldset {
    margin-block-start: 8px;
  }
  .rows .row.licence {
    grid-template-columns: 32px minmax(0, 1fr);
    grid-template-areas: 'face who' '. when' '. act';
  }
  .licence > .mono {
    grid-area: face;
    align-self: start;
  }
  .licence > .who {
    grid-area: who;
    display: block;
  }
  .licence > .when {
    grid-area: when;
  }
  .licence > .btn {
    grid-area: act;
    justify-self: start;
  }
  @container (min-width: 720px) {
    .rows .row.licence {
      grid-template-columns: 32px minmax(0, 1fr) minmax(0, 0.8fr) 188px;
      grid-template-areas: 'face who when act';
    }
    .licence > .mono {
      align-self: center;
    }
    .licence > .btn {
      justify-self: stretch;
    }
  }
`;
