import { type CommissionTarget, PRECEDENCE, reasonOf, type SetRate, type SettingReason } from '@pasar/core/commissions';
import type { Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** PAR-12: every rate that is set; with `partner` those that could be about it. Most particular first. */
export async function readRates(tx: Tx, owner: OrganizationId, partner?: PartnerId): Promise<readonly SetRate[]> {
  const rows = await tx
    .selectFrom('commission_settings')
    .select(['partner', 'service', 'kind', 'rate'])
    .where(forOwner('commission_settings', owner))
    .$if(partner !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('partner', 'is', null), eb('partner', '=', partner!)])),
    )
    .orderBy('target')
    .execute();
  const place = ({ target }: SetRate) => PRECEDENCE.indexOf(reasonOf(target) as SettingReason);
  return rows
    .map(({ rate, partner, service, kind }) => ({
      rate,
      target: { ...(partner && { partner }), ...(service && { service }), ...(kind && { kind }) },
    }))
    .sort((a, b) => place(a) - place(b));
}

/** A rate that was checked (`setCommission`), in place of the one its target had. */
export async function putRate(tx: Tx, owner: OrganizationId, { target, rate }: SetRate, updated_at: Instant) {
  const { partner = null, service = null, kind = null } = target;
  await tx
    .insertInto('commission_settings')
    .values({ owner, target: keyOf(target), partner, service, kind, rate, updated_at })
    .onConflict((conflict) => conflict.columns(['owner', 'target']).doUpdateSet({ rate, updated_at }))
    .execute();
}

export async function clearRate(tx: Tx, owner: OrganizationId, target: CommissionTarget) {
  await tx
    .deleteFrom('commission_settings')
    .where(forOwner('commission_settings', owner))
    .where('target', '=', keyOf(target))
    .execute();
}

function keyOf({ partner, service, kind }: CommissionTarget): string {
  return [reasonOf({ partner, service, kind }), service ?? partner ?? kind].filter(Boolean).join(':');
}
