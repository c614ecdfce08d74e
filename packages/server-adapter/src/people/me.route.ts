import type { Contact, Me } from '@pasar/core/people';
import type { Call } from '../http/route.ts';
import { route } from '../http/route.ts';
import { complete } from '../partners/members.route.ts';
import { readSites, siteView } from '../places/sites.store.ts';
import { readOpenSupport } from '../support/support.store.ts';
import { readCustomer } from './customers.store.ts';
import { readRelatedPartner } from './members.store.ts';
import { readDetails } from './personal-details.store.ts';

/** Who is looking. The sites of staff are all of the organization's; a partner and the operator have none. */
export const meRoutes = [
  route('me.read', async (call) => {
    const { scope } = call;
    const { organization } = scope;
    const me = { role: scope.role as Me['role'], organization, sites: [], tags: [] };
    if (!organization) return me;
    if (scope.customer) return { ...me, ...(await aboutCustomer(call)) };
    if (scope.partner) return { ...me, ...(await aboutPartner(call)) };
    const sites = await readSites(call.tx, organization, 'all');
    const support = scope.support && (await readOpenSupport(call.tx, scope, call.now));
    if (support) Object.assign(me, { support: { reason: support.reason, until: support.until } });
    return { ...me, sites: [...sites.values()].map(siteView) };
  }),
];

async function aboutCustomer({ tx, scope, house }: Call<'me.read'>) {
  const { organization, customer } = scope;
  const row = await readCustomer(tx, organization!, customer!);
  const sites = await readSites(tx, organization!, row?.sites ?? []);
  const contact = (await readDetails<Contact>(tx, house.seal, organization!, [customer!])).get(customer!);
  return {
    // In the host's order: its first is the one to start with.
    sites: (row?.sites ?? []).flatMap((id) => sites.get(id) ?? []).map(siteView),
    tags: row?.tags ?? [],
    ...(contact && { contact }),
  };
}

async function aboutPartner({ tx, scope, house }: Call<'me.read'>) {
  const { organization, partner: id, member } = scope;
  const partner = await readRelatedPartner(tx, organization!, id!);
  const contact = member && complete((await readDetails<Partial<Contact>>(tx, house.seal, id!, [member])).get(member));
  return { ...(partner && { partner }), ...(contact && { contact }) };
}
