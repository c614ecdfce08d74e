import type { Migration } from './migration.ts';

/** PAR-8: one service of a kind for each partner, whatever happens at once. */
export const servicesOfAKind: Migration = {
  name: '0019-services-of-a-kind',
  sql: `
select set_config('pasar.role', 'system', true), set_config('pasar.organization', '', true);

-- Where there are several, that stays which is on somewhere, else the one that has come furthest, else the oldest.
update services s set state = 'withdrawn', revision = null, submitted_at = null
from (
  select v.owner, v.id, row_number() over (
    partition by v.owner, v.kind
    order by exists (select from activations a where a.partner = v.owner and a.service = v.id and a.active) desc,
      array_position(array['active', 'in-moderation', 'draft', 'rejected'], v.state), v.id) as place
  from services v where v.state <> 'withdrawn') twins
where s.owner = twins.owner and s.id = twins.id and twins.place > 1;

select set_config('pasar.role', '', true);

create unique index services_one_of_a_kind on services (owner, kind) where state <> 'withdrawn';
`,
};
