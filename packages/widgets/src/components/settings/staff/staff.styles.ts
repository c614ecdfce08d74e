import { css } from 'lit';

export const staffStyles = css`
  .name {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .name:hover {
    text-decoration: underline;
    text-decoration-color: var(--pasar-accent-7);
    text-underline-offset: 3px;
  }
  .what bdi {
    display: inline-block;
    max-width: 100%;
  }
  .gone {
    margin-block-start: 8px;
  }
  .gone .mono {
    filter: grayscale(1);
  }
  .rows > .person {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .person > .icon-btn {
    grid-area: 1 / 3;
  }
  .person > :is(.tag, .t13) {
    grid-column: 2;
    justify-self: start;
  }
  @media (pointer: coarse) {
    .name {
      min-height: 44px;
    }
  }
  @container (min-width: 640px) {
    .rows > .person {
      display: flex;
      flex-wrap: nowrap;
    }
    .person > .tag {
      flex: none;
      min-width: 0;
    }
  }
`;
