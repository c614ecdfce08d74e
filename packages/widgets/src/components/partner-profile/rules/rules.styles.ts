import { css } from 'lit';

/** Texts to be read: a column of reading width, what is done with it below, in view. */
export const rulesStyles = css`
  .read {
    display: grid;
    gap: 14px;
    max-width: 760px;
    padding: 20px 16px 28px;
    overflow-wrap: anywhere;
  }
  .read > p {
    max-width: 68ch;
    font: var(--pasar-text-16);
    line-height: 1.6;
    white-space: pre-line;
  }
  .read > .h16 {
    margin-block-start: 8px;
  }
  .read-end {
    height: 1px;
  }
  .read-foot {
    position: sticky;
    bottom: 12px;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    max-width: 760px;
    padding: 12px 16px;
  }
  .read-foot > p {
    flex: 1 1 240px;
  }
  .fine {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--pasar-success-text);
    font-weight: 500;
  }
  .guide {
    display: grid;
    gap: 12px;
    max-width: 640px;
    padding: 20px 16px 24px;
  }
  .guide-dots {
    display: flex;
    gap: 6px;
  }
  .guide-dots > i {
    flex: 1;
    max-width: 56px;
    height: 4px;
    border-radius: 2px;
    background: var(--pasar-neutral-5);
  }
  .guide-dots > .on {
    background: var(--pasar-accent-9);
  }
  .guide-text {
    display: grid;
    gap: 12px;
    align-content: start;
    min-height: 144px;
    font: var(--pasar-text-16);
    line-height: 1.6;
  }
  @container (min-width: 720px) {
    .read,
    .guide {
      padding: 32px 40px 36px;
    }
  }
`;
