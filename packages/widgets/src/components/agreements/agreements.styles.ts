import { css } from 'lit';

/** The list: chips beside the search, the monogram before its name. */
export const agreementsStyles = css`
  .table {
    --columns: minmax(0, 1.4fr) minmax(110px, 0.8fr) minmax(0, 0.7fr) minmax(0, 0.9fr) minmax(0, 1.2fr) minmax(0, 1.3fr);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .tr {
    position: relative;
    padding-inline-start: 60px;
  }
  .tr .who > .mono {
    position: absolute;
    inset-block-start: calc(50% - 16px);
    inset-inline-start: 16px;
  }
  .tr .tag {
    overflow-wrap: normal;
  }
  .ours {
    color: var(--pasar-text);
    font-weight: 500;
  }
  .wide {
    display: none;
  }
  @container (min-width: 720px) {
    .wide {
      display: inline;
    }
    .narrow {
      display: none;
    }
    .tr {
      padding-inline-start: 16px;
    }
    .tr .who > .mono {
      position: static;
    }
  }
  @container (min-width: 720px) and (max-width: 959.9px) {
    .table {
      --columns: minmax(0, 1.3fr) minmax(110px, 0.9fr) 72px minmax(0, 0.9fr) minmax(0, 1.2fr);
    }
    .table :is(.th, .tr) > :nth-child(5) {
      display: none;
    }
  }
`;
