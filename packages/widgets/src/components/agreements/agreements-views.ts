import type { Role } from '@pasar/core/contract';

/**
 * What `pasar-agreements` shows. The list stands in the widget itself; every other view is an element of its own,
 * `pasar-agreements-<name>`, whose code comes when it is opened.
 */
export type AgreementsView = 'list' | AgreementsSubview;
export type AgreementsSubview = keyof typeof SUBVIEWS;

export const SUBVIEWS = {
  agreement: {
    element: 'agreements-document',
    load: () => import('./document/document.ts').then(({ PasarAgreementsDocument }) => PasarAgreementsDocument),
  },
  offer: {
    element: 'agreements-offer',
    load: () => import('./offer/offer.ts').then(({ PasarAgreementsOffer }) => PasarAgreementsOffer),
  },
  templates: {
    element: 'agreements-templates',
    load: () => import('./templates/templates.ts').then(({ PasarAgreementsTemplates }) => PasarAgreementsTemplates),
  },
} as const satisfies Record<string, { element: string; load: () => Promise<CustomElementConstructor> }>;

/** ORG-3: who looks, and who changes. The server refuses by itself. */
const STAFF: readonly Role[] = ['viewer', 'manager', 'community-manager', 'owner'];
export const isStaff = (role: Role | undefined): boolean => role !== undefined && STAFF.includes(role);
export const mayChange = (role: Role | undefined): boolean => isStaff(role) && role !== 'viewer';
