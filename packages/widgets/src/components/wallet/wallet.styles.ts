import { css } from 'lit';

/** The balance above, the history below; a line is one row on a wide page, and two beside its sign on a narrow one. */
export const walletStyles = css`
  .wallet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
    max-width: 1120px;
    margin-inline: auto;
    padding: 20px 16px 32px;
  }
  .huge {
    margin: 4px 0 8px;
    font: var(--pasar-head-24);
    font-size: 56px;
    line-height: 64px;
    letter-spacing: -0.035em;
  }
  .enough {
    color: var(--pasar-text);
    font-weight: 500;
  }
  .not-money {
    max-width: 60ch;
    margin-block-start: 12px;
  }
  .wallet-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    margin-block-end: 14px;
  }
  .as-of {
    margin-block-end: 14px;
  }
  .lines {
    overflow: hidden;
  }
  .line-head {
    display: none;
  }
  .day {
    margin: 0;
    padding: 8px 16px;
    border-block-end: 1px solid var(--pasar-line);
    background: var(--pasar-surface-2);
    color: var(--pasar-text-2);
    font-weight: 500;
  }
  section + section .day {
    border-block-start: 1px solid var(--pasar-line);
  }
  .line {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    min-height: 58px;
    padding: 8px 16px;
  }
  .line + .line {
    border-block-start: 1px solid var(--pasar-line);
  }
  .line time {
    display: none;
  }
  .sign {
    grid-row: 1 / 3;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: var(--pasar-radius-m);
    background: var(--pasar-neutral-4);
    color: var(--pasar-text-2);
  }
  .sign.in {
    background: var(--pasar-success-tint);
    color: var(--pasar-success-text);
  }
  .sign.hold {
    background: var(--pasar-warning-tint);
    color: var(--pasar-warning-text);
  }
  .why {
    grid-row: 1 / 3;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .why-title {
    font-weight: 500;
  }
  .points {
    grid-column: 3;
    align-self: end;
    font-weight: 600;
    font-size: 16px;
    text-align: end;
  }
  .points.in {
    color: var(--pasar-success-text);
  }
  .points.hold {
    color: var(--pasar-warning-text);
  }
  .balance {
    grid-column: 3;
    align-self: start;
    font: var(--pasar-text-12);
    text-align: end;
  }
  .more {
    margin-block-start: 14px;
  }
  .skeleton.big {
    width: 180px;
    height: 64px;
    margin-block: 24px 12px;
  }
  .skeleton.rows {
    height: 340px;
    border-radius: var(--pasar-radius-l);
  }
  @container (min-width: 720px) {
    .wallet {
      gap: 36px;
      padding: 32px 32px 48px;
    }
    .huge {
      font-size: 72px;
      line-height: 80px;
    }
    .line,
    .line-head {
      display: grid;
      grid-template-columns: 64px 32px minmax(0, 1fr) 96px 88px;
      gap: 12px;
      align-items: center;
      padding-inline: 24px;
    }
    .line-head {
      height: 36px;
      border-block-end: 1px solid var(--pasar-line);
    }
    .line-head .what {
      grid-column: 2 / 4;
    }
    .line-head :nth-last-child(-n + 2) {
      text-align: end;
    }
    .line time {
      display: block;
    }
    .line > * {
      grid-row: 1;
    }
    .points,
    .balance {
      grid-column: auto;
      align-self: center;
    }
    .balance {
      font: inherit;
    }
    .day {
      padding-inline: 24px;
    }
  }
`;
