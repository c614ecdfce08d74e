import type { Role } from '@pasar/core/contract';
import type { Deployment } from './belongings.ts';

/** Made once for each: the clock stands still, but for a look at tokens that are over. */
const tokens = new WeakMap<Deployment, Map<Role, Promise<string>>>();

/** What a person of each role shows at the door of a deployment. */
export function tokenOf(deployment: Deployment, role: Role): Promise<string> {
  const made = tokens.get(deployment) ?? new Map<Role, Promise<string>>();
  tokens.set(deployment, made);
  const token = made.get(role) ?? newToken(deployment, role);
  made.set(role, token);
  return token;
}

async function newToken({ server, organization, own, town }: Deployment, role: Role): Promise<string> {
  const { secret, publishable, subject, tower, id } = organization;
  switch (role) {
    case 'host':
      return secret;
    case 'public':
      return publishable;
    case 'operator': {
      const scope = { organization: id as never, role, subject: 'operator' };
      return (await server.house.tokens.issue(scope, server.clock.now())).token;
    }
    case 'customer':
      return server.tokenOf(secret, { role, subject, sites: [tower] });
    case 'partner': {
      const { members } = town.partners.find((one) => one.id === own.partner)!;
      return server.tokenOf(secret, { role, subject: members[0]!.subject, partner: own.partner as never });
    }
    default:
      return server.tokenOf(secret, { role, subject: 'staff' });
  }
}
