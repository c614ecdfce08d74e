import { css } from 'lit';

/** A section's head, its rows and its switches. */
export const sectionStyles = css`
  .section-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    gap: 8px 16px;
  }
  .section-head > div:first-child {
    flex: 1 1 240px;
  }
  /* They take the focus for those who hear the page; nothing can be done with them. */
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .section-head p {
    max-width: 68ch;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
  }
  .rows > li + li {
    border-block-start: 1px solid var(--pasar-line);
  }
  .rows > li > .what {
    flex: 1 1 220px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .what > b {
    font-weight: 500;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-width: 720px;
  }
  .form-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--pasar-accent-11);
    text-decoration: underline;
    text-decoration-color: var(--pasar-accent-7);
    text-underline-offset: 3px;
  }
  .switch-row {
    display: flex;
    align-items: flex-start;
    gap: 12px 24px;
    padding: 16px;
  }
  .switch-row > .what {
    flex: 1;
    display: grid;
    gap: 2px;
  }
  .switch {
    appearance: none;
    position: relative;
    flex: none;
    width: 40px;
    height: 24px;
    margin: 0;
    border: 0;
    border-radius: 12px;
    background: var(--pasar-neutral-8);
    cursor: pointer;
    transition: background var(--pasar-fast) var(--pasar-ease);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    background: #fff;
    transition: translate var(--pasar-fast) var(--pasar-ease);
  }
  .switch:checked {
    background: var(--pasar-accent-9);
  }
  .switch:checked::after {
    translate: 16px;
  }
  :host([dir='rtl']) .switch:checked::after {
    translate: -16px;
  }
  .switch[aria-disabled='true'] {
    opacity: 0.6;
  }
  @media (pointer: coarse) {
    .switch {
      margin-block: 10px;
    }
    .switch::before {
      content: '';
      position: absolute;
      inset: -10px -4px;
    }
  }
  @media (forced-colors: active) {
    .switch {
      appearance: auto;
      width: 24px;
    }
    .switch::after {
      content: none;
    }
  }
  @container (max-width: 559.9px) {
    .form-foot > .btn {
      flex: 1;
    }
  }
`;
