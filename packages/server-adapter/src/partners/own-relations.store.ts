import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import { joiningSteps, movesOfPartner, nextForPartner, type OwnRelation } from '@pasar/core/partners';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { openHouseDocuments } from '../documents/house-documents.store.ts';
import { missingDocuments } from '../documents/required-papers.ts';
import type { Scope } from '../tenancy/scope.ts';
import { inside } from './own-side.ts';
import { factsOf, readPartnerRecords } from './partner-facts.store.ts';
import { readHistory } from './relations.store.ts';

interface Looking {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly now: Instant;
  readonly locale: string;
}

/** One of a partner's organizations with what is missing there; undefined without a relation to it. */
export async function readOwnRelation(
  { tx, scope, now }: Looking,
  organization: OrganizationId,
): Promise<OwnRelation | undefined> {
  const partner = scope.partner as PartnerId;
  return withScope(tx, inside(scope, organization), scope, async () => {
    const [record] = await readPartnerRecords(tx, organization, { where: sql`r.partner = ${partner}` }, now);
    if (!record) return undefined;
    const about = await tx
      .selectFrom('organizations')
      .select(['id', 'name', 'zone', 'locale'])
      .where('id', '=', organization)
      .executeTakeFirstOrThrow();
    const facts = factsOf(record);
    const missing = await missingDocuments(tx, organization, partner, now);
    const steps = joiningSteps(
      {
        ...facts,
        profileConfirmed: record.confirmedAt !== null,
        legalDetailsGiven: record.legalEntity !== null,
        documentsMissing: missing.length,
        houseDocumentsOpen: await openHouseDocuments(tx, organization, partner),
      },
      now,
    );
    const history = await readHistory(tx, organization, partner);
    const { state, origin, since, suspendedUntil: until } = record;
    return {
      organization: about,
      state,
      origin,
      since,
      until,
      reason: history[0]?.reason ?? null,
      current: organization === scope.organization,
      steps: [...steps],
      next: nextForPartner(facts, now),
      history: [...history],
      can: [...movesOfPartner({ state, origin })],
    };
  });
}
