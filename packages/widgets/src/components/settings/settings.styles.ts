import { css } from 'lit';

/** The sections beside the open one; above it, scrolling sideways, on a narrow page. */
export const settingsStyles = css`
  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-width: 1280px;
    margin-inline: auto;
  }
  .sections {
    display: flex;
    gap: 4px;
    padding: 12px 16px 0;
    overflow-x: auto;
  }
  .sections button {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: var(--pasar-control);
    padding: 4px 12px;
    border: 0;
    border-radius: var(--pasar-radius-m);
    background: none;
    color: var(--pasar-text-2);
    font-weight: 500;
    white-space: nowrap;
  }
  .sections button:hover {
    background: var(--pasar-fill);
  }
  .sections [aria-current='page'] {
    background: var(--pasar-accent-3);
    color: var(--pasar-accent-11);
  }
  .skeleton.page {
    height: 420px;
    margin: 20px 16px;
    border-radius: var(--pasar-radius-l);
  }
  @container (min-width: 1000px) {
    .settings.several {
      grid-template-columns: 208px minmax(0, 1fr);
    }
    .sections {
      flex-direction: column;
      padding: 32px 0 0 16px;
    }
  }
`;
