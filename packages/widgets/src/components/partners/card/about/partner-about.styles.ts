import { css } from 'lit';

export const partnerAboutStyles = css`
  .table {
    --columns: minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1fr);
  }
  .ways {
    display: grid;
    gap: 4px;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: var(--pasar-control);
    overflow-wrap: anywhere;
  }
  .way .i {
    color: var(--pasar-text-2);
  }
  .lines > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 36px;
    padding-block: 6px;
  }
  .lines > li + li {
    border-block-start: 1px solid var(--pasar-line);
  }
  .lines time {
    margin-inline-start: auto;
  }
  .said {
    display: block;
  }
  .met .i {
    color: var(--pasar-success-text);
  }
  .unmet .i {
    color: var(--pasar-danger-text);
  }
`;
