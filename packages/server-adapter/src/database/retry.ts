const ATTEMPTS = 8;
/** Milliseconds; doubled each time, and drawn from between none and all of it. */
const FIRST_PAUSE = 4;

/** Serialization failure and deadlock: the transaction did nothing, and may well succeed the next time. */
const TRANSIENT = new Set(['40001', '40P01']);

/** The SQLSTATE of a database error of either engine. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(errorCode(error) ?? '');
}

/** Statement given up, too many connections, the server is starting or stopping, the network broke. */
const BUSY = new Set([
  '57014',
  '53300',
  '25P03',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** What the driver says, without any code, of a connection that broke under it. */
const BROKEN = /^(?:timeout exceeded|Connection terminated|Client has encountered a connection error)/;

/** The database is not to be had now; it may well be in a moment. */
export function isBusy(error: unknown): boolean {
  if (isTransient(error) || BUSY.has(errorCode(error) ?? '')) return true;
  return error instanceof Error && BROKEN.test(error.message);
}

/** Tries again, at most eight times in all, with full jitter, while `worthwhile` says so; then the error is thrown. */
export async function withRetries<Value>(
  work: () => Promise<Value>,
  worthwhile: (error: unknown) => boolean = isTransient,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !worthwhile(error)) throw error;
      const pause = FIRST_PAUSE * 2 ** attempt * (crypto.getRandomValues(new Uint8Array(1))[0]! / 255);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
