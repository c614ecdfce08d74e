import { css } from 'lit';

/** Services as rows, kinds as cards to pick from, and the form of one. */
export const servicesStyles = css`
  .table {
    --columns: minmax(0, 2fr) minmax(0, 1fr) 96px minmax(0, 1.6fr);
  }
  .tr > .end {
    position: relative;
  }
  .service-name {
    display: grid;
  }
  .service-name > .q {
    font: var(--pasar-text-13);
    font-weight: 400;
  }
  .stand {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 12px;
  }
  .kind {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    height: 100%;
    padding: 14px 16px;
    text-align: start;
  }
  .kind:hover {
    border-color: var(--pasar-accent-8);
    background: var(--pasar-accent-2);
  }
  .kind-icon {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  .kind-name {
    display: grid;
    min-width: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .kind-name .q {
    font-weight: 400;
  }
  .fine {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--pasar-success-text);
  }
  .service-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  fieldset.panel {
    border: 1px solid var(--pasar-line);
    align-content: start;
  }
  fieldset.panel > legend {
    float: inline-start;
    padding: 0;
  }
  fieldset.panel > legend + * {
    clear: both;
  }
  .seg {
    justify-self: start;
    max-width: 100%;
    overflow-x: auto;
  }
  .seg > * {
    white-space: nowrap;
  }
  .more-languages {
    width: auto;
    min-height: var(--pasar-control);
    padding-block: 4px;
  }
  .price-quote {
    align-self: center;
  }
  .area {
    --pasar-zone-height: 320px;
  }
  .service-form > .form-foot {
    grid-column: 1 / -1;
  }
  .form-foot > p {
    flex: 1 1 200px;
  }
  @container (min-width: 960px) {
    .service-form {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      align-items: start;
    }
    .area {
      grid-column: 2;
      grid-row: 1 / 3;
    }
    .service-form > :is(.note) {
      grid-column: 1 / -1;
    }
  }
`;
