import type { DayPart } from '@pasar/core/catalog';
import type { DayCell, GridDay } from '@pasar/core/forms';
import type { Window } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCalendarCheck, iconCheck, iconChevronLeft, iconChevronRight } from '../../icons/icons.ts';
import { cssVars } from '../../parts/css-vars.ts';
import type { Described } from './fields.ts';
import type { FormScope } from './scope.ts';

export interface WindowGrid {
  /** All days one may choose from, the first being one with a free cell. */
  readonly days: readonly GridDay[];
  readonly dayParts: readonly DayPart[];
  readonly zone: string;
  readonly windows: readonly Window[];
  /** How many days fit beside each other. */
  readonly columns: number;
  /** The first day shown. */
  readonly from: number;
  /** `day.part` of the cell that Tab comes to. */
  readonly at: string | undefined;
  toggle(window: Window): void;
  turn(from: number): void;
  enter(cell: string): void;
}

/** What is moved on the pages by. */
export function windowPager(scope: FormScope, { days, zone, columns, from, turn }: WindowGrid): TemplateResult {
  const first = days[from]?.cells[0]?.start;
  const button = (label: string, shape: string, to: number, possible: boolean) =>
    html`<button type="button" class="icon-btn" aria-label=${label} ?disabled=${!possible} @click=${() => turn(to)}>
      <span class="i-turn">${icon(shape, { size: 16 })}</span>
    </button>`;
  return html`<span class="pager t13 q">
    ${button(scope.t('earlier'), iconChevronLeft, Math.max(0, from - columns), from > 0)}
    <span class="month">${first && scope.format.date(first, zone, { month: 'long', year: 'numeric' })}</span>
    ${button(scope.t('later'), iconChevronRight, from + columns, from + columns < days.length)}
  </span>`;
}

/** Days as columns × parts of the day: taps choose several; arrows move, Space chooses. */
export function windowGrid(scope: FormScope, grid: WindowGrid, described: Described): TemplateResult {
  const { dayParts, zone, windows, columns, from, at } = grid;
  const shown = grid.days.slice(from, from + columns);
  const keys = shown.flatMap(({ date, cells }) =>
    cells.filter((cell) => !cell.disabled).map((cell) => `${date}.${cell.part}`),
  );
  const stop = at && keys.includes(at) ? at : keys[0];
  const cellOf = (date: string, cell: DayCell, row: number, column: number) => {
    const on = windows.some(({ start, end }) => start === cell.start && end === cell.end);
    const key = `${date}.${cell.part}`;
    const day = scope.format.date(cell.start, zone, { weekday: 'long', day: 'numeric', month: 'long' });
    const name = `${day}, ${partName(scope, cell.part)} ${hours(dayParts[row]!)}`;
    return html`<button type="button" class="cell" data-row=${row} data-column=${column} ?disabled=${cell.disabled}
      tabindex=${key === stop ? 0 : -1} aria-pressed=${on ? 'true' : 'false'}
      aria-label=${cell.disabled ? `${name}: ${scope.t('taken-out')}` : name}
      @focus=${() => grid.enter(key)} @click=${() => grid.toggle({ start: cell.start, end: cell.end })}>
      ${on ? icon(iconCheck) : nothing}
    </button>`;
  };
  return html`<div class="grid" role="group" aria-labelledby=${described.labelledBy} aria-describedby=${described.describedBy}
      ${cssVars({ '--days': shown.length })} @keydown=${(event: KeyboardEvent) => move(event, grid)}>
      <span></span>
      ${shown.map(({ cells }) => {
        const { start } = cells[0]!;
        return html`<span class="day" aria-hidden="true"
          ><span>${scope.format.date(start, zone, { weekday: 'short' })}</span
          ><b class="num">${scope.format.date(start, zone, { day: 'numeric' })}</b></span>`;
      })}
      ${dayParts.map(
        (
          part,
          row,
        ) => html`<span class="part" aria-hidden="true"><b>${partName(scope, part.id)}</b><span class="num">${hours(part)}</span></span>
          ${shown.map(({ date, cells }, column) => cellOf(date, cells[row]!, row, column))}`,
      )}
    </div>
    <p class="picked t13 q">${icon(iconCalendarCheck, { size: 16 })}<span><b>${scope.t('picked', { count: windows.length })}</b> ${chosenInWords(scope, grid)}</span></p>`;
}

/** `part`: as a heading, “Morning”; `at`: after a day's name, “morning”. Empty for a part of the organization's own. */
function partName(scope: FormScope, part: string, as: 'part' | 'at' = 'part'): string {
  const key = `${as}.${part}` as 'part.morning';
  const word = scope.t(key);
  return word === key ? '' : word;
}

/** `08–11`, `08:30–11`. */
function hours({ start, end }: DayPart): string {
  return `${start.replace(':00', '')}–${end.replace(':00', '')}`;
}

/** “Wednesday 25 morning, Thursday 26 morning and midday”. */
export function chosenInWords(scope: FormScope, { days, dayParts, windows, zone }: WindowGrid): string {
  const lists = new Intl.ListFormat(scope.locale, { type: 'conjunction' });
  const byDay = new Map<string, string[]>();
  for (const { start, end } of windows) {
    const cell = days.flatMap((day) => day.cells).find((one) => one.start === start && one.end === end);
    const part = dayParts.find(({ id }) => id === cell?.part);
    const day = `${scope.format.date(start, zone, { weekday: 'long' })} ${scope.format.date(start, zone, { day: 'numeric' })}`;
    const name = part ? partName(scope, part.id, 'at') || hours(part) : scope.format.time(start, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), name]);
  }
  return [...byDay].map(([day, parts]) => `${day} ${lists.format(parts)}`).join(', ');
}

/** Arrows go to the next free cell; beyond an edge, to the next page. */
function move(event: KeyboardEvent, { from, columns, days, turn }: WindowGrid): void {
  const grid = event.currentTarget as HTMLElement;
  const { row, column } = (event.target as HTMLElement).dataset;
  if (row === undefined || column === undefined) return;
  const forward = getComputedStyle(grid).direction === 'rtl' ? -1 : 1;
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -forward],
    ArrowRight: [0, forward],
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const [down, across] = step;
  for (let r = +row + down, c = +column + across; ; r += down, c += across) {
    const cell = grid.querySelector<HTMLButtonElement>(`[data-row="${r}"][data-column="${c}"]`);
    if (!cell) break;
    if (cell.disabled) continue;
    cell.focus();
    return;
  }
  const to = from + across * columns;
  if (across && to < days.length && from + across >= 0) turn(Math.max(0, to));
}
