import type { Formats } from '../../../element/formats.ts';
import type { DocumentWords } from './document.words.ts';

/** How a document's parts are read. */
export interface DocumentReading {
  readonly t: DocumentWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  readonly isPartner: boolean;
}
