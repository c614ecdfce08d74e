import { css } from 'lit';

/** `chips` of `chip` buttons (`aria-pressed`; `on` for what is no button), and `tag`s: small facts. */
export const plainChipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 34px;
    padding: 0 13px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: var(--pasar-radius-full);
    background: var(--pasar-surface);
    font-weight: 500;
    font-size: 13px;
    white-space: nowrap;
  }
  .chip .i {
    color: var(--pasar-text-2);
  }
  .chip:hover {
    background: var(--pasar-fill);
  }
  :is(.chip[aria-pressed='true'], .chip.on) {
    border-color: var(--pasar-accent-8);
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  :is(.chip[aria-pressed='true'], .chip.on) .i {
    color: inherit;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    padding: 2px 8px;
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-fill);
    color: var(--pasar-text-2);
    font: var(--pasar-text-12);
    font-weight: 500;
  }
  .tag .i {
    width: 14px;
    height: 14px;
  }
  @media (pointer: coarse) {
    .chip {
      height: 44px;
      padding: 0 16px;
    }
  }
  @media (forced-colors: active) {
    :is(.chip[aria-pressed='true'], .chip.on) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .tag {
      border: 1px solid;
    }
  }
`;
