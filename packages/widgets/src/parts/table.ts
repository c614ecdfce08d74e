import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { iconChevronRight } from '../icons/icons.ts';

export interface Column<Row> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** Figures stand at the end of their column. */
  readonly isFigure?: boolean;
  /** On a narrow page: the row's first line, its second (joined by dots), its end, or nowhere. The second when left out. */
  readonly narrow?: 'first' | 'second' | 'end' | 'none';
}

export interface Table<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Opens a row: by a click, by Enter, and by its chevron. */
  readonly open?: ((row: Row) => void) | undefined;
  /** The row that is open beside the table. */
  readonly current?: string | undefined;
  /** What the last column is for, to those who do not see its icons. */
  readonly endLabel?: string;
  /** At the row's end, instead of the chevron: a menu. */
  readonly end?: ((row: Row) => unknown) | undefined;
}

/**
 * Rows of facts: a table on a wide page, two lines a row on a narrow one. Arrows go from row to row, Enter opens.
 * Needs `tableStyles`.
 */
export function table<Row>({ label, columns, rows, keyOf, open, current, end, endLabel }: Table<Row>): TemplateResult {
  const walk = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('.tr');
    if (!row || event.target !== row) return;
    const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (next instanceof HTMLElement && next.matches('.tr')) next.focus();
    else if (event.key === 'Enter') row.click();
    else return;
    event.preventDefault();
  };
  const press = (event: Event, row: Row) => {
    // A button or a link in the row is its own.
    const inner = event
      .composedPath()
      .find((node) => node instanceof Element && node.matches('button, a, input, dialog'));
    if (!inner) open?.(row);
  };
  return html`<div class="table ${open ? 'opens' : ''}" role="table" aria-label=${label} @keydown=${walk}>
    <div class="th" role="row">
      ${columns.map(({ label, isFigure }) => html`<span role="columnheader" class=${isFigure ? 'figure' : ''}>${label}</span>`)}
      ${open || end ? html`<span role="columnheader" class="end"><span class="vh">${endLabel}</span></span>` : nothing}
    </div>
    ${rows.map(
      (row) => html`<div class="tr" role="row" data-key=${keyOf(row)} tabindex=${open ? 0 : nothing}
        aria-current=${current === keyOf(row) ? 'true' : nothing} @click=${open ? (event: Event) => press(event, row) : nothing}>
        ${columns.map(
          ({ cell, isFigure, narrow = 'second' }) =>
            html`<span role="cell" class="at-${narrow} ${isFigure ? 'figure num' : ''}">${cell(row)}</span>`,
        )}
        ${end || open ? html`<span role="cell" class="end">${end ? end(row) : icon(iconChevronRight)}</span>` : nothing}
      </div>`,
    )}
  </div>`;
}

/** `--columns` of the widget is the wide page's grid, without the end: `.table { --columns: 2fr 1fr 120px }`. */
export const tableStyles = css`
  .table {
    display: grid;
    overflow: clip;
    border: 1px solid var(--pasar-line);
    border-radius: var(--pasar-radius-l);
    background: var(--pasar-surface);
  }
  .th {
    display: none;
  }
  .tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 20px;
    grid-auto-flow: row;
    align-items: center;
    gap: 2px 12px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--pasar-line);
  }
  .tr:last-child {
    border-block-end: 0;
  }
  .opens .tr {
    cursor: pointer;
  }
  .opens .tr:hover {
    background: var(--pasar-fill);
  }
  .tr[aria-current] {
    background: var(--pasar-accent-2);
    box-shadow: inset 3px 0 var(--pasar-accent-9);
  }
  :host([dir='rtl']) .tr[aria-current] {
    box-shadow: inset -3px 0 var(--pasar-accent-9);
  }
  .tr:focus-visible {
    outline-offset: -2px;
  }
  .tr > * {
    grid-column: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .tr > .at-first {
    font-weight: 500;
  }
  .tr > .at-second {
    color: var(--pasar-text-2);
    font: var(--pasar-text-13);
  }
  .tr > .at-second:empty {
    display: none;
  }
  .tr > .at-end {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .tr > .at-none {
    display: none;
  }
  .tr > .end {
    grid-column: 3;
    grid-row: 1 / span 2;
    justify-self: end;
    color: var(--pasar-text-3);
  }
  .tr > .end .i {
    width: 18px;
  }
  :host([dir='rtl']) .tr > .end > .i {
    transform: scaleX(-1);
  }
  @container (min-width: 720px) {
    .th, .tr {
      display: grid;
      grid-template-columns: var(--columns) 40px;
      align-items: center;
      gap: 16px;
      padding-inline: 16px;
    }
    .table:not(:has(.end)) :is(.th, .tr) {
      grid-template-columns: var(--columns);
    }
    .th {
      min-height: 34px;
      border-block-end: 1px solid var(--pasar-line);
      background: var(--pasar-surface-2);
      color: var(--pasar-text-2);
      font: var(--pasar-text-13);
    }
    .tr {
      min-height: calc(28px + 2 * var(--pasar-row));
      padding-block: 8px;
    }
    .tr > *, .tr > .at-end, .tr > .end {
      grid-column: auto;
      grid-row: auto;
    }
    .tr > .at-none, .tr > .at-second:empty {
      display: block;
    }
    .tr > .at-second {
      font: inherit;
    }
    .figure {
      text-align: end;
    }
  }
`;
