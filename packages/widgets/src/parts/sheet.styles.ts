import { css } from 'lit';

/**
 * `<dialog class="sheet">` with `modal()`: on a phone it comes from below and fills the page up to a strip; else it
 * stands in the middle, or at the end of the line with `side`. Its `sheet-head` stays, its `sheet-foot` too.
 */
export const sheetStyles = css`
  .sheet {
    width: min(560px, 100vw - 32px);
    max-width: none;
    max-height: min(86dvh, 820px);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--pasar-radius-xl);
    background: var(--pasar-surface-float);
    color: var(--pasar-text);
    box-shadow: var(--pasar-shadow);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .sheet::backdrop {
    background: oklch(0.2 0.01 260 / 0.45);
  }
  .sheet.side {
    inset: 0;
    margin: 0;
    margin-inline-start: auto;
    width: min(480px, 100vw);
    height: 100dvh;
    max-height: none;
    border-radius: 0;
  }
  .sheet-head, .sheet-foot {
    position: sticky;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 20px;
    background: var(--pasar-surface-float);
  }
  .sheet-head {
    top: 0;
    justify-content: space-between;
  }
  .sheet-foot {
    bottom: 0;
    border-top: 1px solid var(--pasar-line);
    padding-bottom: max(12px, env(safe-area-inset-bottom));
  }
  .sheet[open] {
    animation: sheet-in var(--pasar-slow) var(--pasar-ease);
  }
  @keyframes sheet-in {
    from {
      opacity: 0;
      translate: 0 16px;
    }
  }
  @media (max-width: 700px) {
    .sheet, .sheet.side {
      inset: auto 0 0;
      width: 100vw;
      height: auto;
      max-height: calc(100dvh - 24px);
      margin: 0;
      border-radius: var(--pasar-radius-xl) var(--pasar-radius-xl) 0 0;
    }
    .sheet.side {
      height: calc(100dvh - 24px);
    }
  }
`;
