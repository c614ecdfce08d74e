import type { LetterWriter } from './letter-writer.ts';
import { writeNotice } from './notice.store.ts';

/** Who writes which letters, by the first part of their templates. */
const WRITERS: Readonly<Record<string, LetterWriter>> = {
  customer: writeNotice,
  partner: writeNotice,
};

export function writerOf(template: string): LetterWriter {
  const area = template.slice(0, template.indexOf('.'));
  const writer = WRITERS[area];
  if (!writer) throw new Error(`nobody writes '${template}'`);
  return writer;
}
