import { css } from 'lit';

export const inviteStyles = css`
  .entries {
    overflow: clip;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
  }
  .entries > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 44px;
    padding: 4px 4px 4px 12px;
  }
  :host([dir='rtl']) .entries > li {
    padding: 4px 12px 4px 4px;
  }
  .entries > li + li {
    border-block-start: 1px solid var(--pasar-line);
  }
  .entry {
    flex: 1 1 180px;
    overflow-wrap: anywhere;
  }
  .entry > span {
    display: block;
  }
  .out .entry {
    color: var(--pasar-text-2);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
`;
