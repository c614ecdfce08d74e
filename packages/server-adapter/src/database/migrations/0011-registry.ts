import { ALL, guard, type Migration } from './migration.ts';

const DEPLOYMENT = { deployment: 'scope_is_deployment()' };
/**
 * Public data, the same for whoever may ask at all (the contract says who). A policy that asked anything would be asked
 * first, and so keep the index of `grams` from being used: `@>` is not leakproof.
 */
const EVERYONE = { everyone: 'true' };

/** PAR-1: the built-in registry of legal entities, and how far each file of it has been read. */
export const registry: Migration = {
  name: '0011-registry',
  sql: `
-- Public data. \`folded\`: the name as it is compared (\`foldName\`); \`details\`: the rest of a \`RegistryEntity\`.
create table registry_entities (
  owner uuid not null references deployments (id),
  country char(2) not null,
  tax_id text collate "C" not null,
  name text not null,
  folded text collate "C" not null,
  state text not null check (state in ('active', 'closing', 'closed')),
  details jsonb not null,
  -- What the name is found by (\`registry/grams.ts\`): salted with the country, so that one index serves all.
  grams int[] not null,
  primary key (owner, country, tax_id)
);

create index registry_entities_folded on registry_entities (owner, country, folded);

create index registry_entities_grams on registry_entities using gin (grams);

${guard('registry_entities', ALL, DEPLOYMENT, EVERYONE)}

-- One row a file: its batches and this row commit together, so that a killed import goes on where it was.
create table registry_imports (
  owner uuid not null references deployments (id),
  -- SHA-256 of the file's size and beginning.
  file text not null,
  name text not null,
  -- Records read, of which so many were kept, and the rest refused by reason.
  records int not null default 0,
  kept int not null default 0,
  refused jsonb not null default '{}',
  finished_at timestamptz,
  updated_at timestamptz not null,
  primary key (owner, file)
);

${guard('registry_imports', ALL, DEPLOYMENT)}
`,
};
