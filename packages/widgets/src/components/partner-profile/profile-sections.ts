import type { JoiningStep } from '@pasar/core/partners';

/**
 * What `pasar-partner-profile` shows: every section is an element of its own, `pasar-profile-<name>`, whose code and words
 * come when it is opened.
 */
export const SECTIONS = {
  start: () => import('./start/start.ts').then(({ PasarProfileStart }) => PasarProfileStart),
  services: () => import('./services/services.ts').then(({ PasarProfileServices }) => PasarProfileServices),
  zone: () => import('./zone/zone.ts').then(({ PasarProfileZone }) => PasarProfileZone),
  documents: () => import('./documents/documents.ts').then(({ PasarProfileDocuments }) => PasarProfileDocuments),
  rules: () => import('./rules/rules.ts').then(({ PasarProfileRules }) => PasarProfileRules),
  contacts: () => import('./contacts/contacts.ts').then(({ PasarProfileContacts }) => PasarProfileContacts),
  legal: () => import('./legal/legal.ts').then(({ PasarProfileLegal }) => PasarProfileLegal),
  privacy: () => import('./privacy/privacy.ts').then(({ PasarProfilePrivacy }) => PasarProfilePrivacy),
  settings: () => import('./settings/settings.ts').then(({ PasarProfileSettings }) => PasarProfileSettings),
  organizations: () =>
    import('./organizations/organizations.ts').then(({ PasarProfileOrganizations }) => PasarProfileOrganizations),
} as const satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** Where each step of the way in is gone; applying is done on the start itself. */
export const SECTION_OF: Readonly<Record<JoiningStep['step'], SectionName | 'agreements'>> = {
  profile: 'contacts',
  'legal-details': 'legal',
  documents: 'documents',
  'house-documents': 'rules',
  guide: 'rules',
  application: 'start',
  services: 'services',
  agreement: 'agreements',
};
