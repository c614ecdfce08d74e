#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { type Instant, isId } from '@pasar/core/kernel';
import { asCommand } from './audit/command.ts';
import { addKey, newApiKey } from './auth/keys.ts';
import type { Tx } from './database/database.ts';
import { FolderInUse } from './database/folder-lock.ts';
import { transaction } from './database/transaction.ts';
import type { Marketplace } from './marketplace.ts';
import type { WebhookId } from './messages/message.ts';
import { readParked, retryParked } from './messages/messages.store.ts';
import { MissingSender } from './messages/smtp-mail.ts';
import { addWebhook, newWebhookSecret } from './messages/webhooks.store.ts';
import { runImport } from './registry/import-command.ts';
import { ImportUnderWay } from './registry/import-registry.ts';
import { MissingMasterKey } from './serve/master-key.ts';
import { createOrganization } from './serve/new-organization.ts';
import { type OpenOptions, openMarketplace, serveMarketplace } from './serve/serve.ts';
import { DEPLOYMENT, systemScope } from './tenancy/scope.ts';

const HELP = `pasar-server serve [--port 3000] [--host 127.0.0.1] [--data .pasar] [--prefix /pasar]
    Serves the API. The database is embedded, in the data folder; DATABASE_URL names a PostgreSQL instead.

pasar-server organization create --name <name> [--country FR --locale fr --currency EUR --zone Europe/Paris]
    Makes an organization and prints its keys, once.

pasar-server operator key
    Makes a secret key of the deployment's own and prints it, once: the operator's backend opens its sessions with it.

pasar-server webhook add --organization <id> --url https://…
    Sends what happens there to this address, signed by Standard Webhooks, and prints the secret, once.

pasar-server registry import <file> [--country RU] [--columns taxId=ИНН,name=Название] [--encoding utf-8] [--refused <file>]
    Reads legal entities from an open-data dump (CSV with a line of names, or NDJSON; .gz too) into the registry. Stopped
    half-way, it goes on where it was. Records that make no sense are counted, and named in the file of --refused.

pasar-server messages parked | messages retry
    Lists the mails and webhooks that were given up; tries them once more.

While an embedded database is served, none of the others can be run.

Environment: DATABASE_URL, PASAR_MASTER_KEY (32 bytes in base64; needed with DATABASE_URL), PORT,
TRUSTED_PROXIES (how many proxies of yours a request passes: so much of X-Forwarded-For is believed; 0 by default),
SMTP_URL and MAIL_FROM (smtp://user:password@host:587 and an address of yours; without them no mail is sent).
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: process.env.PORT ?? '3000' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: '.pasar' },
    prefix: { type: 'string', default: '' },
    name: { type: 'string' },
    country: { type: 'string' },
    columns: { type: 'string' },
    encoding: { type: 'string' },
    refused: { type: 'string' },
    locale: { type: 'string', default: 'fr' },
    currency: { type: 'string', default: 'EUR' },
    zone: { type: 'string', default: 'Europe/Paris' },
    organization: { type: 'string' },
    url: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const { SMTP_URL, MAIL_FROM } = process.env;
const options: OpenOptions = {
  data: values.data,
  databaseUrl: process.env.DATABASE_URL,
  basePath: values.prefix,
  trustedProxies: Number(process.env.TRUSTED_PROXIES ?? 0),
  ...(SMTP_URL && { smtp: { url: SMTP_URL, from: MAIL_FROM ?? '' } }),
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
  const { name, locale, currency, country = 'FR', zone } = values;
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

async function runOperatorKey(): Promise<void> {
  const marketplace = await openMarketplace(options);
  try {
    const { house } = marketplace;
    const secret = newApiKey('secret');
    await asCommand(house, DEPLOYMENT, 'operator.keys', (tx) => addKey(tx, house.deployment, house.ids(), secret));
    console.log(`The operator's secret key, for its backend only:  ${secret}`);
    console.log('Keep it: it is not shown again.');
  } finally {
    await marketplace.close();
  }
}

async function runWebhook(): Promise<void> {
  const { organization, url } = values;
  if (!organization || !isId<'organization'>(organization)) return fail('whose? --organization <id>');
  if (!url || !/^https:/.test(url) || !URL.canParse(url)) return fail('where to? --url https://…');
  const marketplace = await openMarketplace(options);
  try {
    const { house } = marketplace;
    const webhook = { id: house.ids<WebhookId>(), url, secret: newWebhookSecret() };
    const isAdded = await asCommand(house, systemScope(organization), 'webhooks.add', async (tx) => {
      const known = await tx.selectFrom('organizations').select('id').where('id', '=', organization).executeTakeFirst();
      if (known) await addWebhook(tx, house.seal, organization, webhook, house.clock.now());
      return known !== undefined;
    });
    if (!isAdded) return fail(`There is no organization ${organization}.`);
    console.log(`${url}\n  secret: ${webhook.secret}\nKeep it: it is not shown again.`);
  } finally {
    await marketplace.close();
  }
}

async function runRegistryImport(): Promise<void> {
  const [, , file, ...more] = positionals;
  if (!file || more.length > 0) return fail('which file? registry import <file>');
  const marketplace = await openMarketplace(options);
  try {
    console.log(await runImport(marketplace.house, { file, ...values }));
  } finally {
    await marketplace.close();
  }
}

async function runMessages(work: (tx: Tx, now: Instant) => Promise<string>): Promise<void> {
  const marketplace = await openMarketplace(options);
  try {
    const { house } = marketplace;
    console.log(await asCommand(house, DEPLOYMENT, 'messages.retry', (tx) => work(tx, house.clock.now())));
  } finally {
    await marketplace.close();
  }
}

const listParked = () =>
  runMessages(async (tx) => {
    const parked = await readParked(tx);
    const lines = parked.map(
      ({ settled_at, owner, id, way, template, tries, outcome }) =>
        `${settled_at}  ${way} ${template}  ${outcome} after ${tries}  message ${id} of ${owner}`,
    );
    return lines.join('\n') || 'Nothing was given up.';
  });

const retryAll = () => runMessages(async (tx, now) => `${await retryParked(tx, now)} will be tried again.`);

function fail(reason: unknown): void {
  // What a person can mend is said in a sentence; the rest with where it happened.
  const isPlain = [FolderInUse, ImportUnderWay, MissingMasterKey, MissingSender, RangeError].some(
    (known) => reason instanceof known,
  );
  console.error(isPlain ? (reason as Error).message : reason);
  process.exitCode = 1;
}

const command = values.help ? 'help' : (/^registry import/.exec(positionals.join(' '))?.[0] ?? positionals.join(' '));
const run = {
  serve: runServer,
  'organization create': runOrganization,
  'operator key': runOperatorKey,
  'webhook add': runWebhook,
  'registry import': runRegistryImport,
  'messages parked': listParked,
  'messages retry': retryAll,
}[command];
if (run) await run().catch(fail);
else if (command === 'help' || command === '') console.log(HELP);
else fail(`There is no command "${command}".\n\n${HELP}`);
