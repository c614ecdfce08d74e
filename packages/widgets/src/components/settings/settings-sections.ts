import type { Role } from '@pasar/core/contract';
import type { IconPath } from '../../icons/icon.ts';
import { iconHistory } from '../../icons/icons.ts';

/**
 * A section of the settings: an element of its own, `pasar-settings-<name>`, whose code comes when it is opened. It is a
 * `PasarElement` in a folder beside this file, with its own words (`locales/<locale>/settings-<name>.json`); its title is
 * `section.<name>` in `settings.json`. A further section is a line here.
 */
export interface SettingsSection {
  readonly name: 'audit';
  readonly icon: IconPath;
  /** Who may open it; the others do not see it. The server refuses by itself (ORG-3). */
  readonly roles: readonly Role[];
  readonly load: () => Promise<CustomElementConstructor>;
}

export const SECTIONS: readonly SettingsSection[] = [
  {
    name: 'audit',
    icon: iconHistory,
    roles: ['owner'],
    load: () => import('./audit/audit-trail.ts').then(({ PasarSettingsAudit }) => PasarSettingsAudit),
  },
];
