import { type Endpoint, STAFF } from './endpoint.ts';

/** The organizations of a deployment, as its operator runs them (ORG-7), and looks into them (PRV-4). */
export const OPERATING = {
  'organizations.list': {
    method: 'GET',
    path: '/v1/organizations',
    roles: ['operator'],
    refusals: [],
    summary: 'The organizations of the deployment, by name (ORG-7).',
  },
  'organizations.create': {
    method: 'POST',
    path: '/v1/organizations',
    roles: ['operator'],
    status: 201,
    refusals: [],
    summary: 'Makes an organization with its first owner; answers the keys for its host, this once (ORG-7).',
  },
  'organizations.read': {
    method: 'GET',
    path: '/v1/organizations/{organization}',
    roles: ['operator'],
    refusals: ['organization.unknown'],
    summary: 'One organization: what became of it, and how much work is in hand (ORG-7).',
  },
  'organizations.suspend': {
    method: 'POST',
    path: '/v1/organizations/{organization}/suspend',
    roles: ['operator'],
    refusals: ['organization.unknown', 'organization.state'],
    summary: 'Lets nothing new begin there, with the reason; what is in hand goes on to its end (ORG-7).',
  },
  'organizations.reinstate': {
    method: 'POST',
    path: '/v1/organizations/{organization}/reinstate',
    roles: ['operator'],
    refusals: ['organization.unknown', 'organization.state'],
    summary: 'Lifts the suspension of an organization (ORG-7).',
  },
  'organizations.switch': {
    method: 'PUT',
    path: '/v1/organizations/{organization}/module',
    roles: ['operator'],
    refusals: ['organization.unknown', 'organization.state'],
    summary: 'Switches the marketplace of an organization on or off (ORG-5).',
  },
  'organizations.close': {
    method: 'POST',
    path: '/v1/organizations/{organization}/close',
    roles: ['operator'],
    refusals: ['organization.unknown', 'organization.state', 'organization.work-in-hand'],
    summary:
      'Closes an organization for good and ends what is open there; refused while work is in hand, which it lists (ORG-7).',
  },
  'support.open': {
    method: 'POST',
    path: '/v1/organizations/{organization}/support',
    roles: ['operator'],
    status: 201,
    refusals: ['organization.unknown'],
    summary: 'Opens support: who opens it may read there what a viewer does, for the stated reason and time (PRV-4).',
  },
  'support.list': {
    method: 'GET',
    path: '/v1/support',
    roles: STAFF,
    withoutModule: true,
    refusals: [],
    summary:
      'Who of the operator’s may look into the organization or could, why, and until when; newest first (PRV-4).',
  },
  'support.end': {
    method: 'POST',
    path: '/v1/support/{support}/end',
    roles: ['owner', 'operator'],
    begins: false,
    withoutModule: true,
    refusals: ['support.unknown'],
    summary: 'Ends support at once, from either side (PRV-4).',
  },
} as const satisfies Record<string, Endpoint>;
