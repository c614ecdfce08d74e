import { css } from 'lit';

export const requestsStyles = css`
  .table {
    --columns: minmax(0, 1.4fr) 100px 110px minmax(0, 1fr) minmax(0, 1.3fr);
  }
  .late {
    color: var(--pasar-danger-text);
  }
  .said {
    color: var(--pasar-text);
  }
  .tr .tag + .tag {
    margin-inline-start: 4px;
  }
  .asked-body .steps {
    margin-block: 4px;
  }
  .sheet .hr {
    margin-block: 4px;
  }
`;
