import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Milliseconds. A live holder touches its lock this often; a holder on another host counts as gone after the longer. */
const HEARTBEAT = 5_000;
const GONE_AFTER = 30_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Locks this process holds: after a container's restart the new process may carry the dead one's id. */
const held = new Set<string>();

export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `the data folder ${folder} is in use by process ${holder.pid} on ${holder.host}; ` +
        'an embedded database belongs to one process: stop that one, or use PostgreSQL (DATABASE_URL) for several',
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the folder for this process: PGlite takes no lock itself, and a second opener silently loses the first one's
 * acknowledged rows. A dead holder's lock is taken over at once, so a killed server starts again without waiting.
 * @returns gives the folder back
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  const me: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  if (!create(file, me)) {
    takeOver(folder, file);
    if (!create(file, me)) throw new FolderInUse(folder, read(file) ?? me);
  }
  held.add(me.token);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (held.delete(me.token) && read(file)?.token === me.token) rmSync(file, { force: true });
  };
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock. Of several that find it dead, the one that makes the guard's folder may remove it. */
function takeOver(folder: string, file: string): void {
  const guard = join(folder, 'lock.takeover');
  if (age(guard) > HEARTBEAT) rmSync(guard, { recursive: true, force: true });
  try {
    mkdirSync(guard);
  } catch {
    return;
  }
  try {
    const holder = read(file);
    if (holder && isAlive(holder, file)) throw new FolderInUse(folder, holder);
    rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function isAlive({ pid, host, token }: Holder, file: string): boolean {
  if (host !== hostname()) return age(file) < GONE_AFTER;
  if (pid === process.pid) return held.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Undefined: no lock, or one whose writer died in the middle of writing it. */
function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the file was touched; −1 when there is none. */
function age(file: string): number {
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return at === undefined ? -1 : Date.now() - at;
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder was taken away under us: nothing to keep alive any more.
  }
}
