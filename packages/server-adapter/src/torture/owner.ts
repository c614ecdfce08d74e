import type { EndpointId, Role } from '@pasar/core/contract';
import type { SupportId } from '@pasar/core/support';
import type { Asking, TestServer } from '../testing/server.ts';
import type { SmallTown } from '../testing/small-town.ts';

export type Organization = SmallTown['kemang'];

/** Somebody's place in a deployment: the customer at a site of an organization, and the partner that serves it. */
export interface Place {
  readonly town: SmallTown;
  readonly organization: Organization;
  readonly subject: string;
  readonly site: string;
  readonly partner: SmallTown['partners'][number];
  /** What is ordered is sent to this partner and to no other. */
  readonly isAlone?: boolean;
}

/** A role, or the operator's support of the organization (PRV-4). */
export type Asker = Role | 'support';

export interface Owner extends Place {
  readonly call: TestServer['call'];
  /** What a person of this role shows at the door. Made once: the clock stands still in the main. */
  as(asker: Asker): Promise<string>;
  /** Asks as `role` and answers the id of what was made. */
  create(endpoint: EndpointId, role: Role, asking: Asking): Promise<string>;
}

export function ownerAt(server: TestServer, place: Place): Owner {
  const tokens = new Map<Asker, Promise<string>>();
  const as = (role: Asker) => {
    const token = tokens.get(role) ?? newToken(server, place, role);
    tokens.set(role, token);
    return token;
  };
  async function create(endpoint: EndpointId, role: Role, asking: Asking): Promise<string> {
    const { answer, text } = await server.call(endpoint, { token: await as(role), ...asking });
    const { id } = answer as { readonly id?: string };
    if (!id) throw new Error(`${endpoint}: ${text}`);
    return id;
  }
  return { ...place, call: server.call, as, create };
}

async function newToken({ house, clock, tokenOf, call }: TestServer, place: Place, role: Asker): Promise<string> {
  const { organization, subject, site, partner } = place;
  const { secret, publishable } = organization;
  switch (role) {
    case 'host':
      return secret;
    case 'public':
      return publishable;
    case 'operator':
      return (await house.tokens.issue({ organization: null, role, subject: 'operator' }, clock.now())).token;
    case 'support': {
      const token = (await house.tokens.issue({ organization: null, role: 'operator', subject: 'olga' }, clock.now()))
        .token;
      const params = { organization: organization.id };
      const opened = await call('support.open', { token, params, body: { reason: 'A wrong rate', hours: 8 } });
      const support = opened.answer.id as SupportId;
      return tokenOf(place.town.operator, { role: 'operator', subject: 'olga', support });
    }
    case 'customer':
      return tokenOf(secret, { role, subject, sites: [site] as never });
    case 'partner':
      return tokenOf(secret, { role, subject: partner.members[0]!.subject, partner: partner.id as never });
    default:
      return tokenOf(secret, { role, subject: `staff-${role}` });
  }
}
