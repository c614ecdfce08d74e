import { type Client, NetworkError, RefusalError, SessionError } from '@pasar/core/client';
import type { Problem } from '@pasar/core/contract';
import type { NewRequest, RequestView } from '@pasar/core/requests';

/**
 * What came of sending. `sent`: the order stands; `earlier` when it had arrived before, as it was then · `refused`:
 * nothing was changed · `broken`: the server failed on the way, perhaps after it was done · `unknown`: no answer came; in
 * both the same key will bring it · `session`: nobody is signed in; not sent.
 */
export type Outcome =
  | { readonly type: 'sent'; readonly request: RequestView; readonly earlier: boolean }
  | { readonly type: 'refused' | 'broken'; readonly problem: Problem }
  | { readonly type: 'unknown' }
  | { readonly type: 'session' };

/**
 * Sends an order at most once, however often it is tried. `before` are sendings under this key whose answers never came.
 * Had one of them arrived, the server knows the key by another body and says so; then that one is the order, and its
 * answer is fetched.
 */
export async function sendOrder(
  client: Client,
  idempotencyKey: string,
  body: NewRequest,
  before: readonly NewRequest[] = [],
): Promise<Outcome> {
  const post = (order: NewRequest) => client.call('requests.create', { body: order, idempotencyKey });
  let refused: unknown;
  for (const order of [body, ...before]) {
    try {
      return { type: 'sent', request: await post(order), earlier: order !== body };
    } catch (error) {
      refused = error;
      if (!(error instanceof RefusalError && error.problem.code === 'idempotency.mismatch')) break;
    }
  }
  return outcomeOf(refused);
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NetworkError) return { type: 'unknown' };
  if (error instanceof SessionError) return { type: 'session' };
  if (!(error instanceof RefusalError)) throw error;
  const { problem } = error;
  if (problem.code.startsWith('token.')) return { type: 'session' };
  return { type: problem.status >= 500 ? 'broken' : 'refused', problem };
}
