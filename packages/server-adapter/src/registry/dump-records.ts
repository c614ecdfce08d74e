import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';

/** One record of an open-data dump: the values by the file's own names, or undefined where it cannot be read at all. */
export interface DumpRecord {
  /** Of the file, from 1: where the record ends. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

export interface Dump {
  /** The same for the same content: size and beginning by SHA-256. A file that goes on differently is another. */
  readonly fingerprint: string;
  readonly bytes: number;
  /** Bytes read so far, of `bytes`. */
  readonly read: () => number;
  /** One by one, at the pace they are taken: the file is never in memory. */
  readonly records: () => AsyncIterable<DumpRecord>;
}

const BEGINNING = 1024 * 1024;

/**
 * A dump by its name: `.csv`, `.tsv`, `.txt` with a line of names, or `.ndjson`, `.jsonl` with an object a line; `.gz` over
 * either.
 *
 * @param encoding a label of the Encoding Standard: `utf-8`, `windows-1251`
 */
export async function openDump(path: string, encoding = 'utf-8'): Promise<Dump> {
  const { size } = await stat(path);
  const fingerprint = createHash('sha256')
    .update(`${size}\n`)
    .update(await beginningOf(path))
    .digest('hex');
  const isZipped = path.endsWith('.gz');
  const isJson = /\.(ndjson|jsonl)(\.gz)?$/.test(path);
  let read = 0;
  const text = (): Readable => {
    const file = createReadStream(path, { highWaterMark: 256 * 1024 });
    read = 0;
    file.on('data', (part) => {
      read += part.length;
    });
    const decoded = decode(encoding);
    // A source that breaks is told to who reads the end of the pipe.
    const pipe = (from: Readable, to: Transform) => from.on('error', (error) => to.destroy(error)).pipe(to);
    return pipe(isZipped ? pipe(file, createGunzip()) : file, decoded);
  };
  return {
    fingerprint,
    bytes: size,
    read: () => read,
    records: () => (isJson ? jsonRecords(text()) : csvRecords(text())),
  };
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes into text, a letter that two parts share included; the mark at a file's beginning goes. */
function decode(encoding: string): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    readableObjectMode: false,
    transform: (part: Uint8Array, _, done) => done(null, decoder.decode(part, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
}

async function* jsonRecords(text: Readable): AsyncIterable<DumpRecord> {
  let line = 0;
  for await (const written of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (written.trim() !== '') yield { line, values: objectIn(written) };
  }
}

function objectIn(text: string): DumpRecord['values'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function* csvRecords(text: Readable): AsyncIterable<DumpRecord> {
  const rows = text.on('error', (error) => parsed.destroy(error)).pipe(Papa.parse(Papa.NODE_STREAM_INPUT));
  const parsed = rows.on('error', () => {}).pipe(new PassThrough({ objectMode: true, highWaterMark: 256 }));
  let line = 0;
  let names: readonly string[] | undefined;
  for await (const row of parsed as AsyncIterable<readonly string[]>) {
    // A value in quotes may run over several lines.
    line += 1 + row.reduce((breaks, value) => breaks + (value.match(/\n/g)?.length ?? 0), 0);
    if (row.length === 1 && row[0]!.trim() === '') continue;
    if (!names) names = row.map((name) => name.trim());
    else if (row.length !== names.length) yield { line, values: undefined };
    else yield { line, values: Object.fromEntries(names.map((name, i) => [name, row[i]])) };
  }
}
