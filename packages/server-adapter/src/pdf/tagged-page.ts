import PDFDocument from 'pdfkit';
import type { PdfDocument } from './pdf.ts';

/** Points; A4. */
const MARGIN = 56;
const FOOT = 72;

export type Sheet = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;
export type Fonts = Readonly<Record<'text' | 'strong', Uint8Array>>;

/** What its typings leave out. */
interface Untyped {
  info: Record<string, unknown>;
  endMetadata(): void;
}

/**
 * pdfkit writes the title and author into the XMP packet as they are: they are escaped there, and there alone. XML cannot
 * say everything that a name may hold.
 */
class EscapedMetadata extends PDFDocument {
  override endMetadata(): void {
    const self = this as unknown as Untyped;
    const { info } = self;
    const entries = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escaped(value) : value,
    ]);
    self.info = Object.fromEntries(entries);
    (PDFDocument.prototype as unknown as Untyped).endMetadata.call(this);
    self.info = info;
  }
}

function escaped(text: string): string {
  const plain = text.replace(/\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu, ' ');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An empty tagged document, as PDF/UA asks: marked, with a language, its title shown, every font in it. */
export function openSheet({ title, author, locale, at, brand }: PdfDocument, fonts: Fonts): Sheet {
  const sheet = new EscapedMetadata({
    size: 'A4',
    margins: { top: MARGIN, bottom: FOOT, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    // The typings do not know it yet.
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    font: fonts.text as never,
    info: { Title: title, Author: author, Creator: brand?.name ?? author, CreationDate: new Date(at) },
  });
  sheet.registerFont('text', fonts.text as never);
  sheet.registerFont('strong', fonts.strong as never);
  return sheet;
}

/** Points between the margins. */
export function widthOf({ page }: Sheet): number {
  return page.width - page.margins.left - page.margins.right;
}

/** Begins a new page unless so many points are left on this one. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - sheet.page.margins.bottom) sheet.addPage();
}

/** Drawn content with its meaning: `P`, `H1`, `TD`. Ended: nothing more comes into it. */
export function element(sheet: Sheet, parent: Element, type: string, draw: () => void): Element {
  const made = sheet.struct(type, {}, [draw]);
  parent.add(made);
  made.end();
  return made;
}

/** Attributes of an element, which the typings hide. */
export function setAttributes(made: Element, attributes: Readonly<Record<string, string>>): void {
  (made as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes;
}

/** Drawn, but not read out: rules, page numbers, a table's head once more. */
export function artifact(sheet: Sheet, type: 'Pagination' | 'Layout', draw: () => void): void {
  sheet.markContent('Artifact', { type });
  draw();
  sheet.endMarkedContent();
}
