import type { Migration } from './migration.ts';

const DEPLOYMENT = '(select id from deployments)';

/** The operator: a key of the deployment's own, and what it may see of everybody's. */
export const operator: Migration = {
  name: '0010-operator',
  sql: `
create function scope_is_operator() returns boolean language sql stable
  return coalesce(scope_role() = 'operator', false);

-- A key's owner is an organization or the deployment.
alter table api_keys drop constraint api_keys_owner_fkey;

create policy "operator" on organizations for select using (scope_is_operator());

create policy "operator" on partners for select using (scope_is_operator());

create policy "operator" on relations for select using (scope_is_operator());

create policy "operator" on services for select using (scope_is_operator());

-- What an operator or the deployment's key was answered before.
create policy "deployment" on idempotency_keys using (
  scope_organization() is null and scope_role() in ('operator', 'host')
  and owner = ${DEPLOYMENT} and actor = scope_role() || ':' || coalesce(scope_subject(), ''));
`,
};
