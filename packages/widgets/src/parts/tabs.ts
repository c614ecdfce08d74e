import { css, html, nothing, type TemplateResult } from 'lit';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Of what is behind it, when that tells something. */
  readonly count?: number | undefined;
  /** Something there needs the reader: said in words, shown as a dot. */
  readonly alert?: string | undefined;
  /** Behind the label: a state. */
  readonly mark?: unknown;
  /** Below it. */
  readonly detail?: string | undefined;
}

/**
 * Tabs as the ARIA practice has them: arrows move and choose, Home and End go to the ends. They scroll on a phone, and the
 * chosen one is brought into view. The panel is the widget's: `tabPanel`. Needs `tabStyles`.
 */
export function tabs<Name extends string>(
  all: readonly Tab<Name>[],
  chosen: Name,
  choose: (name: Name) => void,
  label: string,
): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const isMirrored = getComputedStyle(list).direction === 'rtl';
    const at = all.findIndex(({ name }) => name === chosen);
    const step = { ArrowRight: isMirrored ? -1 : 1, ArrowLeft: isMirrored ? 1 : -1 }[event.key];
    const to = step
      ? (at + step + all.length) % all.length
      : event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? all.length - 1
          : -1;
    const next = all[to];
    if (!next) return;
    event.preventDefault();
    choose(next.name);
    const button = list.children[to] as HTMLElement;
    button.focus();
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${all.map(
      ({
        name,
        label: words,
        count,
        alert,
        mark = nothing,
        detail,
      }) => html`<button type="button" role="tab" id="tab-${name}"
        aria-selected=${name === chosen ? 'true' : 'false'} aria-controls=${name === chosen ? `panel-${name}` : nothing}
        tabindex=${name === chosen ? 0 : -1} @click=${() => choose(name)}>${words}${
          count === undefined ? nothing : html` <span class="q3 num">${count}</span>`
        }${alert ? html` <span class="tab-dot"></span><span class="vh">${alert}</span>` : nothing}${mark ? html` ${mark}` : nothing}${detail ? html` <span class="tab-detail">${detail}</span>` : nothing}</button>`,
    )}
  </div>`;
}

/** What the chosen tab shows. */
export function tabPanel(name: string, content: unknown): TemplateResult {
  return html`<div class="tab-panel" role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0">${content}</div>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
    border-block-end: 1px solid var(--pasar-line);
    scroll-padding-inline: 24px;
  }
  .tabs > button {
    position: relative;
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--pasar-control);
    padding: 4px 10px 8px;
    border: 0;
    background: none;
    color: var(--pasar-text-2);
    font-weight: 500;
    white-space: nowrap;
  }
  .tabs > button:first-child {
    margin-inline-start: -10px;
  }
  .tabs > button:hover {
    color: var(--pasar-text);
  }
  .tabs > [aria-selected='true'] {
    color: var(--pasar-text);
  }
  .tabs > [aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto 10px 0;
    height: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--pasar-accent-9);
  }
  .tabs > :focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .tab-dot {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--pasar-danger-solid);
  }
  .tab-panel:focus-visible {
    outline-offset: 4px;
  }
  @media (forced-colors: active) {
    .tabs > [aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
