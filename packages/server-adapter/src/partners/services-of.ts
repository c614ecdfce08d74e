import type { OrganizationId } from '@pasar/core/kernel';
import { type RawBuilder, sql } from 'kysely';
import { forOwner } from '../tenancy/for-owner.ts';

/**
 * The services that a partner offers to one organization, counted by how far they have come: moderated by the operator,
 * accepted by the organization (PAR-8), switched on anywhere (CAT-2).
 */
export function servicesOf(organization: OrganizationId, partner: RawBuilder<unknown>) {
  return sql`
    select count(*)::int as services,
      count(*) filter (where v.state = 'in-moderation')::int as "inModeration",
      count(*) filter (where v.state = 'active')::int as moderated,
      count(*) filter (where v.state = 'active' and o.state = 'accepted')::int as accepted,
      count(*) filter (where v.state = 'active' and o.state = 'accepted' and exists (select from activations on_
        where ${forOwner('on_', organization)} and on_.partner = v.owner and on_.service = v.id and on_.active))::int as activated
    from services v
    join offerings o on ${forOwner('o', organization)} and o.partner = v.owner and o.service = v.id
    where v.owner = ${partner} and v.state <> 'withdrawn' and o.state <> 'refused'`;
}
