import { type Instant, later } from '@pasar/core/kernel';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { type Rounds, rounds } from '../delivery/rounds.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { type Answer, type Message, MessageParked, type Send, type Way } from './message.ts';
import { claimMessages, type Settlement, settleMessage } from './messages.store.ts';
import { MAX_TRIES, waitAfter } from './retry.ts';

/** Milliseconds between looks. */
const INTERVAL = 1000;
/** Messages being sent at once, by one process and one way. */
const SLOTS = 8;
/** Milliseconds a try may take, and after which another process may try; what lies between covers the settling. */
const PATIENCE = 60_000;
const LEASE = 150_000;
/** Milliseconds between tries to note an answer: until it is noted, the message would be sent again. */
const NOTE_AGAIN = [100, 500, 2000, 10_000];

export interface DispatcherOptions {
  readonly database: Database;
  readonly now: () => Instant;
  readonly way: Way;
  readonly send: Send;
  readonly onError: (error: unknown, about?: Readonly<Record<string, string>>) => void;
  /** 0 up to 1, for the jitter. */
  readonly chance?: () => number;
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Sends what is due, in any number of processes, each message by one of them at a time (MSG-3): taken by a conditional
 * update, sent outside any transaction, settled by a second one. Only a process that dies after the receiver's answer and
 * before that was noted makes a double, with the same id.
 */
export function dispatcher(options: DispatcherOptions): Rounds {
  const { database, now, way, send, onError, chance = Math.random, patience = PATIENCE } = options;
  const sending = new Set<Promise<void>>();

  async function round(): Promise<boolean> {
    const limit = SLOTS - sending.size;
    if (limit === 0) return false;
    const at = now();
    const claimed = await transaction(database, DEPLOYMENT, (tx) =>
      claimMessages(tx, way, { now: at, until: later(at, LEASE), limit }),
    );
    for (const message of claimed) {
      const one = deliver(message).finally(() => {
        sending.delete(one);
        // There may be more than there were slots.
        looking.nudge();
      });
      sending.add(one);
    }
    return false;
  }

  async function deliver(message: Message): Promise<void> {
    const about = { organization: message.owner, message: message.id };
    try {
      const answer = await answerTo(message);
      const settled = settlementOf(message, answer);
      await note(message.owner, (tx) => settleMessage(tx, message, settled));
      if (settled.state === 'parked') onError(new MessageParked(message, answer.outcome), about);
    } catch (error) {
      onError(error, about);
    }
  }

  async function answerTo(message: Message): Promise<Answer> {
    // Only one whose processes died each time comes here.
    if (message.tries > MAX_TRIES) return { state: 'refused', outcome: 'unanswered' };
    try {
      const signal = AbortSignal.timeout(patience);
      return await Promise.race([send(message, signal), timedOut(signal)]);
    } catch (error) {
      onError(error, { organization: message.owner, message: message.id });
      return { state: 'again', outcome: 'failed' };
    }
  }

  function settlementOf({ tries }: Message, { state, outcome }: Answer): Settlement {
    const at = now();
    if (state === 'refused') return { state: 'parked', outcome, dueAt: at, now: at };
    if (state !== 'again') return { state, outcome, dueAt: at, now: at };
    const wait = waitAfter(tries, chance());
    return { state: wait === undefined ? 'parked' : 'due', outcome, dueAt: later(at, wait ?? 0), now: at };
  }

  async function note(owner: Message['owner'], work: (tx: Tx) => Promise<void>): Promise<void> {
    for (const pause of [...NOTE_AGAIN, undefined]) {
      try {
        return await transaction(database, systemScope(owner), work);
      } catch (error) {
        if (pause === undefined) throw error;
        await new Promise((go) => setTimeout(go, pause));
      }
    }
  }

  const looking = rounds({ interval: INTERVAL, round, onError });
  return {
    ...looking,
    async stop() {
      await looking.stop();
      await Promise.all(sending);
    },
  };
}

/** A port that does not heed the signal must not keep its slot for ever. */
function timedOut(signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ state: 'again', outcome: 'timeout' }), { once: true });
  });
}
