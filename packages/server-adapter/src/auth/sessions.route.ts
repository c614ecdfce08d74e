import { accept, type OrganizationId, type PartnerId, refuse, type StaffId } from '@pasar/core/kernel';
import type { NewSession, StaffRole } from '@pasar/core/people';
import { type SupportId, supportState } from '@pasar/core/support';
import { type Call, type Refused, route } from '../http/route.ts';
import { admitBeginning } from '../organization/admission.store.ts';
import { useInvitation } from '../partners/use-invitation.ts';
import { putCustomer } from '../people/customers.store.ts';
import { findMember, readRelatedPartner } from '../people/members.store.ts';
import { keepDetails } from '../people/personal-details.store.ts';
import { letStaffIn } from '../people/staff.store.ts';
import { readSites } from '../places/sites.store.ts';
import { findSupport } from '../support/support.store.ts';
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
        return body.support ? support(call, body.support, body.subject) : operator(call, body.subject);
      }
      const person =
        body.role === 'customer'
          ? await customer(call, organization, body)
          : body.role === 'partner'
            ? await partner(call, organization, body)
            : await staff(call, organization, body);
      if ('ok' in person) return person;
      const [kind, id] = personOf(person);
      call.about(kind, id, { person: actorOf(person) });
      const session = { ...(await house.tokens.issue(person, now)), role: person.role as NewSession['role'] };
      return body.role === 'partner' && person.partner ? { ...session, partner: person.partner } : session;
    }),
  ),
];

async function operator({ house, now }: SessionCall, subject: string) {
  const role = 'operator';
  return { ...(await house.tokens.issue({ organization: null, role, subject }, now)), role } as const;
}

/** PRV-4: the grant is the person's who opened it; that it is still open is asked by each call besides. */
async function support({ tx, house, now, about }: SessionCall, id: SupportId, subject: string) {
  const grant = await findSupport(tx, id);
  if (grant?.subject !== subject) return refuse('support.unknown', { field: 'support' });
  if (supportState(grant, now) !== 'open') return refuse('support.ended', { field: 'support' });
  const { organization } = grant;
  about('support', id, { organization, person: `operator:${subject}` });
  const issued = await house.tokens.issue({ organization, role: 'viewer', subject, support: id }, now);
  return { ...issued, role: 'operator' } as const;
}

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

async function staff(
  { tx, house, now }: SessionCall,
  organization: OrganizationId,
  { role, subject, contact }: As<StaffRole>,
): Promise<Scope | Refused<'staff.revoked'>> {
  const arriving = { subject, role, contact, newId: house.ids<StaffId>() };
  const admitted = await letStaffIn(tx, house.seal, organization, arriving, now);
  return admitted.ok ? { organization, role: admitted.value.role, subject } : admitted;
}

async function partner(
  { tx, house, scope, now }: SessionCall,
  organization: OrganizationId,
  { subject, partner, invitation, contact }: As<'partner'>,
): Promise<Scope | Refused> {
  const barred = invitation && (await admitBeginning(tx, organization));
  if (barred) return refuse(barred);
  const carrying = { now, actor: actorOf(scope), newId: house.ids };
  const arrived = invitation
    ? await useInvitation(tx, house, organization, { token: invitation, subject }, carrying)
    : await findArrived(tx, organization, partner!, subject);
  if (!arrived.ok) return arrived;
  const { partner: owner, member } = arrived.value;
  if (member && contact) await keepDetails(tx, house.seal, { owner, id: member, subject: member }, contact);
  return { organization, role: 'partner', subject: member ?? subject, partner: owner, ...(member && { member }) };
}

async function findArrived(tx: SessionCall['tx'], organization: OrganizationId, partner: PartnerId, subject: string) {
  const related = await readRelatedPartner(tx, organization, partner);
  if (!related) return refuse('partner.unknown', { field: 'partner' });
  return accept({ partner, member: await findMember(tx, partner, subject) });
}
