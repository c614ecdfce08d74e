import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server';
import { dateHolidays } from '../calendar/date-holidays.ts';
import { openFolder } from '../database/folder.ts';
import { openPostgres } from '../database/postgres.ts';
import { folderFiles } from '../files/folder-files.ts';
import { createMarketplace, type Marketplace, type MarketplaceOptions } from '../marketplace.ts';
import { type SmtpMail, type SmtpOptions, smtpMail } from '../messages/smtp-mail.ts';
import { webhookPost } from '../messages/webhook-post.ts';
import { pdfPress } from '../pdf/pdf-press.ts';
import { folderMasterKey, MissingMasterKey } from './master-key.ts';

export interface OpenOptions extends Omit<MarketplaceOptions, 'database'> {
  /** A folder for the embedded database, the photos and the master key. */
  readonly data: string;
  /** `postgres://…`: PostgreSQL instead of the embedded database; then `masterKey` has to be given. */
  readonly databaseUrl?: string | undefined;
  /** Mails go by this SMTP server; without it, and without `mail`, none are sent. */
  readonly smtp?: Pick<SmtpOptions, 'url' | 'from'> | undefined;
}

export interface OpenMarketplace extends Marketplace {
  /** Stops it and closes the database. */
  close(): Promise<void>;
}

/**
 * A marketplace with its database, files and master key where one expects them; not started yet.
 * @throws FolderInUse when another process has the folder; MissingMasterKey for PostgreSQL without one; MissingSender
 */
export async function openMarketplace({ data, databaseUrl, smtp, ...options }: OpenOptions): Promise<OpenMarketplace> {
  const masterKey = options.masterKey ?? (databaseUrl ? undefined : await folderKey(data));
  if (!masterKey) throw new MissingMasterKey();
  // Before anything is opened: it may be refused.
  const ownMail: SmtpMail | undefined = smtp && !options.mail ? smtpMail(smtp) : undefined;
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openFolder(data);
  try {
    const marketplace = await createMarketplace({
      files: folderFiles(join(data, 'files')),
      webhooks: webhookPost(),
      mail: ownMail,
      holidays: dateHolidays(),
      pdf: pdfPress(),
      ...options,
      masterKey,
      database,
    });
    return {
      ...marketplace,
      async close() {
        await marketplace.stop();
        ownMail?.close();
        await database.close();
      },
    };
  } catch (error) {
    ownMail?.close();
    await database.close();
    throw error;
  }
}

async function folderKey(data: string): Promise<string> {
  await mkdir(data, { recursive: true });
  return folderMasterKey(data);
}

export interface ServeOptions extends OpenOptions {
  /** By default 3000; 0 takes a free one. */
  readonly port?: number;
  /** By default this machine only. */
  readonly host?: string;
}

export interface ServedMarketplace extends OpenMarketplace {
  /** `http://127.0.0.1:3000`, without the prefix. */
  readonly address: string;
}

/** Opens a marketplace, starts it and serves it by HTTP. `close` lets running requests end. */
export async function serveMarketplace({
  port = 3000,
  host = '127.0.0.1',
  ...options
}: ServeOptions): Promise<ServedMarketplace> {
  const marketplace = await openMarketplace(options);
  await marketplace.start();
  const fetch = (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
    marketplace.fetch(request, { address: incoming.socket.remoteAddress });
  const server = serve({ fetch, port, hostname: host, overrideGlobalObjects: false }) as Server;
  try {
    // Rejects when the port is taken.
    await once(server, 'listening');
  } catch (error) {
    await marketplace.close();
    throw error;
  }
  const { port: bound } = server.address() as AddressInfo;
  return {
    ...marketplace,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Live streams end here; what is left then are idle connections.
      await marketplace.stop();
      server.closeIdleConnections();
      await closed;
      await marketplace.close();
    },
  };
}
