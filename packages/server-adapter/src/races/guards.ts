import type { Patch } from '../torture/patched-copy.ts';
import type { Guard } from './scenario.ts';

/** The guards that more than one scenario needs; what only one needs stands with it. */

const SERVER = 'packages/server-adapter/src';
export const sourceOf = (file: string): string => `${SERVER}/${file}`;
export const migrationOf = (name: string): string => sourceOf(`database/migrations/${name}.ts`);

const noUnique = (index: string, migration: string): Patch => ({
  name: `${index}, not unique`,
  file: migrationOf(migration),
  out: new RegExp(`create unique index ${index} `),
  instead: `create index ${index} `,
});

/**
 * REQ-11: who decides on a request holds its row. Behind it stand constraints that would stop some of what goes wrong
 * then, by an error instead of an answer.
 */
export const REQUEST_LOCK: Guard = {
  name: 'without the lock on the request, and the constraints behind it',
  patches: [
    { name: 'lock', file: sourceOf('requests/dispatch.store.ts'), out: /\n\s*\.forUpdate\(\)/ },
    {
      name: 'one event of a number',
      file: migrationOf('0006-delivery'),
      out: / {2}primary key \(owner, aggregate, sequence\),\n/,
    },
    {
      name: 'a message names its event',
      file: migrationOf('0008-messages'),
      out: /,\n\s*foreign key \(owner, request, event\) references events \(owner, aggregate, sequence\)/,
    },
    noUnique('events_told', '0008-messages'),
    noUnique('jobs_one_live', '0005-requests'),
    noUnique('proposals_one_each', '0005-requests'),
    noUnique('proposals_one_chosen', '0005-requests'),
  ],
};

/** PTS-1: who spends from a wallet holds its row; behind it, no two entries of a book have one number. */
export const WALLET_LOCK: Guard = {
  name: 'without the lock on the wallet, and the constraint behind it',
  patches: [
    { name: 'lock', file: sourceOf('points/wallet.store.ts'), out: /\n\s*\.forUpdate\(\)/ },
    { name: 'one entry of a number', file: migrationOf('0007-ledger'), out: / {2}unique \(owner, book, sequence\),\n/ },
  ],
};

/** MSG-3: a process takes a message with a lease, passing over those that another one is taking. */
export const MESSAGE_CLAIM: Guard = {
  name: 'without claiming the message',
  patches: [{ name: 'claim', file: sourceOf('messages/messages.store.ts'), out: / for update skip locked/ }],
};

/** Claimed by the insert itself, in the transaction of the effect; instead: look first, then insert. */
export const KEY_CLAIM: Guard = {
  name: 'with looking for the idempotency key before it is inserted, not by inserting it',
  patches: [
    { name: 'one key', file: migrationOf('0006-delivery'), out: /,\n\s*primary key \(owner, actor, key\)/ },
    {
      name: 'claim',
      file: sourceOf('http/idempotency.ts'),
      out: /const mine = await tx\n[\s\S]*?\.executeTakeFirst\(\);\n/,
      instead: `const known = await tx
    .selectFrom('idempotency_keys')
    .select('key')
    .where(forOwner('idempotency_keys', scope.organization!))
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where('created_at', '>=', later(now, -KEPT))
    .executeTakeFirst();
  const mine = !known;
  if (mine) {
    await tx
      .insertInto('idempotency_keys')
      .values({ owner: scope.organization!, actor, key, fingerprint, status: 0, answer: NOTHING, created_at: now })
      .execute();
  }
`,
    },
  ],
};
