import type { Endpoint } from './endpoint.ts';

/** The organization itself, as its owner runs it: who works for it (ORG-3, ORG-4). */
export const ORGANIZATION = {
  'staff.list': {
    method: 'GET',
    path: '/v1/staff',
    roles: ['owner'],
    refusals: [],
    summary: "The organization's staff, a card each, revoked ones last (ORG-3).",
  },
  'staff.grant': {
    method: 'PUT',
    path: '/v1/staff/{staff}',
    roles: ['owner'],
    refusals: ['staff.unknown', 'staff.last-owner'],
    summary:
      'Grants a role in the card, and says who it is; open sessions keep theirs for ten minutes at most (ORG-4).',
  },
  'staff.revoke': {
    method: 'POST',
    path: '/v1/staff/{staff}/revoke',
    roles: ['owner'],
    refusals: ['staff.unknown', 'staff.last-owner'],
    summary: 'Lets somebody in no more; what they did stays theirs (ORG-4).',
  },
  'staff.restore': {
    method: 'POST',
    path: '/v1/staff/{staff}/restore',
    roles: ['owner'],
    refusals: ['staff.unknown'],
    summary: 'Lets somebody in again, with the role of their card (ORG-4).',
  },
} as const satisfies Record<string, Endpoint>;
