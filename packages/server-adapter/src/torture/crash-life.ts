import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The server is no more, or is too busy: what was sent may have been done or not. */
export class Unanswered extends Error {}

/** The server answered with a problem, where there was none. */
export class Declined extends Error {}

export type Life = Awaited<ReturnType<typeof startLife>>;

export interface Born {
  /** A folder, or postgres://… */
  readonly where: string;
  readonly masterKey: string;
  /** It kills itself there, when it comes by for the `nth` time. */
  readonly point: string | undefined;
  readonly nth: number;
}

/** A server in a process of its own, ready, or dead again by then. */
export async function startLife({ where, masterKey, point, nth }: Born) {
  const program = fileURLToPath(new URL('./crash-server.ts', import.meta.url));
  const named = point ? [point, String(nth)] : [];
  const child = spawn(process.execPath, ['--conditions=@pasar/source', program, where, masterKey, ...named], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pasar-compiled') },
  });
  const exited = once(child, 'exit');
  const [address] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    // Killed at a point that it came by before it served: whoever asks it is not answered.
    exited.then(() => ['http://127.0.0.1:9']),
  ]);
  async function send(path: string, token: string, init: RequestInit) {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...init.headers };
    const { status, text } = await fetch(`${address}${path}`, { ...init, headers })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((cause) => {
        throw new Unanswered(path, { cause });
      });
    if (status === 503) throw new Unanswered(path);
    if (status >= 400) throw new Declined(`${path}: ${text}`);
    return JSON.parse(text);
  }
  return {
    exited,
    kill: () => void child.kill('SIGKILL'),
    get: (path: string, token: string) => send(path, token, {}),
    post: (path: string, token: string, key: string, body: unknown) =>
      send(path, token, { method: 'POST', headers: { 'Idempotency-Key': key }, body: JSON.stringify(body) }),
    session: async (secret: string, person: object): Promise<string> =>
      (await send('/v1/sessions', secret, { method: 'POST', body: JSON.stringify(person) })).token,
  };
}
