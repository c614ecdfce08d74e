import type { AuditEntry } from '@pasar/core/audit';
import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import type { PartnerCard } from '@pasar/core/partners';
import type { ServiceView } from '@pasar/core/services';
import type { Formats } from '../../../../element/formats.ts';
import type { AboutWords } from './partner-about.words.ts';

/** What a light tab is drawn with. */
export interface AboutReading {
  readonly t: AboutWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  readonly language: string;
}

type Consents = Exchange<'partner-consents.read'>['answer'];

export interface Privacy {
  readonly consents: Consents;
  /** Newest first: when contact data of customers was given to this partner, or its own to a customer. */
  readonly given: readonly AuditEntry[];
}

export async function readPrices(client: Client, signal: AbortSignal, id: string): Promise<readonly ServiceView[]> {
  const partner = id as PartnerCard['id'];
  return (await client.call('services.list', { query: { partner, limit: 200 }, signal })).items;
}

export async function readPrivacy(client: Client, signal: AbortSignal, id: string): Promise<Privacy> {
  const [consents, trail] = await Promise.all([
    client.call('partner-consents.read', { params: { partner: id as PartnerCard['id'] }, signal }),
    client.call('audit.list', { query: { view: 'disclosures', about: id, limit: 20 }, signal }),
  ]);
  return { consents, given: trail.items };
}
