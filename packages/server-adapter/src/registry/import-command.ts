import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { House } from '../house.ts';
import { FIELDS } from './entity-of-record.ts';
import { type ImportProgress, importRegistry } from './import-registry.ts';

export interface ImportCommand {
  readonly file: string;
  readonly country?: string | undefined;
  /** `taxId=ИНН,name=Наименование` */
  readonly columns?: string | undefined;
  readonly encoding?: string | undefined;
  /** Where refused records are named, a line each: `line,reason`. */
  readonly refused?: string | undefined;
}

/** So many refused records are named on the screen. */
const NAMED = 20;
/** Milliseconds between two lines of progress. */
const PACE = 1_000;

/** `pasar-server registry import`: says how far it is as it goes, and in the end what was refused and why. */
export async function runImport(house: House, command: ImportCommand): Promise<string> {
  const columns = columnsIn(command.columns);
  const list = command.refused === undefined ? undefined : createWriteStream(command.refused, { flags: 'a' });
  let named = 0;
  let told = Date.now();
  const began = Date.now();
  const done = await importRegistry(house, command.file, {
    country: command.country?.toUpperCase(),
    columns,
    encoding: command.encoding,
    onProgress(progress) {
      if (Date.now() - told < PACE) return;
      told = Date.now();
      const rate = Math.round(((progress.records - progress.resumed) * 1000) / (told - began));
      process.stderr.write(`${Math.round(progress.part * 100)} %  ${progress.records} records  ${rate}/s\n`);
    },
    onRefused(line, reason, field) {
      const about = field ? `${reason} ${field}` : reason;
      list?.write(`${line},${about}\n`);
      if (++named <= NAMED) process.stderr.write(`line ${line}: ${about}\n`);
      else if (named === NAMED + 1) process.stderr.write('More are refused; --refused <file> names them all.\n');
    },
  });
  if (list) await once(list.end(), 'finish');
  return report(done);
}

function report({ records, kept, refused, resumed }: ImportProgress): string {
  const reasons = Object.entries(refused).sort(([, a], [, b]) => b - a);
  return [
    ...(resumed > 0 ? [`The first ${resumed} had been read before.`] : []),
    `${records} records, ${kept} kept, ${records - kept} refused${reasons.length > 0 ? ':' : '.'}`,
    ...reasons.map(([reason, count]) => `  ${count}  ${reason}`),
  ].join('\n');
}

/** @throws RangeError with a sentence for a person */
function columnsIn(text = ''): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', column = ''] = pair.split('=').map((side) => side.trim());
      if (!(FIELDS as readonly string[]).includes(field) || column === '') {
        throw new RangeError(`--columns: "${pair}" is not one of ${FIELDS.join(', ')} = a name in the file.`);
      }
      return [field, column];
    }),
  );
}
