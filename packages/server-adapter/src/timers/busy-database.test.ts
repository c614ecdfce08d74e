import { instantOf, later, MINUTE, type OrganizationId } from '@pasar/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { transaction } from '../database/transaction.ts';
import { systemScope } from '../tenancy/scope.ts';
import { freshPglite } from '../testing/databases.ts';
import { setTimers, type TimerKind } from './timer.ts';
import { type TimerEffect, timerRounds } from './timer-rounds.ts';

test('MSG-3 a database that is not to be had postpones no timer: it rings in the next round', async () => {
  const database = await freshPglite();
  const owner = uuidv7() as OrganizationId;
  const start = instantOf(Date.UTC(2026, 10, 22, 4));
  const subjects = [uuidv7(), uuidv7()];
  const rung: string[] = [];
  let isBusy = true;
  const effect: TimerEffect = async (_, { subject }) => {
    if (isBusy) throw new Error('timeout exceeded when trying to connect');
    rung.push(subject);
    return null;
  };
  const errors: unknown[] = [];
  const rounds = timerRounds({
    database,
    now: () => start,
    effects: new Proxy({} as Record<TimerKind, TimerEffect>, { get: () => effect }),
    afterCommit: () => {},
    onError: (error) => errors.push(error),
  });
  const look = async () => {
    rounds.start();
    await rounds.stop();
  };
  await transaction(database, systemScope(owner), (tx) =>
    setTimers(
      tx,
      subjects.map((subject, i) => ({ owner, kind: 'taking.final', subject, dueAt: later(start, (i - 2) * MINUTE) })),
    ),
  );
  await look();
  expect(rung).toEqual([]);
  expect(errors).toHaveLength(1);
  isBusy = false;
  await look();
  expect(rung).toEqual(subjects);
  await database.close();
});
