import { css } from 'lit';

/** The form's outline: what stands there before the form, whose own styles come with it. */
export const orderFormStyles = css`
  :host {
    container-name: form;
  }
  .cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(280px, 352px);
    gap: 32px;
    align-items: start;
  }
  .card {
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
  }
  .top {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr);
    gap: 16px;
    align-items: center;
    padding: 24px 32px;
  }
  .picture {
    height: 72px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-accent-3);
    overflow: hidden;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 24px 32px 28px;
    border-top: 1px solid var(--pasar-line);
  }
  .box-sum {
    display: grid;
    gap: 14px;
    padding: 20px 24px;
  }
  .line {
    width: 45%;
    height: 20px;
  }
  .block {
    height: 148px;
  }
  @container form (max-width: 860px) {
    .cols {
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
    }
  }
  @container form (max-width: 560px) {
    .top {
      grid-template-columns: 72px minmax(0, 1fr);
      padding: 16px;
    }
    section {
      padding: 20px 16px 24px;
    }
    .box-sum {
      padding-inline: 16px;
    }
  }
`;
