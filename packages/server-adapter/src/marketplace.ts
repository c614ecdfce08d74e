import type { LegalEntityRegistry } from '@pasar/core/registry';
import type { Connection } from './audit/origin.ts';
import { openDeployment } from './auth/deployment.ts';
import { createTokens } from './auth/tokens.ts';
import { type HolidayCalendar, noHolidays } from './calendar/holidays.ts';
import { type Clock, idsBy, systemClock } from './clock.ts';
import type { Database } from './database/database.ts';
import { transaction } from './database/transaction.ts';
import { createDelivery } from './delivery/delivery.ts';
import { type Rounds, rounds } from './delivery/rounds.ts';
import type { FileStore } from './files/file-store.ts';
import { memoryFiles } from './files/memory-files.ts';
import type { House } from './house.ts';
import { checkComplete, createApp } from './http/app.ts';
import { sweepIdempotencyKeys } from './http/idempotency.ts';
import type { Mail } from './messages/mail.ts';
import { sweepMessages } from './messages/messages.store.ts';
import { postOffice } from './messages/post-office.ts';
import type { WebhookPost } from './messages/webhook-sender.ts';
import type { PdfPress } from './pdf/pdf.ts';
import { createSeal, newKey } from './people/seal.ts';
import { builtInRegistry } from './registry/built-in-registry.ts';
import { ROUTES } from './routes.ts';
import { DEPLOYMENT } from './tenancy/scope.ts';
import { requestTimers } from './timers/request-timers.ts';

export interface MarketplaceOptions {
  /** `openPglite()`, or in Node `openFolder(…)` or `openPostgres(…)`. It stays the caller's to close. */
  readonly database: Database;
  /**
   * 32 bytes, raw or in base64: seals the keys of persons and of tokens. Whoever has it and the database can read
   * everything; without it nothing that names a person can be read. May be left out for a database in memory only.
   */
  readonly masterKey?: Uint8Array | string;
  /** Where photos lie; in memory when left out. */
  readonly files?: FileStore;
  /** Where legal entities are looked up (PAR-1): a service of the deployment's own. The built-in table when left out. */
  readonly registry?: LegalEntityRegistry;
  /** Mails leave by it: `smtpMail(…)` in Node. Without it none are sent. */
  readonly mail?: Mail | undefined;
  /** Signed webhooks leave by it: `webhookPost()` in Node. Without it none are sent. */
  readonly webhooks?: WebhookPost | undefined;
  /** Public holidays, for the operator's business days (PAR-2): `dateHolidays()` in Node. Without it weekends alone are free. */
  readonly holidays?: HolidayCalendar;
  /** Prints agreements and invoices: `pdfPress()` in Node. Without it they are not to be had as PDF. */
  readonly pdf?: PdfPress | undefined;
  readonly clock?: Clock;
  /** UUIDv7s; by the clock when left out. */
  readonly ids?: House['ids'];
  /** Whom tokens are for; several deployments that must not take each other's have different ones. */
  readonly audience?: string;
  /** Where the API is mounted in its host: `/pasar` for `/pasar/v1/…`; nothing at the root. */
  readonly basePath?: string;
  /**
   * How many proxies of your own stand before the server: so many entries at the end of `X-Forwarded-For` are believed when
   * the audit trail says from where (PRV-3). With 0, the rule, the header is not looked at.
   */
  readonly trustedProxies?: number;
  /** Unexpected errors; to the console when left out. Never personal data. */
  readonly onError?: House['onError'];
}

export interface Marketplace {
  /** The API as a standard handler: `Request` in, `Response` out; with the socket's address, where the host knows it. */
  readonly fetch: (request: Request, connection?: Connection) => Promise<Response>;
  /** Starts timers, mails, webhooks and live updates. Requests are answered without it, nothing happens by itself. */
  start(): Promise<void>;
  /** Ends them, when their round is over, and live streams with them; requests under way are answered first. */
  stop(): Promise<void>;
  /** What it is made of: for tools such as seeding. */
  readonly house: House;
}

const HOUR = 3_600_000;

/**
 * A marketplace on a database: mount its `fetch` in any server.
 *
 * ```ts
 * const marketplace = await createMarketplace({ database: await openPglite() });
 * await marketplace.start();
 * export default { fetch: marketplace.fetch };
 * ```
 */
export async function createMarketplace(options: MarketplaceOptions): Promise<Marketplace> {
  checkComplete(ROUTES);
  const house = await furnish(options);
  const { database, delivery, clock, onError } = house;
  const app = createApp(ROUTES, house);
  const timers = requestTimers(house);
  const post = postOffice(house, options);
  const sweeping: Rounds = rounds({
    interval: HOUR,
    round: async () => {
      await sweepIdempotencyKeys(database, clock.now());
      await transaction(database, DEPLOYMENT, (tx) => sweepMessages(tx, clock.now()));
      return false;
    },
    onError,
  });
  const underWay = new Set<Promise<Response>>();
  return {
    house,
    fetch: async (request, connection) => {
      const answer = Promise.resolve(app.fetch(request, connection));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    async start() {
      await delivery.start();
      timers.start();
      post.start();
      sweeping.start();
    },
    async stop() {
      await Promise.all([sweeping.stop(), timers.stop(), post.stop(), delivery.stop()]);
      // Whoever left does not take the work along: the database stays open until it is done.
      await Promise.allSettled(underWay);
    },
  };
}

/** What all handlers share: the database's deployment opened with the master key, and the ports. */
export async function furnish({
  database,
  masterKey,
  files = memoryFiles(),
  pdf,
  registry,
  holidays = noHolidays,
  clock = systemClock,
  ids = idsBy(clock),
  audience = 'pasar',
  basePath = '',
  trustedProxies = 0,
  onError = report,
}: MarketplaceOptions): Promise<House> {
  const seal = await createSeal(masterKey === undefined ? newKey() : keyBytes(masterKey));
  const { id: deployment, keys } = await openDeployment(database, seal, ids);
  return {
    database,
    deployment,
    clock,
    ids,
    seal,
    tokens: createTokens(keys, audience, deployment),
    files,
    pdf,
    registry: registry ? () => registry : (tx) => builtInRegistry(tx, deployment),
    holidays,
    delivery: createDelivery({ database, now: clock.now, onError }),
    trustedProxies,
    basePath: basePath.replace(/\/+$/, ''),
    onError,
  };
}

function keyBytes(key: Uint8Array | string): Uint8Array {
  return typeof key === 'string' ? Uint8Array.from(atob(key.trim()), (c) => c.charCodeAt(0)) : key;
}

function report(error: unknown, about: Readonly<Record<string, string>> = {}): void {
  console.error('pasar:', about, error instanceof Error ? (error.stack ?? error.message) : error);
}
