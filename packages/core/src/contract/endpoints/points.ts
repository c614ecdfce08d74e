import type { Endpoint } from './endpoint.ts';

/** Points (PTS-1). */
export const POINTS = {
  'wallet.read': {
    method: 'GET',
    path: '/v1/wallet',
    roles: ['partner'],
    refusals: [],
    summary: "The partner's points with this organization: available, held, and the history with its reasons (PTS-1).",
  },
} as const satisfies Record<string, Endpoint>;
