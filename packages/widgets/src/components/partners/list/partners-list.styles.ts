import { css } from 'lit';

/** The list: chips beside the search, the strip of those arriving above it, figures and keys below. */
export const listStyles = css`
  .table {
    --columns: minmax(0, 1.15fr) minmax(0, 1.4fr) 124px minmax(0, 0.95fr) minmax(0, 1.1fr);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .tr:has(.who) {
    position: relative;
    padding-inline-start: 60px;
  }
  .tr .who > .mono {
    position: absolute;
    inset-block-start: calc(50% - 16px);
    inset-inline-start: 16px;
  }
  .ours {
    color: var(--pasar-text);
    font-weight: 500;
  }
  .tr .tag {
    overflow-wrap: normal;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    padding: 12px 16px;
  }
  .strip p {
    flex: 1 1 220px;
  }
  .strip b {
    color: var(--pasar-text);
  }
  .faces {
    display: inline-flex;
    gap: 4px;
  }
  .mono.rest {
    background: var(--pasar-neutral-4);
    color: var(--pasar-text-2);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
    padding-inline: 16px;
  }
  .keys {
    display: none;
    align-items: center;
    gap: 6px;
  }
  kbd {
    min-width: 22px;
    padding: 0 6px;
    border: 1px solid var(--pasar-line-strong);
    border-radius: var(--pasar-radius-s);
    background: var(--pasar-surface);
    font: var(--pasar-text-12);
    text-align: center;
  }
  .wide {
    display: none;
  }
  kbd .i {
    width: 12px;
    height: 20px;
  }
  kbd.down .i {
    rotate: 180deg;
  }
  @container (min-width: 720px) {
    .wide {
      display: inline;
    }
    .tr > .at-second .narrow {
      display: none;
    }
    .tr:has(.who) {
      padding-inline-start: 16px;
    }
    .tr .who > .mono {
      position: static;
    }
    .tr > .at-end, .th > :nth-child(4) {
      padding-inline-start: 8px;
    }
  }
  @media (hover: hover) {
    @container (min-width: 720px) {
      .keys {
        display: inline-flex;
      }
    }
  }
  @container (max-width: 559.9px) {
    .strip .btn {
      width: 100%;
    }
  }
`;
