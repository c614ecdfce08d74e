import { css } from 'lit';

/** What can be changed beside what cannot. */
export const organizationStyles = css`
  .itself {
    gap: 24px 40px;
    align-items: start;
  }
  .form .switch-row {
    padding: 0;
    cursor: pointer;
  }
  .switch-row b {
    font-weight: 500;
  }
  .fixed {
    display: grid;
    gap: 4px;
    padding: 16px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface-2);
  }
  .fixed .facts {
    margin-block-start: 8px;
  }
  .module {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 24px;
    padding: 16px;
  }
  .module > .what {
    flex: 1 1 280px;
  }
  .signs {
    margin-block-start: 16px;
  }
  @container (min-width: 860px) {
    .itself {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
      padding: 24px;
    }
    .module {
      padding-inline: 24px;
    }
  }
`;
