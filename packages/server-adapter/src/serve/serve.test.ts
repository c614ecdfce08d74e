import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderInUse } from '../database/folder-lock.ts';
import { MissingSender } from '../messages/smtp-mail.ts';
import { MissingMasterKey } from './master-key.ts';
import { openMarketplace, serveMarketplace } from './serve.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'pasar-serve-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('serving from a data folder', () => {
  test('answers by HTTP behind its prefix, lets go of port and folder, and starts again with the same keys', async () => {
    const server = await serveMarketplace({ data, port: 0, basePath: '/pasar' });
    const health = await fetch(`${server.address}/pasar/v1/health`);
    expect(await health.json()).toMatchObject({ status: 'up' });
    expect((await stat(join(data, 'master.key'))).mode & 0o777).toBe(0o600);
    await expect(serveMarketplace({ data, port: 0 })).rejects.toThrow(FolderInUse);
    const key = await readFile(join(data, 'master.key'), 'utf8');
    const { deployment } = server.house;
    await server.close();
    await expect(fetch(`${server.address}/pasar/v1/health`)).rejects.toThrow();

    const again = await openMarketplace({ data });
    expect(again.house.deployment).toBe(deployment);
    expect(await readFile(join(data, 'master.key'), 'utf8')).toBe(key);
    await again.close();
  });

  test('a port that is taken: the folder is given back', async () => {
    const server = await serveMarketplace({ data, port: 0 });
    const port = Number(new URL(server.address).port);
    const other = join(data, 'other');
    await expect(serveMarketplace({ data: other, port })).rejects.toThrow('EADDRINUSE');
    await (await openMarketplace({ data: other })).close();
    await server.close();
  });

  test('MSG-2 an SMTP server without an address to send from is refused before anything is opened', async () => {
    await expect(openMarketplace({ data, smtp: { url: 'smtp://nowhere', from: '' } })).rejects.toThrow(MissingSender);
    const marketplace = await openMarketplace({ data, smtp: { url: 'smtp://nowhere', from: 'notices@host.example' } });
    await marketplace.close();
  });

  test('PostgreSQL without a master key is refused before anything is opened', async () => {
    await expect(openMarketplace({ data, databaseUrl: 'postgres://nowhere' })).rejects.toThrow(MissingMasterKey);
  });
});

describe('the command line', () => {
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
  const run = (...args: string[]) =>
    spawn(process.execPath, ['--conditions=@pasar/source', cli, ...args, '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: '', PASAR_MASTER_KEY: '' },
    });

  test('makes an organization, serves, and ends cleanly when told to', async () => {
    const maker = run('organization', 'create', '--name', 'Régie Bellecour');
    const lines = await linesOf(maker);
    const secret = lines.join('\n').match(/sk_[\w-]{43}/)?.[0];
    expect(secret).toBeDefined();

    const server = run('serve', '--port', '0');
    const [line] = await once(createInterface(server.stdout), 'line');
    const [address] = /http:\S+\/v1/.exec(line as string)!;
    const session = await fetch(`${address}/sessions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ role: 'owner', subject: 'staff' }),
    });
    const { token } = (await session.json()) as { token: string };
    const brand = await fetch(`${address}/brand`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await brand.json()).toMatchObject({ name: 'Régie Bellecour', country: 'FR', currency: 'EUR' });
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);

    const organization = lines.join('\n').match(/[0-9a-f-]{36}/)![0];
    const hook = ['webhook', 'add', '--url', 'https://host.example/hook', '--organization'];
    expect((await linesOf(run(...hook, organization))).join('\n')).toMatch(/secret: whsec_[\w+/]{43}=/);
    expect(
      await linesOf(
        run(
          ...hook,
          organization.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
        ),
      ),
    ).toEqual([]);
    expect(await linesOf(run('messages', 'parked'))).toEqual(['Nothing was given up.']);
  });
});

async function linesOf(process: ReturnType<typeof spawn>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(process.stdout!)) lines.push(line);
  return lines;
}
