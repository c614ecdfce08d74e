import { css } from 'lit';

/** `seg`: a few exclusive choices side by side, of buttons with `aria-pressed`, or of labels around radio inputs. */
export const segmentedStyles = css`
  .seg {
    display: inline-flex;
    gap: 2px;
    padding: 3px;
    border-radius: calc(var(--pasar-radius-m) + 2px);
    background: var(--pasar-neutral-4);
  }
  .seg > * {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: calc(var(--pasar-control) - 6px);
    padding: 0 14px;
    border: 0;
    border-radius: calc(var(--pasar-radius-m) - 1px);
    background: none;
    color: var(--pasar-text-2);
    font-weight: 500;
    font-size: 13px;
    cursor: pointer;
  }
  .seg > [aria-pressed='true'], .seg > :has(:checked) {
    background: light-dark(#fff, var(--pasar-neutral-6));
    color: var(--pasar-text);
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.12);
  }
  .seg > :has(:focus-visible) {
    outline: 2px solid var(--pasar-focus-outer);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .seg > [aria-pressed='true'], .seg > :has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
