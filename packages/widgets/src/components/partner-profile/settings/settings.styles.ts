import { css } from 'lit';

export const settingsStyles = css`
  .none {
    padding: 20px 16px;
    border: 1px dashed var(--pasar-line-strong);
    border-radius: var(--pasar-radius-l);
  }
`;
