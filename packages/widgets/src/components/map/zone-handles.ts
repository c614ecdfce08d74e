import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconMapPin, iconX } from '../../icons/icons.ts';
import type { Point } from './map-model.ts';

/**
 * What an area is changed by: `corner` · `middle` between two, which becomes one · `first` of a ring that is not closed
 * yet, which closes it · the `centre` of a circle, and its `edge`.
 */
export interface Handle {
  readonly key: string;
  readonly kind: 'corner' | 'middle' | 'first' | 'centre' | 'edge';
  readonly point: Point;
  /** What it is and how it is moved, to those who do not see it. */
  readonly label: string;
  readonly isChosen?: boolean;
}

interface HandleActs {
  readonly press: () => void;
  readonly remove: () => void;
  /** In steps to the right and down. */
  readonly step: (x: number, y: number, isFar: boolean) => void;
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** A circle's edge goes in or out. */
const OUT_OR_IN: typeof STEPS = { ...STEPS, ArrowUp: [1, 0], ArrowDown: [-1, 0] };

export function handlePin({ kind, label, isChosen }: Handle, { press, remove, step }: HandleActs): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const by = (kind === 'edge' ? OUT_OR_IN : STEPS)[event.key];
    if (by) step(by[0], by[1], event.shiftKey);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<button type="button" class="handle ${kind}" aria-label=${label} aria-pressed=${
    kind === 'corner' ? (isChosen ? 'true' : 'false') : nothing
  } @click=${press} @keydown=${onKey}>${kind === 'centre' ? icon(iconMapPin) : nothing}</button>`;
}

export function crossingPin(words: string): TemplateResult {
  return html`<span class="crossing" role="img" aria-label=${words}>${icon(iconX, { size: 16 })}</span>`;
}
