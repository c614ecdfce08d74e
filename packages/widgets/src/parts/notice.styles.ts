import { css } from 'lit';

/** Of `notice()`. Its button is drawn here, so that a widget that shows nothing else needs no other style. */
export const noticeStyles = css`
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 12px;
    padding: 14px 16px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
    font: var(--pasar-text-13);
    color: var(--pasar-text-2);
  }
  .note-text {
    flex: 1 1 200px;
    display: grid;
    gap: 2px;
  }
  .note-title {
    font: var(--pasar-text-14);
    font-weight: 600;
    color: var(--pasar-text);
  }
  .note-foot {
    font: var(--pasar-text-12);
    overflow-wrap: anywhere;
  }
  .note-action {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--pasar-control-s);
    padding: 0 12px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-surface);
    color: var(--pasar-text);
    font-weight: 500;
    cursor: pointer;
  }
  .note-action:hover {
    background: var(--pasar-fill);
  }
  .note.blank {
    flex-direction: column;
    align-items: center;
    padding: 48px 16px;
    border-color: transparent;
    background: none;
    text-align: center;
  }
  .blank > .i {
    width: 48px;
    height: 48px;
    padding: 12px;
    border-radius: 50%;
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  .blank .note-text {
    flex: none;
    max-width: 44ch;
  }
  .blank .note-title {
    font: var(--pasar-head-16);
  }
  .note.info {
    background: var(--pasar-info-tint);
    border-color: var(--pasar-info-line);
    color: var(--pasar-info-text);
  }
  .note.success {
    background: var(--pasar-success-tint);
    border-color: var(--pasar-success-line);
    color: var(--pasar-success-text);
  }
  .note.warning {
    background: var(--pasar-warning-tint);
    border-color: var(--pasar-warning-line);
    color: var(--pasar-warning-text);
  }
  .note.danger {
    background: var(--pasar-danger-tint);
    border-color: var(--pasar-danger-line);
    color: var(--pasar-danger-text);
  }
`;
