import { css } from 'lit';

export const settingsStyles = css`
  .desk {
    max-width: 1168px;
    margin-inline: auto;
  }
  .tab-panel {
    min-width: 0;
  }
`;
