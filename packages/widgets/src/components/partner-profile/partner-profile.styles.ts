import { css } from 'lit';

/** The company's head, and what leads on from one section to the next. */
export const profileStyles = css`
  .desk {
    max-width: 1120px;
    margin-inline: auto;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .who > div {
    flex: 1 1 200px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .skeleton.face {
    width: 44px;
    height: 44px;
    border-radius: var(--pasar-radius-m);
  }
  .skeleton.name {
    width: 220px;
    height: 40px;
  }
  .tab-panel {
    min-width: 0;
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 16px;
    padding: 8px 12px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
  }
  .onward > span {
    flex: 1;
  }
`;
