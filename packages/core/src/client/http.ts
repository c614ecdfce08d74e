import type { Problem } from '../contract/problem.schema.ts';
import { NetworkError, RefusalError } from './errors.ts';
import type { Tokens } from './token.ts';

/** Anything that behaves like `fetch`: the platform's, a server in the same page, an upload that tells its progress. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Exchanged<Answer> {
  readonly url: string;
  readonly init: Omit<RequestInit, 'headers' | 'signal'> & { readonly headers: Record<string, string> };
  readonly signal?: AbortSignal;
  /** Milliseconds for one try, reading the answer included; without it there is no limit (streams). */
  readonly patience?: number;
  /** How often to try again when nobody answered or the server is busy. */
  readonly retries: number;
  readonly read: (response: Response) => Promise<Answer>;
}

/** What a second try may mend: 429 and 503 say so, 502 and 504 come from whatever stands in front of the server. */
const PASSING = [429, 502, 503, 504];
const RETRY_MS = 400;
const LONGEST_WAIT_MS = 10_000;

/**
 * One exchange with the server, through expired tokens and passing trouble. The same `Idempotency-Key` goes with each
 * try, so that a write whose answer was lost is answered, not done again.
 * @throws RefusalError, NetworkError, SessionError, or the signal's reason
 */
export async function exchange<Answer>(fetch: Fetch, tokens: Tokens, asked: Exchanged<Answer>): Promise<Answer> {
  const { signal, retries } = asked;
  let token = await tokens.current();
  let renewed = false;
  for (let tries = 0; ; tries++) {
    try {
      return await once(fetch, token, asked);
    } catch (error) {
      signal?.throwIfAborted();
      const refused = error instanceof RefusalError ? error : undefined;
      if (refused?.problem.code === 'token.expired' && !renewed) {
        renewed = true;
        const next = await tokens.renewed(token);
        if (!next) throw refused;
        token = next;
        tries--;
        continue;
      }
      const passing = !refused || PASSING.includes(refused.problem.status);
      if (!passing || tries >= retries || isOffline()) throw error;
      await wait(waits.get(error as Error) ?? RETRY_MS * 3 ** tries * (0.5 + Math.random()), signal);
    }
  }
}

/** `Retry-After` of a refusal, in milliseconds. */
const waits = new WeakMap<Error, number>();

async function once<Answer>(fetch: Fetch, token: string, asked: Exchanged<Answer>): Promise<Answer> {
  const limit = asked.patience === undefined ? [] : [AbortSignal.timeout(asked.patience)];
  const signal = AbortSignal.any(asked.signal ? [asked.signal, ...limit] : limit);
  const headers = { ...asked.init.headers, authorization: `Bearer ${token}` };
  let response: Response;
  try {
    response = await fetch(asked.url, { ...asked.init, headers, signal, credentials: 'omit' });
    if (response.ok) return await asked.read(response);
  } catch (cause) {
    throw new NetworkError(cause);
  }
  const refusal = new RefusalError(await problemOf(response));
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (seconds >= 0) waits.set(refusal, Math.min(seconds * 1000, LONGEST_WAIT_MS));
  throw refusal;
}

/** A proxy's page of HTML becomes a problem as well, without a sentence: the widgets have their own for it. */
async function problemOf(response: Response): Promise<Problem> {
  const said = await response.json().catch(() => undefined);
  if (typeof said?.code === 'string') return said;
  const { status } = response;
  const code = status === 503 || status === 429 ? 'server.busy' : status === 404 ? 'not-found' : 'server.error';
  return { type: `/problems/${code}`, code, status, title: response.statusText, detail: '', requestId: '' };
}

/** Known to be offline: trying again at once would only keep a person waiting. */
function isOffline(): boolean {
  return (globalThis as { navigator?: Navigator }).navigator?.onLine === false;
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
