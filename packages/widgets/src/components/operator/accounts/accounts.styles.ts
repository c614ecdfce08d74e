import { css } from 'lit';

/** Accounts and licences as tables beside their panel. */
export const accountsStyles = css`
  .table {
    --columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(120px, 0.8fr) minmax(0, 1fr) 64px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .tr .tag {
    overflow-wrap: normal;
  }
  .tr .btn {
    white-space: nowrap;
  }
  .beside > header .tag {
    margin-block-start: 6px;
  }
  @container (min-width: 720px) {
    .lay.open .table {
      --columns: minmax(0, 1.5fr) minmax(120px, 0.8fr) minmax(0, 1fr);
    }
  }
`;
