import { css } from 'lit';

/** The conditions as a form, and the partners an offer can be made to. */
export const offerStyles = css`
  .party {
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
  }
  .party b {
    font-weight: 500;
  }
  .rates th .check {
    align-items: flex-start;
  }
  .rates th .check > span {
    font-weight: 500;
  }
  .rates .take {
    margin-inline-start: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pasar-accent-11);
    font: var(--pasar-text-12);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .choice {
    max-width: 720px;
  }
  .choice ul {
    margin-inline: -8px;
  }
  .partner {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 52px;
    padding: 8px;
    border: 0;
    border-radius: var(--pasar-radius-m);
    background: none;
    text-align: start;
  }
  .partner:hover {
    background: var(--pasar-fill);
  }
  .partner > span:nth-child(2) {
    flex: 1;
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .partner b {
    font-weight: 500;
  }
  .partner small {
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
  }
  .partner > .i {
    color: var(--pasar-text-3);
  }
  :host([dir='rtl']) .partner > .i {
    transform: scaleX(-1);
  }
  @container (max-width: 959.9px) {
    .desk-actions {
      width: 100%;
    }
    .desk-actions > .btn {
      flex: 1 1 auto;
    }
  }
  @media (pointer: coarse) {
    .rates .check {
      padding: 0;
    }
    .rates .take {
      min-height: 32px;
    }
  }
`;
