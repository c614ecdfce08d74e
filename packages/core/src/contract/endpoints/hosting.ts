import { EMBEDDED, type Endpoint } from './endpoint.ts';

/** What a host needs to show anything at all: sessions, the brand, who is looking, live updates. */
export const HOSTING = {
  'health.read': {
    method: 'GET',
    path: '/v1/health',
    roles: 'anyone',
    refusals: [],
    summary: 'Is the server up, and on which schema version.',
  },
  'openapi.read': {
    method: 'GET',
    path: '/v1/openapi.json',
    roles: 'anyone',
    refusals: [],
    summary: 'This API as OpenAPI 3.1.',
  },
  'sessions.create': {
    method: 'POST',
    path: '/v1/sessions',
    roles: ['host'],
    withoutModule: true,
    begins: false,
    status: 201,
    repeatable: true,
    refusals: [
      'session.key',
      'site.unknown',
      'partner.unknown',
      'invitation.unknown',
      'invitation.used',
      'invitation.expired',
      'invitation.withdrawn',
      'staff.revoked',
    ],
    summary: 'Says who is looking; answers a token for the widgets, good for ten minutes.',
  },
  'brand.read': {
    method: 'GET',
    path: '/v1/brand',
    roles: ['public', ...EMBEDDED, 'operator'],
    withoutModule: true,
    refusals: [],
    summary: "The organization's brand (WL-1); the operator's own, for its sessions.",
  },
  'me.read': {
    method: 'GET',
    path: '/v1/me',
    roles: [...EMBEDDED, 'operator'],
    withoutModule: true,
    refusals: [],
    summary: 'Who is looking: sites, tags, contact, partner.',
  },
  'live.read': {
    method: 'GET',
    path: '/v1/live',
    roles: [...EMBEDDED, 'operator'],
    withoutModule: true,
    answer: 'events',
    refusals: [],
    summary: 'Live updates as server-sent events; resumes from `Last-Event-ID`.',
  },
} as const satisfies Record<string, Endpoint>;
