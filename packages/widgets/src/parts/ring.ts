import { css, html, type TemplateResult } from 'lit';

export interface Ring {
  /** What is left, from 1 to 0. */
  readonly left: number;
  /** Pixels. */
  readonly size?: number;
  readonly tone?: '' | 'ok' | 'warn' | 'bad';
  /** Inside the ring: few letters, or an icon. */
  readonly content?: unknown;
}

const WIDTH = 3;

/** Time left, or progress, as a ring; words beside or inside it say the same. Needs `ringStyles`. */
export function ring({ left, size = 40, tone = '', content }: Ring): TemplateResult {
  const radius = (size - WIDTH) / 2;
  const round = 2 * Math.PI * radius;
  const gone = round * (1 - Math.min(1, Math.max(0, left)));
  return html`<span class="ring ${tone}">
    <svg width=${size} height=${size} viewBox="0 0 ${size} ${size}" aria-hidden="true">
      <circle class="ring-bg" cx=${size / 2} cy=${size / 2} r=${radius} stroke-width=${WIDTH} />
      <circle class="ring-on" cx=${size / 2} cy=${size / 2} r=${radius} stroke-width=${WIDTH}
        stroke-dasharray=${round} stroke-dashoffset=${gone} />
    </svg>
    <span class="ring-in num">${content}</span>
  </span>`;
}

export const ringStyles = css`
  .ring {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    color: var(--pasar-accent-9);
  }
  .ring > svg {
    display: block;
    transform: rotate(-90deg);
  }
  .ring circle {
    fill: none;
  }
  .ring-bg {
    stroke: var(--pasar-neutral-5);
  }
  .ring-on {
    stroke: currentColor;
    stroke-linecap: round;
    transition: stroke-dashoffset var(--pasar-slow) linear;
  }
  .ring-in {
    position: absolute;
    color: var(--pasar-text);
    font: 600 12px/1 var(--pasar-font);
  }
  .ring.ok {
    color: var(--pasar-success-solid);
  }
  .ring.warn {
    color: var(--pasar-warning-solid);
  }
  .ring.bad {
    color: var(--pasar-danger-solid);
  }
`;
