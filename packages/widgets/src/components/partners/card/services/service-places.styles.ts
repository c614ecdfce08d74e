import { css } from 'lit';

/** The tree: a step in for each level, figures at the end. */
export const servicePlacesStyles = css`
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: 16px;
    align-items: start;
  }
  .places ul {
    padding-inline-start: 20px;
  }
  .place {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
    min-height: 36px;
  }
  .place label {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding-block: 6px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .place.group span, .place.quarter label > span {
    font-weight: 500;
  }
  .fold {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--pasar-radius-s);
    background: none;
    color: var(--pasar-text-2);
  }
  button.fold:hover {
    background: var(--pasar-fill);
  }
  :host([dir='rtl']) [aria-expanded='false'] > .i {
    transform: scaleX(-1);
  }
  .place .box:indeterminate {
    border-color: var(--pasar-accent-9);
    background: var(--pasar-accent-9);
  }
  .place .box:indeterminate::after {
    content: '';
    width: 10px;
    height: 2px;
    background: var(--pasar-on-accent);
  }
  .place .box:disabled {
    background: var(--pasar-fill);
  }
  label:has(:disabled) {
    color: var(--pasar-text-3);
    cursor: not-allowed;
  }
  .skeleton.tree {
    height: 280px;
    border-radius: var(--pasar-radius-l);
  }
  @media (pointer: coarse) {
    .place {
      grid-template-columns: 44px minmax(0, 1fr) auto;
      min-height: 44px;
    }
    .fold {
      width: 44px;
      height: 44px;
    }
  }
  @media (forced-colors: active) {
    .place .box:indeterminate {
      appearance: auto;
    }
  }
`;
