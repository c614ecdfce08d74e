import type { Role } from '@pasar/core/contract';

/**
 * What `pasar-partners` shows: each view is an element of its own, `pasar-partners-<name>` (the card: `pasar-partner-card`),
 * whose code comes when it is opened.
 */
export type PartnersView = keyof typeof VIEWS;

interface ViewCode {
  readonly element: string;
  readonly load: () => Promise<CustomElementConstructor>;
}

export const VIEWS = {
  list: {
    element: 'partners-list',
    load: () => import('./list/list.ts').then(({ PasarPartnersList }) => PasarPartnersList),
  },
  joining: {
    element: 'partners-joining',
    load: () => import('./joining/joining.ts').then(({ PasarPartnersJoining }) => PasarPartnersJoining),
  },
  requests: {
    element: 'partners-requests',
    load: () => import('./requests/requests.ts').then(({ PasarPartnersRequests }) => PasarPartnersRequests),
  },
  referenced: {
    element: 'partners-referenced',
    load: () => import('./referenced/referenced.ts').then(({ PasarPartnersReferenced }) => PasarPartnersReferenced),
  },
  terms: {
    element: 'partners-terms',
    load: () => import('./terms/terms.ts').then(({ PasarPartnersTerms }) => PasarPartnersTerms),
  },
  commissions: {
    element: 'partners-commissions',
    load: () => import('./commissions/commissions.ts').then(({ PasarPartnersCommissions }) => PasarPartnersCommissions),
  },
  add: {
    element: 'partners-add',
    load: () => import('./add/add-partner.ts').then(({ PasarPartnersAdd }) => PasarPartnersAdd),
  },
  invite: {
    element: 'partners-invite',
    load: () => import('./invite/invite.ts').then(({ PasarPartnersInvite }) => PasarPartnersInvite),
  },
  card: {
    element: 'partner-card',
    load: () => import('./card/partner-card.ts').then(({ PasarPartnerCard }) => PasarPartnerCard),
  },
} as const satisfies Record<string, ViewCode>;

/** Side by side, in the order in which they are worked with; the others are opened from one of them. */
export const TABS = [
  'list',
  'joining',
  'requests',
  'referenced',
  'terms',
  'commissions',
] as const satisfies readonly PartnersView[];

/** ORG-3: who looks, who changes, who may ask for new partners. The server refuses by itself. */
const STAFF: readonly Role[] = ['viewer', 'manager', 'community-manager', 'owner'];
export const isStaff = (role: Role | undefined): boolean => role !== undefined && STAFF.includes(role);
export const mayChange = (role: Role | undefined): boolean => isStaff(role) && role !== 'viewer';
export const mayAsk = (role: Role | undefined): boolean => role === 'community-manager' || role === 'owner';
