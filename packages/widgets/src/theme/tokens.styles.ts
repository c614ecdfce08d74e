import { css } from 'lit';

/**
 * The tokens, on the provider's host: widgets inherit them and read nothing else. The first block is what a brand sets;
 * a host page overrides any of them from outside (`pasar-provider { --pasar-radius: 4px }`), for a page's rule beats `:host`.
 * `light-dark()` is resolved where a colour is used, so a part of the page may have the other `color-scheme`.
 */
export const tokenStyles = css`
  :host {
    display: block;
    --pasar-hue: 255;
    --pasar-chroma: 0.12;
    --pasar-solid: 0.49;
    --pasar-tint: 1;
    --pasar-hue-2: 75;
    --pasar-chroma-2: 0.14;
    --pasar-hue-n: 255;
    --pasar-chroma-n: 0.006;
    --pasar-radius: 8px;
    --pasar-density: 1;
    --pasar-font: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    --pasar-font-display: var(--pasar-font);
    --pasar-word-space: 0em;

    --pasar-on-accent: light-dark(oklch(0.995 0 0), oklch(0.175 calc(var(--pasar-chroma) * 0.4) var(--pasar-hue)));
    --pasar-ground: light-dark(var(--pasar-neutral-2), var(--pasar-neutral-1));
    --pasar-surface: light-dark(#fff, var(--pasar-neutral-2));
    --pasar-surface-2: light-dark(var(--pasar-neutral-2), var(--pasar-neutral-3));
    --pasar-surface-float: light-dark(#fff, var(--pasar-neutral-3));
    --pasar-fill: var(--pasar-neutral-3);
    --pasar-fill-hover: var(--pasar-neutral-4);
    --pasar-line: var(--pasar-neutral-6);
    --pasar-line-strong: var(--pasar-neutral-7);
    --pasar-line-control: var(--pasar-neutral-8);
    --pasar-text: var(--pasar-neutral-12);
    --pasar-text-2: var(--pasar-neutral-11);
    --pasar-text-3: var(--pasar-neutral-10);
    --pasar-star: light-dark(oklch(0.665 0.155 58), oklch(0.8 0.14 80));
    --pasar-focus-inner: var(--pasar-surface);
    --pasar-focus-outer: light-dark(oklch(0.45 0.16 var(--pasar-hue)), oklch(0.86 0.1 var(--pasar-hue)));

    --pasar-radius-s: calc(var(--pasar-radius) * 0.6);
    --pasar-radius-m: var(--pasar-radius);
    --pasar-radius-l: calc(var(--pasar-radius) * 1.5);
    --pasar-radius-xl: calc(var(--pasar-radius) * 2);
    --pasar-radius-full: 999px;
    --pasar-shadow:
      0 0 0 1px light-dark(oklch(0.2 0.02 260 / 0.05), oklch(1 0 0 / 0.07)),
      0 1px 2px light-dark(oklch(0.2 0.02 260 / 0.06), oklch(0 0 0 / 0.4)),
      0 10px 28px -6px light-dark(oklch(0.2 0.02 260 / 0.14), oklch(0 0 0 / 0.55));

    --pasar-row: calc(12px * var(--pasar-density));
    --pasar-control: calc(40px * var(--pasar-density));
    --pasar-control-s: calc(32px * var(--pasar-density));

    --pasar-text-12: 400 12px/18px var(--pasar-font);
    --pasar-text-13: 400 13px/20px var(--pasar-font);
    --pasar-text-14: 400 14px/21px var(--pasar-font);
    --pasar-text-16: 400 16px/24px var(--pasar-font);
    --pasar-head-16: 650 16px/20px var(--pasar-font-display);
    --pasar-head-20: 650 20px/25px var(--pasar-font-display);
    --pasar-head-24: 650 24px/30px var(--pasar-font-display);
    --pasar-head-32: 650 32px/40px var(--pasar-font-display);
    --pasar-weight-strong: 650;

    --pasar-fast: 120ms;
    --pasar-slow: 200ms;
    --pasar-ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (pointer: coarse) {
    :host {
      --pasar-control: 44px;
      --pasar-control-s: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --pasar-fast: 0ms;
      --pasar-slow: 0ms;
    }
  }
`;
