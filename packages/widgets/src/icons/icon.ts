import { html, nothing, type TemplateResult } from 'lit';

/** One of `icons.ts`: path data on a grid of 24, drawn with a stroke of 1.75. */
export type IconPath = string;

/**
 * An icon beside words, or a bare one with a `label`. 20 px unless a size is given.
 *
 * @example icon(iconSearch, { size: 16 })
 */
export function icon(path: IconPath, { size, label }: { size?: 16 | 24; label?: string } = {}): TemplateResult {
  return html`<svg class=${size ? `i i${size}` : 'i'} viewBox="0 0 24 24" role=${label ? 'img' : nothing} aria-label=${
    label ?? nothing
  } aria-hidden=${label ? nothing : 'true'}><path d=${path} /></svg>`;
}
