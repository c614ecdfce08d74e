import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printBlock } from './blocks.ts';
import type { PdfDocument, PdfPress } from './pdf.ts';
import { artifact, element, type Fonts, openSheet, type Sheet, widthOf } from './tagged-page.ts';

const FONTS = '@expo-google-fonts/noto-sans';
const INK = '#1a1a1a';
const QUIET = '#595959';

/**
 * Prints tagged PDFs in Node: a structure tree, headings, tables with their heads, the language and the title, page numbers,
 * and a full Noto Sans inside (Latin, Cyrillic, Greek), so that mixed scripts hold. The same document gives the same bytes.
 */
export function pdfPress(): PdfPress {
  let fonts: Fonts | undefined;
  return async (document) => {
    fonts ??= readFonts();
    const sheet = openSheet(document, fonts);
    const bytes = collected(sheet);
    const root = sheet.struct('Document');
    sheet.addStructure(root);
    printHead(sheet, root, document);
    for (const block of document.blocks) printBlock(sheet, root, block);
    root.end();
    printFeet(sheet, document);
    sheet.end();
    return bytes;
  };
}

function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  return {
    text: readFileSync(resolve(`${FONTS}/400Regular/NotoSans_400Regular.ttf`)),
    strong: readFileSync(resolve(`${FONTS}/600SemiBold/NotoSans_600SemiBold.ttf`)),
  };
}

function collected(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    sheet.on('error', reject);
    sheet.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

/** WL-1: the brand's name over its colour, then what it is. */
function printHead(sheet: Sheet, root: ReturnType<Sheet['struct']>, { title, brand }: PdfDocument) {
  if (brand) {
    element(sheet, root, 'P', () => sheet.font('strong').fontSize(10).fillColor(QUIET).text(brand.name));
    const { left } = sheet.page.margins;
    const y = sheet.y + 4;
    artifact(sheet, 'Layout', () =>
      sheet
        .lineWidth(2)
        .strokeColor(brand.accent ?? QUIET)
        .moveTo(left, y)
        .lineTo(left + widthOf(sheet), y)
        .stroke(),
    );
    sheet.y = y + 16;
  }
  element(sheet, root, 'H1', () => sheet.font('strong').fontSize(18).fillColor(INK).text(title));
  sheet.y += 10;
}

/** Once all pages are there: the footer, and which page of how many. */
function printFeet(sheet: Sheet, { footer = '' }: PdfDocument) {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    sheet.switchToPage(index);
    const { margins, height } = sheet.page;
    // Below the margin, where text would begin a new page.
    const { bottom } = margins;
    margins.bottom = 0;
    const width = widthOf(sheet);
    const y = height - 44;
    artifact(sheet, 'Pagination', () => {
      sheet.font('text').fontSize(7.5).fillColor(QUIET);
      sheet.text(footer, margins.left, y, { width: width - 60, lineBreak: false });
      sheet.text(`${index + 1} / ${count}`, margins.left + width - 60, y, {
        width: 60,
        align: 'right',
        lineBreak: false,
      });
    });
    margins.bottom = bottom;
  }
}
