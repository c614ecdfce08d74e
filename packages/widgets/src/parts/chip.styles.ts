import { css } from 'lit';
import { plainChipStyles } from './plain-chip.styles.ts';

/** Chips and tags, with the tones of a tag: `success` `warning` `danger` `info` `accent` `second`. */
export const chipStyles = [
  plainChipStyles,
  css`
    .tag.success {
      background: var(--pasar-success-tint);
      color: var(--pasar-success-text);
    }
    .tag.warning {
      background: var(--pasar-warning-tint);
      color: var(--pasar-warning-text);
    }
    .tag.danger {
      background: var(--pasar-danger-tint);
      color: var(--pasar-danger-text);
    }
    .tag.info {
      background: var(--pasar-info-tint);
      color: var(--pasar-info-text);
    }
    .tag.accent {
      background: var(--pasar-accent-3);
      color: var(--pasar-accent-11);
    }
    .tag.second {
      background: var(--pasar-second-3);
      color: var(--pasar-second-11);
    }
  `,
];
