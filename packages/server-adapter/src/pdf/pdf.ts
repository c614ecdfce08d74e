import type { Instant } from '@pasar/core/kernel';

/** A document to print: what it says, in order, and whose it is. Texts are plain, in the document's language. */
export interface PdfDocument {
  readonly title: string;
  /** BCP 47: readers and screen readers take the language from it. */
  readonly locale: string;
  readonly author: string;
  /** When it was made, as its properties say. */
  readonly at: Instant;
  /** WL-1: at the head of the first page; the accent is a CSS hex colour. */
  readonly brand?: { readonly name: string; readonly accent?: string };
  readonly blocks: readonly PdfBlock[];
  /** At the foot of every page, before the page's number: a text's SHA-256, for one. */
  readonly footer?: string;
}

export type PdfBlock =
  | { readonly heading: string; readonly level: 1 | 2 }
  /** Paragraphs stand apart by an empty line. */
  | { readonly text: string }
  | { readonly facts: readonly (readonly [term: string, value: string])[] }
  | { readonly columns: readonly PdfColumn[]; readonly rows: readonly (readonly string[])[] }
  /** Two who agree, side by side. */
  | { readonly parties: readonly [PdfParty, PdfParty] };

export interface PdfColumn {
  readonly title: string;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
}

export interface PdfParty {
  readonly role: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Prints a document; in Node `pdfPress()`. Without one, what would be printed is refused as `pdf.unavailable`. */
export type PdfPress = (document: PdfDocument) => Promise<Uint8Array<ArrayBuffer>>;
