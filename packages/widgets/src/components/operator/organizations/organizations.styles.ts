import { css } from 'lit';

/** Organizations as a table beside their panel. */
export const organizationsStyles = css`
  .table {
    --columns: minmax(0, 1.6fr) minmax(0, 1fr) minmax(130px, 0.8fr) 88px 88px;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .tr .tag {
    overflow-wrap: normal;
  }
  .head-row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .beside > header .tag {
    margin-block: 6px;
  }
  .keys code {
    overflow-wrap: anywhere;
    user-select: all;
  }
  @container (min-width: 720px) {
    .lay.open .table {
      --columns: minmax(0, 1.6fr) minmax(130px, 0.8fr);
    }
  }
`;
