import type { AuditEntry, AuditRole } from '@pasar/core/audit';
import type { Formats } from '../../../element/formats.ts';
import type { IconPath } from '../../../icons/icon.ts';
import {
  iconBriefcase,
  iconBuilding2,
  iconClock,
  iconGlobe,
  iconHardDrive,
  iconLink,
  iconShieldCheck,
  iconUser,
} from '../../../icons/icons.ts';
import type { AuditWords } from './audit-trail.words.ts';

/** What an entry is read with. */
export interface AuditReading {
  readonly t: AuditWords;
  readonly format: Formats;
  /** IANA. */
  readonly zone: string;
}

export const ROLE_ICONS: Readonly<Record<AuditRole, IconPath>> = {
  customer: iconUser,
  partner: iconBriefcase,
  viewer: iconBuilding2,
  manager: iconBuilding2,
  'community-manager': iconBuilding2,
  owner: iconBuilding2,
  operator: iconShieldCheck,
  host: iconLink,
  public: iconGlobe,
  clock: iconClock,
  system: iconHardDrive,
};

/** Whom one would name: the company, else the person as the host knows them; nobody for the clock. */
export function nameOf({ subject, partner, role }: AuditEntry['who']): string | undefined {
  if (partner) return partner.name ?? undefined;
  // A key's id says nothing to anybody.
  return role === 'host' || role === 'public' ? undefined : (subject ?? undefined);
}

/** To whom contact data was given, a line each. */
export function givenInWords({ disclosures }: AuditEntry, t: AuditWords): readonly string[] {
  return disclosures.map(({ of, partner }) => t(`given.${of}`, { partner: partner.name ?? t('role.partner') }));
}
