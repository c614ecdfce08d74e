#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { FolderInUse } from './database/folder-lock.ts';
import { transaction } from './database/transaction.ts';
import type { Marketplace } from './marketplace.ts';
import { MissingMasterKey } from './serve/master-key.ts';
import { createOrganization } from './serve/new-organization.ts';
import { type OpenOptions, openMarketplace, serveMarketplace } from './serve/serve.ts';
import { DEPLOYMENT } from './tenancy/scope.ts';

const HELP = `pasar-server serve [--port 3000] [--host 127.0.0.1] [--data .pasar] [--prefix /pasar]
    Serves the API. The database is embedded, in the data folder; DATABASE_URL names a PostgreSQL instead.

pasar-server organization create --name <name> [--country FR --locale fr --currency EUR --zone Europe/Paris]
    Makes an organization and prints its keys, once. An embedded database must not be served meanwhile.

Environment: DATABASE_URL, PASAR_MASTER_KEY (32 bytes in base64; needed with DATABASE_URL), PORT.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: process.env.PORT ?? '3000' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: '.pasar' },
    prefix: { type: 'string', default: '' },
    name: { type: 'string' },
    country: { type: 'string', default: 'FR' },
    locale: { type: 'string', default: 'fr' },
    currency: { type: 'string', default: 'EUR' },
    zone: { type: 'string', default: 'Europe/Paris' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const options: OpenOptions = {
  data: values.data,
  databaseUrl: process.env.DATABASE_URL,
  basePath: values.prefix,
  ...(process.env.PASAR_MASTER_KEY && { masterKey: process.env.PASAR_MASTER_KEY }),
};

async function runServer(): Promise<void> {
  const server = await serveMarketplace({ ...options, port: Number(values.port), host: values.host });
  console.log(`Serving on ${server.address}${values.prefix}/v1/health`);
  if (await isEmpty(server)) console.log('No organization yet: pasar-server organization create --name <name>');
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second one does not wait.
      if (isStopping) process.exit(1);
      isStopping = true;
      server.close().then(() => process.exit(0), fail);
    });
  }
}

async function isEmpty({ house }: Marketplace): Promise<boolean> {
  const first = await transaction(house.database, DEPLOYMENT, (tx) =>
    tx.selectFrom('organizations').select('id').limit(1).executeTakeFirst(),
  );
  return first === undefined;
}

async function runOrganization(): Promise<void> {
  if (!values.name) return fail('an organization has a name: --name <name>');
  const { name, locale, currency, country, zone } = values;
  const marketplace = await openMarketplace(options);
  try {
    const keys = await createOrganization(marketplace, { name, locale, currency, country, zone });
    console.log(`${name}: ${keys.organization}`);
    console.log(`  secret key, for your backend only:  ${keys.secret}`);
    console.log(`  publishable key, for your pages:    ${keys.publishable}`);
    console.log('Keep them: they are not shown again.');
  } finally {
    await marketplace.close();
  }
}

function fail(reason: unknown): void {
  // What a person can mend is said in a sentence; the rest with where it happened.
  const isPlain = reason instanceof FolderInUse || reason instanceof MissingMasterKey;
  console.error(isPlain ? reason.message : reason);
  process.exitCode = 1;
}

const command = values.help ? 'help' : positionals.join(' ');
const run = { serve: runServer, 'organization create': runOrganization }[command];
if (run) await run().catch(fail);
else if (command === 'help' || command === '') console.log(HELP);
else fail(`There is no command "${command}".\n\n${HELP}`);
