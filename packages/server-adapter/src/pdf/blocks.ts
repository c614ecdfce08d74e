import type { PdfBlock, PdfColumn, PdfParty } from './pdf.ts';
import { artifact, type Element, element, makeRoom, type Sheet, setAttributes, widthOf } from './tagged-page.ts';

/** Points. */
const SIZE = 10;
const GAP = 8;
const INK = '#1a1a1a';
const QUIET = '#595959';
const RULE = '#bfbfbf';

const HEADINGS = {
  1: { tag: 'H2', size: 13 },
  2: { tag: 'H3', size: 11 },
} as const;

/** Prints one block into its part of the structure tree, below what is there. */
export function printBlock(sheet: Sheet, parent: Element, block: PdfBlock): void {
  if ('heading' in block) printHeading(sheet, parent, block);
  else if ('text' in block) printText(sheet, parent, block.text);
  else if ('facts' in block) printFacts(sheet, parent, block.facts);
  else if ('parties' in block) printParties(sheet, parent, block.parties);
  else printTable(sheet, parent, block.columns, block.rows);
  sheet.x = sheet.page.margins.left;
}

function printHeading(sheet: Sheet, parent: Element, { heading, level }: { heading: string; level: 1 | 2 }) {
  const { tag, size } = HEADINGS[level];
  sheet.y += GAP;
  // With the first lines of what it is above.
  makeRoom(sheet, size * 4);
  element(sheet, parent, tag, () => sheet.font('strong').fontSize(size).fillColor(INK).text(heading));
  sheet.y += GAP / 2;
}

function printText(sheet: Sheet, parent: Element, text: string) {
  for (const paragraph of text.split(/\n{2,}/)) {
    makeRoom(sheet, SIZE * 2);
    element(sheet, parent, 'P', () => sheet.font('text').fontSize(SIZE).fillColor(INK).text(paragraph, { lineGap: 2 }));
    sheet.y += GAP;
  }
}

/** A table without a head: each row's first cell says what its second is. */
function printFacts(sheet: Sheet, parent: Element, facts: readonly (readonly [string, string])[]) {
  const width = widthOf(sheet);
  const table = begin(sheet, parent, 'Table');
  for (const [term, value] of facts) {
    const cells = [
      { text: term, type: 'TH', scope: 'Row', width: width * 0.32, ink: QUIET },
      { text: value, type: 'TD', width: width * 0.68 },
    ] as const;
    printRow(sheet, table, cells);
  }
  table.end();
  sheet.y += GAP;
}

function printTable(
  sheet: Sheet,
  parent: Element,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
) {
  const widths = widthsOf(sheet, columns, rows);
  const cellsOf = (texts: readonly string[]) =>
    columns.map(({ align = 'start' }, index) => ({
      text: texts[index] ?? '',
      type: 'TD' as const,
      width: widths[index]!,
      align,
    }));
  const titles = cellsOf(columns.map(({ title }) => title));
  const head = titles.map((cell) => ({ ...cell, type: 'TH' as const, scope: 'Column' as const, strong: true }));
  const table = begin(sheet, parent, 'Table');
  printRow(sheet, table, head);
  for (const row of rows) {
    const cells = cellsOf(row);
    if (heightOf(sheet, cells) > roomOn(sheet)) {
      sheet.addPage();
      artifact(sheet, 'Layout', () => drawRow(sheet, head));
    }
    printRow(sheet, table, cells);
  }
  table.end();
  sheet.y += GAP;
}

interface Cell {
  readonly text: string;
  readonly type: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
  readonly width: number;
  readonly align?: 'start' | 'end';
  readonly strong?: boolean;
  readonly ink?: string;
}

/** The widest column takes what the others, as wide as what stands in them, leave. */
function widthsOf(
  sheet: Sheet,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  sheet.font('strong').fontSize(SIZE);
  const wanted = columns.map(
    ({ title }, index) =>
      Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map((text) => sheet.widthOfString(text))) + GAP * 2,
  );
  const widest = wanted.indexOf(Math.max(...wanted));
  const others = wanted.reduce((sum, width, index) => sum + (index === widest ? 0 : width), 0);
  const left = widthOf(sheet) - others;
  // Too much for one line each: all alike.
  if (left < widthOf(sheet) / (columns.length + 1)) return columns.map(() => widthOf(sheet) / columns.length);
  return wanted.map((width, index) => (index === widest ? left : width));
}

function printRow(sheet: Sheet, table: Element, cells: readonly Cell[]) {
  makeRoom(sheet, heightOf(sheet, cells));
  const row = begin(sheet, table, 'TR');
  const { y } = sheet;
  let x = sheet.page.margins.left;
  for (const cell of cells) {
    const made = element(sheet, row, cell.type, () => drawCell(sheet, cell, x, y));
    if (cell.scope) setAttributes(made, { O: 'Table', Scope: cell.scope });
    x += cell.width;
  }
  row.end();
  endRow(sheet, y + heightOf(sheet, cells));
}

function drawRow(sheet: Sheet, cells: readonly Cell[]) {
  const { y } = sheet;
  let x = sheet.page.margins.left;
  for (const cell of cells) {
    drawCell(sheet, cell, x, y);
    x += cell.width;
  }
  sheet.y = y + heightOf(sheet, cells);
}

function drawCell(sheet: Sheet, { text, width, align = 'start', strong, ink = INK }: Cell, x: number, y: number) {
  const at = { width: width - GAP, align: align === 'end' ? 'right' : 'left' } as const;
  const inset = align === 'end' ? GAP : 0;
  sheet
    .font(strong ? 'strong' : 'text')
    .fontSize(SIZE)
    .fillColor(ink)
    .text(text, x + inset, y + 3, at);
}

function endRow(sheet: Sheet, y: number) {
  const { left } = sheet.page.margins;
  artifact(sheet, 'Layout', () =>
    sheet
      .lineWidth(0.5)
      .strokeColor(RULE)
      .moveTo(left, y)
      .lineTo(left + widthOf(sheet), y)
      .stroke(),
  );
  sheet.y = y;
}

function heightOf(sheet: Sheet, cells: readonly Cell[]): number {
  const heights = cells.map(({ text, width, strong }) =>
    sheet
      .font(strong ? 'strong' : 'text')
      .fontSize(SIZE)
      .heightOfString(text, { width: width - GAP }),
  );
  return Math.max(...heights) + 6;
}

function roomOn({ page, y }: Sheet): number {
  return page.height - page.margins.bottom - y;
}

/** Side by side to the eye, one after the other to the ear. */
function printParties(sheet: Sheet, parent: Element, parties: readonly [PdfParty, PdfParty]) {
  const width = (widthOf(sheet) - GAP * 2) / 2;
  const styles = (party: PdfParty) => [
    { font: 'text', ink: QUIET, text: party.role },
    { font: 'strong', ink: INK, text: party.name },
    ...party.lines.map((text) => ({ font: 'text', ink: INK, text })),
  ];
  const heights = parties.map((party) =>
    styles(party).reduce(
      (sum, { font, text }) => sum + sheet.font(font).fontSize(SIZE).heightOfString(text, { width }) + 2,
      0,
    ),
  );
  makeRoom(sheet, Math.max(...heights));
  const top = sheet.y;
  for (const [index, party] of parties.entries()) {
    const x = sheet.page.margins.left + index * (width + GAP * 2);
    const part = begin(sheet, parent, 'Div');
    let y = top;
    for (const { font, ink, text } of styles(party)) {
      element(sheet, part, 'P', () => sheet.font(font).fontSize(SIZE).fillColor(ink).text(text, x, y, { width }));
      y = sheet.y + 2;
    }
    part.end();
  }
  sheet.y = top + Math.max(...heights) + GAP;
}

function begin(sheet: Sheet, parent: Element, type: string): Element {
  const made = sheet.struct(type);
  parent.add(made);
  return made;
}
