import { css } from 'lit';

/** The head with its banner; the tabs below bring styles of their own. */
export const partnerCardStyles = css`
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .card-head > .names {
    flex: 1 1 220px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .card-head .mono {
    width: 48px;
    height: 48px;
    font-size: 16px;
  }
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 16px;
    padding: 12px 16px;
    border: 1px solid var(--pasar-info-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-info-tint);
    color: var(--pasar-info-text);
  }
  .banner.warning {
    border-color: var(--pasar-warning-line);
    background: var(--pasar-warning-tint);
    color: var(--pasar-warning-text);
  }
  .banner .said {
    flex: 1 1 240px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .because {
    display: block;
  }
  .hand {
    display: grid;
    margin-block-start: 8px;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-m);
  }
  .hand > li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 12px;
  }
  .hand > li + li {
    border-block-start: 1px solid var(--pasar-line);
  }
  .skeleton.head {
    width: 60%;
    height: 48px;
  }
  @container (max-width: 559.9px) {
    .card-facts {
      flex: 1 1 100%;
    }
    .card-facts > .icon-btn {
      margin-inline-start: auto;
    }
    .banner .btn {
      flex: 1 1 100%;
    }
  }
`;
