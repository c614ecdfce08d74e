import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from './migrations/index.ts';
import { makeSnapshot } from './pglite.ts';

/**
 * A ready-made, migrated database, which spares an empty folder four seconds of `initdb`. The published package carries
 * it beside its code; when running from sources it is made once and kept in `node_modules/.cache`.
 */
export async function readySnapshot(): Promise<Blob> {
  const name = await snapshotName();
  const here = dirname(fileURLToPath(import.meta.url));
  const isSource = here.endsWith(join('src', 'database'));
  const folder = isSource ? join(here, '../../../../node_modules/.cache/pasar') : here;
  const ready = await read(join(folder, name));
  if (ready) return ready;
  const made = await makeSnapshot();
  await keep(folder, name, made).catch(() => {
    // Nowhere to keep it: it is made anew the next time.
  });
  return made;
}

/** Raised when `makeSnapshot` makes them another way. */
const LAYOUT = 2;

/** Names the schema and the engine: a snapshot of other migrations is never taken for this one. */
export async function snapshotName(): Promise<string> {
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(engine), '../package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256').update(JSON.stringify([LAYOUT, version, MIGRATIONS]));
  return `database-${hash.digest('hex').slice(0, 16)}.tar.gz`;
}

async function read(file: string): Promise<Blob | undefined> {
  try {
    return new Blob([await readFile(file)]);
  } catch {
    return undefined;
  }
}

async function keep(folder: string, name: string, snapshot: Blob): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.${randomUUID()}`);
  await writeFile(draft, new Uint8Array(await snapshot.arrayBuffer()));
  await rename(draft, join(folder, name));
}
