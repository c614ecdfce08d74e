import { type OrganizationId, refuse } from '@pasar/core/kernel';
import type { NewSession } from '@pasar/core/people';
import { type Call, type Refused, route } from '../http/route.ts';
import { putCustomer } from '../people/customers.store.ts';
import { findMember, readRelatedPartner } from '../people/members.store.ts';
import { keepDetails } from '../people/personal-details.store.ts';
import { readSites } from '../places/sites.store.ts';
import { actorOf, type Scope } from '../tenancy/scope.ts';

type SessionCall = Call<'sessions.create'>;
type As<Role extends NewSession['role']> = Extract<NewSession, { role: Role }>;

/** The host's backend says who is looking; from then on the widget speaks for that person. */
export const sessionRoutes = [
  route('sessions.create', (call) =>
    call.asSystem(async () => {
      const { body, scope, house, now } = call;
      const { organization } = scope;
      // The deployment's key opens the operator's sessions and no others; an organization's opens all but those.
      if (organization === null || body.role === 'operator') {
        if (organization !== null || body.role !== 'operator') return refuse('session.key', { field: 'role' });
        return house.tokens.issue({ organization, role: body.role, subject: body.subject }, now);
      }
      const person =
        body.role === 'customer'
          ? await customer(call, organization, body)
          : body.role === 'partner'
            ? await partner(call, organization, body)
            : { organization, role: body.role, subject: body.subject };
      if ('ok' in person) return person;
      const [kind, id] = personOf(person);
      call.about(kind, id, { person: actorOf(person) });
      return house.tokens.issue(person, now);
    }),
  ),
];

/** What the trail says a session is about. */
function personOf({ organization, customer, partner }: Scope) {
  if (customer) return ['customer', customer] as const;
  return partner ? (['partner', partner] as const) : (['organization', organization!] as const);
}

async function customer(
  { tx, house }: SessionCall,
  organization: OrganizationId,
  { subject, sites, tags, contact }: As<'customer'>,
): Promise<Scope | Refused<'site.unknown'>> {
  const known = await readSites(tx, organization, sites);
  const unknown = sites.findIndex((site) => !known.has(site));
  if (unknown >= 0) return refuse('site.unknown', { field: `sites.${unknown}` });
  const id = await putCustomer(tx, organization, { newId: house.ids(), subject, sites, tags });
  if (contact) await keepDetails(tx, house.seal, { owner: organization, id, subject: id }, contact);
  return { organization, role: 'customer', subject: id, customer: id };
}

async function partner(
  { tx }: SessionCall,
  organization: OrganizationId,
  { subject, partner }: As<'partner'>,
): Promise<Scope | Refused<'partner.unknown'>> {
  const related = await readRelatedPartner(tx, organization, partner);
  if (!related) return refuse('partner.unknown', { field: 'partner' });
  const member = await findMember(tx, partner, subject);
  return { organization, role: 'partner', subject: member ?? subject, partner, ...(member && { member }) };
}
