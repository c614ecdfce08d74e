import { sql } from 'kysely';
import type { Scope } from '../tenancy/scope.ts';
import type { Database, Tx } from './database.ts';
import { withRetries } from './retry.ts';

/** Carries a refusal out of Kysely's transaction, which rolls back on whatever is thrown. */
class Refused {
  readonly answer: unknown;
  constructor(answer: unknown) {
    this.answer = answer;
  }
}

/**
 * Runs `work` in one transaction under the row security of `scope`. Serialization failures and deadlocks are tried again
 * inside, so `work` may run several times: effects outside the database belong after it. When it answers a refusal
 * (`{ ok: false }`), nothing of it stays.
 * @param act the id of its row in the audit trail, for what is written that leads to it (`audit/act.ts`)
 */
export async function transaction<Answer>(
  database: Database,
  scope: Scope,
  work: (tx: Tx) => Promise<Answer>,
  act?: string,
): Promise<Answer> {
  return withRetries(async () => {
    try {
      return await database.kysely.transaction().execute(async (tx) => {
        await enter(tx, scope, act);
        const answer = await work(tx);
        if (isRefusal(answer)) throw new Refused(answer);
        return answer;
      });
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.answer as Answer;
      throw thrown;
    }
  });
}

/**
 * A part of a transaction in another scope: what the server does on somebody's behalf that the person may not do or see
 * (`withScope(tx, systemScope(organization), scope, …)`). `back` is the scope to return to.
 */
export async function withScope<Answer>(
  tx: Tx,
  scope: Scope,
  back: Scope,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await enter(tx, scope);
  const answer = await work();
  await enter(tx, back);
  return answer;
}

/** One round trip; all of it ends with the transaction. */
async function enter(tx: Tx, scope: Scope, act?: string): Promise<void> {
  const acting = act === undefined ? sql`` : sql`, set_config('pasar.act', ${act}, true)`;
  await sql`select set_config('role', 'pasar_app', true), set_config('search_path', 'pasar', true),
    set_config('pasar.organization', ${scope.organization ?? ''}, true), set_config('pasar.role', ${scope.role}, true),
    set_config('pasar.subject', ${scope.subject ?? ''}, true), set_config('pasar.partner', ${scope.partner ?? ''}, true)
    ${acting}`.execute(tx);
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && (answer as { ok?: unknown }).ok === false;
}
