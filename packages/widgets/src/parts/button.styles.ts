import { css } from 'lit';

/** `btn`, with `btn-primary` (one a view), `btn-quiet`, `btn-s`, `btn-l`, `btn-block`; `icon-btn`, with `line`. */
export const buttonStyles = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: var(--pasar-control);
    padding: 4px 16px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    color: var(--pasar-text);
    font-weight: 500;
    text-decoration: none;
    transition: background var(--pasar-fast) var(--pasar-ease);
  }
  .btn:hover {
    background: var(--pasar-fill);
  }
  .btn-primary {
    border-color: transparent;
    background: var(--pasar-accent-9);
    color: var(--pasar-on-accent);
    font-weight: var(--pasar-weight-strong);
  }
  .btn-primary:hover {
    background: var(--pasar-accent-10);
  }
  .btn-quiet {
    border-color: transparent;
    background: none;
    color: var(--pasar-accent-11);
  }
  .btn:disabled, .btn[aria-disabled='true'] {
    border-color: transparent;
    background: var(--pasar-fill-hover);
    color: var(--pasar-text-3);
  }
  .btn-s {
    min-height: var(--pasar-control-s);
    padding: 2px 12px;
    gap: 6px;
    font-size: 13px;
  }
  .btn-l {
    min-height: 48px;
    padding: 4px 24px;
    font-size: 16px;
  }
  .btn-block {
    width: 100%;
  }
  .icon-btn {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: var(--pasar-control);
    height: var(--pasar-control);
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--pasar-radius-m);
    background: none;
    color: var(--pasar-text-2);
  }
  .icon-btn:hover {
    background: var(--pasar-fill);
  }
  .icon-btn.line {
    border-color: var(--pasar-line-strong);
    background: var(--pasar-surface);
    color: var(--pasar-text);
  }
  @media (forced-colors: active) {
    .btn, .icon-btn {
      border-color: ButtonText;
    }
  }
`;
