import type { Contact } from '@pasar/core/people';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { hex } from '../digest.ts';
import { type DetailsOf, markOf } from '../people/personal-details.store.ts';
import { createSeal, newKey, type Seal } from '../people/seal.ts';
import { insertNew } from './bulk.ts';
import type { CheckedSeed } from './check-seed.ts';

type Person = Pick<DetailsOf, 'owner' | 'subject'> & { readonly contact: Contact };

/** The contacts of members and customers, each sealed by a key of its own. Who has one already keeps it. */
export async function seedPeople(tx: Tx, master: Seal, { partners, organizations }: CheckedSeed): Promise<void> {
  const people: Person[] = [
    ...partners.flatMap(({ id: owner, members }) =>
      members.map(({ id, contact }) => ({ owner, subject: id, contact })),
    ),
    ...organizations.flatMap(({ id: owner, customers }) =>
      customers.map(({ id, contact }) => ({ owner, subject: id, contact })),
    ),
  ];
  const known = await sql<{ subject: string }>`select subject from subject_keys`.execute(tx);
  const isKnown = new Set(known.rows.map(({ subject }) => subject));
  const sealed = await Promise.all(
    people.filter(({ subject }) => !isKnown.has(subject)).map((one) => sealOf(one, master)),
  );
  await insertNew(
    tx,
    'subject_keys',
    sealed.map(({ owner, subject, key }) => ({ owner, subject, sealed: key })),
  );
  await insertNew(
    tx,
    'personal_details',
    sealed.map(({ owner, subject, details, mark }) => ({ owner, id: subject, subject, sealed: details, mark })),
  );
}

async function sealOf({ owner, subject, contact }: Person, master: Seal) {
  const key = newKey();
  const context = `${owner}/${subject}`;
  const details = await (await createSeal(key)).seal(new TextEncoder().encode(JSON.stringify(contact)), context);
  return {
    owner,
    subject,
    key: `\\x${hex(await master.seal(key, context))}`,
    details: `\\x${hex(details)}`,
    mark: await markOf(master, contact),
  };
}
