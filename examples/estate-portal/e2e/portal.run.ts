import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Portal {
  /** `http://localhost:41234` */
  readonly address: string;
  stop(): Promise<void>;
}

/** The portal as a process of its own, as `npm start` runs it, on a free port; open when this answers. */
export function startPortal(env: Readonly<Record<string, string>>): Promise<Portal> {
  return startExample('..', { DATABASE_URL: '', PASAR_MASTER_KEY: '', ...env });
}

/** The playground's files handed out, as `npm start -w playground` does: nothing else of it runs outside the page. */
export function startPlayground(): Promise<Portal> {
  return startExample('../../playground');
}

async function startExample(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Portal> {
  const server = spawn(process.execPath, ['--conditions=@pasar/source', 'server.ts'], {
    cwd: fileURLToPath(new URL(folder, import.meta.url)),
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  return {
    address,
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (part) => {
      said += part;
      const found = /http:\/\/[^\s]+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`the server ended before it was open:\n${said}`)));
  });
}
