import { describe, expect, test } from 'vitest';
import { JobState } from '../jobs/job.schema.ts';
import { JOB_LIFE } from '../jobs/job-life.ts';
import { RELATION_LIFE } from '../partners/relation-life.ts';
import { ProposalState } from '../proposals/proposal.schema.ts';
import { PROPOSAL_LIFE } from '../proposals/proposal-life.ts';
import { RequestState } from '../requests/request.schema.ts';
import { REQUEST_LIFE } from '../requests/request-life.ts';
import { flawsOf } from '../testing/life-cycles.ts';
import { defineLifeCycle } from './transitions.ts';

const DOOR = defineLifeCycle({
  name: 'door',
  initial: ['shut'],
  states: ['shut', 'open', 'gone'],
  final: ['gone'],
  transitions: [
    { event: 'open', from: ['shut'], to: 'open', by: ['customer'] },
    { event: 'remove', from: ['shut', 'open'], to: 'gone', by: ['organization'] },
  ],
});

describe('a life cycle', () => {
  test('answers where an event leads, and nothing where it cannot happen', () => {
    expect(DOOR.next('shut', 'open')).toBe('open');
    expect(DOOR.next('open', 'open')).toBeUndefined();
    expect(DOOR.allowed('shut')).toEqual(['open', 'remove']);
    expect(DOOR.allowed('gone')).toEqual([]);
    expect([DOOR.isFinal('gone'), DOOR.isFinal('open')]).toEqual([true, false]);
  });

  test('flaws are found: unreachable, a trap, an event that leads two ways, a state nobody named', () => {
    const { transitions } = DOOR;
    const withRow = (row: object, states: string[] = [...DOOR.states]) =>
      flawsOf(defineLifeCycle({ ...DOOR, states, transitions: [...transitions, row] } as never));
    expect(flawsOf(DOOR)).toEqual([]);
    expect(withRow({ event: 'open', from: ['shut'], to: 'gone', by: ['clock'] })).toEqual([
      'an event leads two ways from shut',
    ]);
    expect(withRow({ event: 'jam', from: ['open'], to: 'stuck', by: ['clock'] }, [...DOOR.states, 'stuck'])).toEqual([
      'stuck is a trap: no end can be reached from it',
    ]);
    expect(withRow({ event: 'mend', from: ['broken'], to: 'open', by: ['clock'] }, [...DOOR.states, 'broken'])).toEqual(
      ['broken cannot be reached'],
    );
    expect(withRow({ event: 'burn', from: ['open'], to: 'ashes', by: ['clock'] })).toContain(
      'ashes is not among the states',
    );
    expect(withRow({ event: 'creak', from: ['open'], to: 'open', by: [] })).toEqual(['nobody makes creak happen']);
  });
});

describe.each([REQUEST_LIFE, PROPOSAL_LIFE, JOB_LIFE, RELATION_LIFE])('the life of a $name', (life) => {
  test('has no dead state', () => {
    expect(flawsOf(life as never)).toEqual([]);
  });
});

test('JOB-1 the tables have exactly the states of the wire', () => {
  expect(REQUEST_LIFE.states).toEqual(RequestState.options);
  expect(PROPOSAL_LIFE.states).toEqual(ProposalState.options);
  expect(JOB_LIFE.states).toEqual(JobState.options);
});

test('JOB-1 a job can be released until it is in progress, and then only because it cannot be finished', () => {
  for (const state of ['assigned', 'reconfirmed', 'scheduled', 'on-the-way'] as const) {
    expect(JOB_LIFE.next(state, 'release')).toBe('released');
    expect(JOB_LIFE.next(state, 'cancel')).toBe('cancelled');
  }
  expect(JOB_LIFE.next('in-progress', 'release')).toBeUndefined();
  expect(JOB_LIFE.next('in-progress', 'cancel')).toBeUndefined();
  expect(JOB_LIFE.next('in-progress', 'cannot-finish')).toBe('released');
  expect(JOB_LIFE.states.filter((state) => JOB_LIFE.next(state, 'miss'))).toEqual(['scheduled', 'on-the-way']);
});

test('JOB-8 a released job sends its request out again', () => {
  expect(REQUEST_LIFE.next('assigned', 'release')).toBe('open');
});
