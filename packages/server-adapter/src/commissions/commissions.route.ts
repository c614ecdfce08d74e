import { type CommissionTarget, commissionOf, reasonOf, setCommission } from '@pasar/core/commissions';
import { inLocale, type PartnerId, refuse, type ServiceId } from '@pasar/core/kernel';
import { explainedLine, readLinesInForce } from '../agreements/in-force.store.ts';
import type { Tx } from '../database/database.ts';
import { type Call, route } from '../http/route.ts';
import { readKinds } from '../kinds/kinds.store.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { clearRate, putRate, readRates } from './commissions.store.ts';
import { explained } from './explain.ts';

type Asking = Pick<Call<'commissions.list'>, 'tx' | 'scope' | 'locale'>;

/** PAR-12: the rates that fill in drafts. */
export const commissionRoutes = [
  route('commissions.list', (call) => shown(call, call.query.partner)),

  route('commissions.set', async (call) => {
    const { tx, scope, body, now } = call;
    const { rate, ...target } = body;
    const set = setCommission(target, rate);
    if (!set.ok) return set;
    const missing = await missingIn(call, target);
    if (missing) return missing;
    await putRate(tx, scope.organization!, set.value, now);
    return shown(call);
  }),

  route('commissions.clear', async (call) => {
    if (!reasonOf(call.body)) return refuse('commission.target');
    await clearRate(call.tx, call.scope.organization!, call.body);
    return shown(call);
  }),

  route('commissions.explain', async (call) => {
    const { tx, scope, params, now, locale } = call;
    const owner = scope.organization!;
    const found = await findService(tx, params.service);
    const partner = found && (await readRelatedPartner(tx, owner, found.owner));
    if (!found || !partner) return refuse('service.unknown');
    const work = { partner: found.owner, service: params.service, kind: found.kind };
    const lines = await readLinesInForce(tx, { owner, partner: found.owner, now });
    const line = lines.find(({ service }) => service === params.service);
    const settings = await readRates(tx, owner, found.owner);
    return {
      applies: explained(line && explainedLine(line), locale),
      proposed: explained(commissionOf(work, settings), locale),
    };
  }),
];

/** A service of any partner that row security and the relation let the reader know of. */
function findService(tx: Tx, id: ServiceId) {
  return tx.selectFrom('services').select(['owner', 'kind']).where('id', '=', id).executeTakeFirst();
}

/** ORG-2: what a target names must be there for this organization. */
async function missingIn({ tx, scope }: Asking, { partner, service, kind }: CommissionTarget) {
  const owner = scope.organization!;
  if (partner && !(await readRelatedPartner(tx, owner, partner)))
    return refuse('partner.unknown', { field: 'partner' });
  if (partner && service) {
    const own = await tx
      .selectFrom('services')
      .select('id')
      .where(forOwner('services', partner))
      .where('id', '=', service)
      .executeTakeFirst();
    if (!own) return refuse('service.unknown', { field: 'service' });
  }
  if (kind && !(await readKinds(tx, owner, [kind])).has(kind)) return refuse('kind.unknown', { field: 'kind' });
  return undefined;
}

async function shown({ tx, scope, locale }: Asking, partner?: PartnerId) {
  const owner = scope.organization!;
  const rates = await readRates(tx, owner, partner);
  const partners = new Map(
    (
      await namesOf(
        tx,
        rates.flatMap(({ target }) => target.partner ?? []),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const services = await kindsOf(
    tx,
    rates.flatMap(({ target }) => target.service ?? []),
  );
  const kindOf = ({ kind, service }: CommissionTarget) => kind ?? (service && services.get(service));
  const kinds = await readKinds(tx, owner, [...new Set(rates.flatMap(({ target }) => kindOf(target) ?? []))]);
  return {
    items: rates.map(({ target, rate }) => {
      const kind = kindOf(target);
      const entry = kind && kinds.get(kind);
      return {
        ...target,
        rate,
        because: reasonOf(target)!,
        partnerName: (target.partner && partners.get(target.partner)) ?? null,
        kindName: entry ? inLocale(entry.names, locale) : null,
      };
    }),
  };
}

async function namesOf(tx: Tx, ids: readonly PartnerId[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('partners')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
}

async function kindsOf(tx: Tx, ids: readonly ServiceId[]) {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('services')
    .select(['id', 'kind'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
