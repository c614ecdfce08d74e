import type { Explained } from '@pasar/core/commissions';
import type { AgreementId, Instant, KindId, OrganizationId, PartnerId, ServiceId } from '@pasar/core/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

interface Asked {
  readonly owner: OrganizationId;
  readonly partner: PartnerId;
  readonly now: Instant;
}

/** An agreement's line that holds now, for one service. */
export interface LineInForce {
  readonly service: ServiceId;
  readonly kind: KindId;
  readonly agreement: AgreementId;
  readonly version: number;
  readonly line: number;
  /** Basis points. */
  readonly rate: number;
}

/**
 * AGR-3: every line in force between an organization and a partner; of several agreements the one accepted last.
 * @param tx in the scope of the system, of staff, or of the partner
 */
export async function readLinesInForce(tx: Tx, { owner, partner, now }: Asked): Promise<readonly LineInForce[]> {
  const { rows } = await sql<LineInForce>`
    select distinct on (l.service) l.service, l.kind, l.agreement, l.version, l.line, l.rate
    from agreements a
    join agreement_versions v on v.owner = a.owner and v.agreement = a.id and v.version = a.in_force
    join agreement_lines l on l.owner = v.owner and l.agreement = v.agreement and l.version = v.version
    where ${forOwner('a', owner)} and a.partner = ${partner} and a.state = 'accepted'
      and (a.expires_at is null or a.expires_at > ${now})
    order by l.service, v.answered_at desc nulls last, a.id desc`.execute(tx);
  return rows;
}

/** As a rate explains itself (PAR-12). */
export function explainedLine({ agreement: id, version, line, rate }: LineInForce): Explained {
  return { rate, because: 'agreement', reference: { id, version, line } };
}

/**
 * AGR-4: what a job is pinned to when it is assigned: the line of the service that the customer chose, else of the
 * partner's service of the kind. Undefined without one: nothing would have made the partner eligible then (REQ-3).
 */
export async function lineForWork(
  tx: Tx,
  asked: Asked & { readonly kind: KindId; readonly service: ServiceId | null },
): Promise<LineInForce | undefined> {
  const lines = await readLinesInForce(tx, asked);
  return lines.find(({ service }) => service === asked.service) ?? lines.find(({ kind }) => kind === asked.kind);
}
