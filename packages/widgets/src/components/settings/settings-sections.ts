import type { Role } from '@pasar/core/contract';

/**
 * What `pasar-settings` shows: every section is an element of its own, `pasar-settings-<name>`, in a folder beside this
 * file, with its own words (`locales/<locale>/settings-<name>.json`); its code comes when it is opened. A further section
 * is a line here, its tab `section.<name>` in the words.
 */
export const SECTIONS = {
  organization: () =>
    import('./organization/organization.ts').then(({ PasarSettingsOrganization }) => PasarSettingsOrganization),
  places: () => import('./places/places.ts').then(({ PasarSettingsPlaces }) => PasarSettingsPlaces),
  staff: () => import('./staff/staff.ts').then(({ PasarSettingsStaff }) => PasarSettingsStaff),
  support: () => import('./support/support.ts').then(({ PasarSettingsSupport }) => PasarSettingsSupport),
  audit: () => import('./audit/audit-trail.ts').then(({ PasarSettingsAudit }) => PasarSettingsAudit),
} as const satisfies Record<string, () => Promise<CustomElementConstructor>>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** What an organization's owner alone may open (ORG-3); the server refuses it to others by itself. */
export const OWNERS: readonly SectionName[] = ['staff', 'audit'];
export const STAFF: readonly Role[] = ['viewer', 'manager', 'community-manager', 'owner'];
