import { type Instant, instantOf, isId, later } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import { RETAINED, readUpdates } from '../delivery/outbox.ts';
import { OVERLAP } from '../delivery/outbox-reader.ts';
import { type Call, route } from '../http/route.ts';
import { audiencesOf } from './audience.ts';
import { liveStream } from './live-stream.ts';

/** More than so many missed: asking for everything again is cheaper. */
const REPLAYED = 500;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Nginx would hold events back otherwise.
  'X-Accel-Buffering': 'no',
};

/**
 * Live updates from now on, and before them what a returning reader missed. Every reader hears the last ten seconds
 * again: what changed between reading a page and opening its stream, and what was committed behind the last id.
 */
export const liveRoutes = [
  route('live.read', async (call) => {
    const { scope, house, request } = call;
    const { organization: owner } = scope;
    const audiences = audiencesOf(scope);
    // Listens first and looks back second, so that nothing falls in between; each id is told once.
    const stream = liveStream(() => leave());
    const leave = house.delivery.hub.join({ owner, audiences, hear: stream.tell, end: stream.close });
    request.signal.addEventListener('abort', stream.close, { once: true });
    // Who left before this listened is not told of any more.
    if (request.signal.aborted) stream.close();
    try {
      for (const event of await missed(call)) stream.tell(event);
    } catch (error) {
      stream.close();
      throw error;
    }
    return new Response(stream.body, { headers: HEADERS });
  }),
];

async function missed({ tx, scope, now, house, request, asSystem }: Call<'live.read'>): Promise<readonly LiveEvent[]> {
  const last = request.headers.get('last-event-id');
  const left = last ? instantIn(last) : now;
  const reset: LiveEvent = { id: house.ids(), type: 'reset', at: now };
  if (!left || left < later(now, -RETAINED)) return [reset];
  const updates = await asSystem(() =>
    readUpdates(tx, {
      ...(scope.organization && { owner: scope.organization }),
      audiences: audiencesOf(scope),
      from: later(left, -OVERLAP),
      except: last ? [last] : [],
      limit: REPLAYED + 1,
    }),
  );
  return updates.length > REPLAYED ? [reset] : updates.map(({ event }) => event);
}

/** When an event's id was made: the first 48 bits of a UUIDv7; undefined for what is none. */
function instantIn(id: string): Instant | undefined {
  return isId<'event'>(id) ? instantOf(Number.parseInt(id.replace('-', '').slice(0, 12), 16)) : undefined;
}
