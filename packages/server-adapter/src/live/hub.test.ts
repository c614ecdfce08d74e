import type { CustomerId, Instant, OrganizationId, PartnerId } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import { expect, test } from 'vitest';
import type { Scope } from '../tenancy/scope.ts';
import { type Audience, audiencesOf } from './audience.ts';
import { createHub } from './hub.ts';

const A = 'organization-a' as OrganizationId;
const B = 'organization-b' as OrganizationId;
const event: LiveEvent = { id: '1', type: 'request.changed', at: '2026-11-22T04:00:00.000Z' as Instant };
const person = (role: Scope['role'], more: Partial<Scope> = {}): Scope => ({
  organization: A,
  role,
  subject: 'x',
  ...more,
});
const rani = person('customer', { customer: 'rani' as CustomerId });
const budi = person('customer', { customer: 'budi' as CustomerId });
const sejuk = person('partner', { partner: 'sejuk' as PartnerId });
const angin = person('partner', { partner: 'angin' as PartnerId });
const manager = person('manager');
const operator: Scope = { organization: null, role: 'operator', subject: 'x' };

test.each<[Audience[], Scope[]]>([
  [['customer:rani' as Audience], [rani]],
  [['partner:sejuk' as Audience], [sejuk]],
  [['staff'], [manager]],
  [
    ['customer:rani' as Audience, 'staff'],
    [rani, manager],
  ],
  [['everyone'], [rani, budi, sejuk, angin, manager]],
  [
    ['everyone', 'staff'],
    [rani, budi, sejuk, angin, manager],
  ],
  [[], []],
])('ORG-2 what is for %j is heard by those alone, and once', (audience, expected) => {
  const hub = createHub();
  const people = [rani, budi, sejuk, angin, manager];
  const heard: Scope[] = [];
  for (const scope of people) hub.join({ owner: A, audiences: audiencesOf(scope), hear: () => heard.push(scope) });
  hub.announce({ owner: A, audience, event });
  expect(heard).toEqual(expected);
});

test('ORG-2 another organization hears nothing, not even what is for everyone', () => {
  const hub = createHub();
  let heard = 0;
  hub.join({ owner: B, audiences: audiencesOf(manager), hear: () => heard++ });
  hub.announce({ owner: A, audience: ['everyone', 'staff'], event });
  expect(heard).toBe(0);
});

test('ORG-2 the operator hears what is for it, of every owner, and of what is for everyone nothing', () => {
  const hub = createHub();
  const heard: Scope[] = [];
  const join = (owner: OrganizationId | null, scope: Scope) =>
    hub.join({ owner, audiences: audiencesOf(scope), hear: () => heard.push(scope) });
  join(null, operator);
  join(A, manager);
  join(B, manager);
  hub.announce({ owner: A, audience: ['everyone', 'staff', 'customer:rani' as Audience], event });
  expect(heard).toEqual([manager]);
  hub.announce({ owner: A, audience: ['operator'], event });
  hub.announce({ owner: B, audience: ['operator'], event });
  hub.announce({ owner: 'deployment' as never, audience: ['operator'], event });
  expect(heard).toEqual([manager, operator, operator, operator]);
});

test('a key that belongs to nobody in particular hears nothing', () => {
  expect(audiencesOf(person('public'))).toEqual([]);
  expect(audiencesOf(person('host'))).toEqual([]);
});

test('who has left hears nothing more, and leaves nothing behind', () => {
  const hub = createHub();
  let heard = 0;
  const leave = hub.join({ owner: A, audiences: ['everyone'], hear: () => heard++ });
  leave();
  leave();
  hub.announce({ owner: A, audience: ['everyone'], event });
  expect(heard).toBe(0);
  expect(hub.size()).toBe(0);
});
