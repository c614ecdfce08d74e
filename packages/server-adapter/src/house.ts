import type { LegalEntityRegistry } from '@pasar/core/registry';
import type { Tokens } from './auth/tokens.ts';
import type { HolidayCalendar } from './calendar/holidays.ts';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './database/database.ts';
import type { DeploymentId } from './database/tables.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { FileStore } from './files/file-store.ts';
import type { PdfPress } from './pdf/pdf.ts';
import type { Seal } from './people/seal.ts';

/** What a running marketplace is made of: every handler is given it. */
export interface House {
  readonly database: Database;
  readonly deployment: DeploymentId;
  readonly clock: Clock;
  /** UUIDv7s, ascending. */
  readonly ids: <Id extends string>() => Id;
  /** The master key's: opens the keys of persons. */
  readonly seal: Seal;
  readonly tokens: Tokens;
  readonly files: FileStore;
  /** Where legal entities are looked up (PAR-1); the built-in one reads in the caller's transaction. */
  readonly registry: (tx: Tx) => LegalEntityRegistry;
  readonly delivery: Delivery;
  /** What PDFs are printed with; nothing where there is none. */
  readonly pdf: PdfPress | undefined;
  /** Public holidays: those that the operator's business days leave out (PAR-2). */
  readonly holidays: HolidayCalendar;
  /** How many proxies of one's own a request has passed (`MarketplaceOptions`). */
  readonly trustedProxies: number;
  /** Where the API is mounted: `/pasar`, or empty. */
  readonly basePath: string;
  readonly onError: (error: unknown, about?: Readonly<Record<string, string>>) => void;
}
