import { css } from 'lit';

/** Of a service in full: a panel beside the list, or a sheet over the page. */
export const catalogDetailStyles = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(320px, 36%);
    gap: 24px;
    align-items: start;
  }
  .panel {
    position: sticky;
    top: 16px;
    max-height: calc(100dvh - 32px);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
    animation: panel-in var(--pasar-slow) var(--pasar-ease);
  }
  @keyframes panel-in {
    from {
      opacity: 0;
      translate: 0 12px;
    }
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-height: 100%;
  }
  .detail > :not(.frame) {
    padding-inline: 24px;
  }
  .detail .frame {
    aspect-ratio: 2;
    border-radius: 0;
  }
  .detail-close {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    border-radius: var(--pasar-radius-full);
  }
  .detail-head {
    display: grid;
    gap: 6px;
    padding-top: 20px;
  }
  .detail-text {
    display: grid;
    gap: 16px;
    align-content: start;
    padding-block: 4px 24px;
  }
  .detail-head h2:focus {
    outline: 0;
    box-shadow: none;
  }
  .detail-who {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .summary {
    font: var(--pasar-text-16);
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .open, .who .ell, .price > *, .soon {
    unicode-bidi: isolate;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
  }
  .facts li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .facts .i {
    width: 16px;
    height: 16px;
    color: var(--pasar-accent-11);
  }
  .detail-buy {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 16px;
  }
  .detail-buy .btn {
    flex: 1 1 160px;
  }
  /* On a sheet the button stays in reach of the thumb. */
  .sheet .detail {
    grid-template-rows: auto auto 1fr auto;
  }
  .sheet .detail-buy {
    order: 1;
    position: sticky;
    bottom: 0;
    padding-block: 12px max(12px, env(safe-area-inset-bottom));
    border-top: 1px solid var(--pasar-line);
    background: var(--pasar-surface-float);
  }
  .sheet .detail-text {
    padding-top: 16px;
  }
`;
