import type { KyselyPlugin } from 'kysely';
import type { Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { Scope } from '../tenancy/scope.ts';
import { recordAct, type Subject } from './act.ts';
import type { Command } from './audit-words.ts';

/**
 * PRV-3: what the deployment's own command line does, in a transaction with its row in the trail, as `system`. Without a
 * changed row there is none. `about`: whose trail says so; by itself that of the scope's organization, or the deployment's.
 */
export async function asCommand<Answer>(
  { database, deployment, clock, ids }: Pick<House, 'database' | 'deployment' | 'clock' | 'ids'>,
  scope: Scope,
  action: Command,
  work: (tx: Tx, about: (subject: Subject) => void) => Promise<Answer>,
): Promise<Answer> {
  const id = ids();
  const run = async (tx: Tx) => {
    const subjects: Subject[] = [];
    const counted = countChanges(tx);
    const answer = await work(counted.tx, (subject) => subjects.push(subject));
    if (counted.changes() > 0) {
      await recordAct(tx, scope, { id, at: clock.now(), role: 'system', action, subjects, deployment });
    }
    return answer;
  };
  return transaction(database, scope, run, id);
}

/** The same transaction, with a count of the rows that are written through it. */
export function countChanges(tx: Tx): { readonly tx: Tx; readonly changes: () => number } {
  let changed = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      changed += Number(result.numAffectedRows ?? 0);
      return result;
    },
  };
  return { tx: tx.withPlugin(counting) as Tx, changes: () => changed };
}
