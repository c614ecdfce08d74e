import { css, html, nothing, type TemplateResult } from 'lit';
import { type IconPath, icon } from '../icons/icon.ts';
import { iconEllipsis } from '../icons/icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconPath;
  readonly run: () => void;
  /** Ends something: asked about before it is done. */
  readonly isGrave?: boolean;
  /** Why it cannot be done now; shown under the label, and nothing is run. */
  readonly hindrance?: string | undefined;
}

/**
 * A button with three dots, and what can be done with the row it stands on. A popover: above everything, closed by Escape and
 * by a click beside it. Needs `menuStyles`.
 * @param id unique in the widget
 */
export function menu(id: string, label: string, items: readonly MenuItem[]): TemplateResult {
  const toggled = (event: ToggleEvent) => {
    const list = event.target as HTMLElement;
    const button = list.previousElementSibling as HTMLElement;
    button.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'open') return;
    place(list, button);
    list.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const all = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Tab') list.hidePopover();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const choose = (event: Event, { run, hindrance }: MenuItem) => {
    if (hindrance) return;
    const list = (event.currentTarget as Element).closest<HTMLElement>('.menu');
    list?.hidePopover();
    run();
  };
  return html`<button type="button" class="icon-btn" aria-haspopup="menu" aria-expanded="false" aria-label=${label}
      popovertarget=${id}>${icon(iconEllipsis)}</button>
    <div class="menu float" id=${id} popover role="menu" aria-label=${label} @toggle=${toggled} @keydown=${walk}>
      ${items.map(
        (item) => html`<button type="button" role="menuitem" tabindex="-1" class=${item.isGrave ? 'grave' : ''}
          aria-disabled=${item.hindrance ? 'true' : 'false'} @click=${(event: Event) => choose(event, item)}>
          ${item.icon ? icon(item.icon) : nothing}<span>${item.label}${
            item.hindrance ? html`<small>${item.hindrance}</small>` : nothing
          }</span></button>`,
      )}
    </div>`;
}

const GAP = 4;

/** Below its button, its end at the button's end; above it where there is no room below. */
function place(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const isMirrored = getComputedStyle(button).direction === 'rtl';
  const left = isMirrored ? at.left : at.right - width;
  const fitsBelow = at.bottom + GAP + height <= innerHeight;
  list.style.setProperty('--left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
  list.style.setProperty('--top', `${fitsBelow ? at.bottom + GAP : Math.max(8, at.top - GAP - height)}px`);
}

export const menuStyles = css`
  .menu {
    position: fixed;
    inset: var(--top, 0) auto auto var(--left, 0);
    min-width: 200px;
    max-width: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: 4px;
    border: 0;
    color: var(--pasar-text);
  }
  .menu > button {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    width: 100%;
    min-height: var(--pasar-control-s);
    padding: 6px 10px;
    border: 0;
    border-radius: var(--pasar-radius-s);
    background: none;
    text-align: start;
  }
  .menu > button:is(:hover, :focus-visible) {
    background: var(--pasar-fill);
  }
  .menu > .grave {
    color: var(--pasar-danger-text);
  }
  .menu > [aria-disabled='true'] {
    color: var(--pasar-text-3);
  }
  .menu small {
    display: block;
    color: var(--pasar-text-3);
    font: var(--pasar-text-12);
  }
`;
