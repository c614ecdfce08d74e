import pg from 'pg';

/** Milliseconds between tries to listen again: the first, and the longest. */
const FIRST = 250;
const LONGEST = 30_000;

/**
 * Hears a channel for as long as nobody stops it: when the connection breaks, or PostgreSQL is restarted, it listens again, ever
 * more slowly until it is there. What was said meanwhile is lost: whoever listens looks once when it hears again.
 * @throws when the first connection cannot be made
 */
export async function listenPostgres(
  url: string,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let trying: Promise<void> | undefined;
  let isStopped = false;

  async function connect(): Promise<void> {
    // Keep-alive: a server that vanishes without a word is missed, too.
    const own = new pg.Client({ connectionString: url, application_name: 'pasar-listen', keepAlive: true });
    own.on('error', () => {});
    own.on('notification', ({ payload }) => onNotice(payload ?? ''));
    try {
      await own.connect();
      await own.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await own.end().catch(() => {});
      throw error;
    }
    client = own;
    own.once('end', () => {
      if (client !== own) return;
      client = undefined;
      again(FIRST);
    });
  }

  function again(delay: number): void {
    if (isStopped) return;
    waiting = setTimeout(() => {
      trying = connect().then(
        () => onNotice(''),
        () => again(Math.min(LONGEST, delay * 2)),
      );
    }, delay);
  }

  await connect();
  return async () => {
    isStopped = true;
    clearTimeout(waiting);
    await trying;
    const last = client;
    client = undefined;
    await last?.end();
  };
}
