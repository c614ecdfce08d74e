import type { Exchange } from '@pasar/core/contract';
import { isPrivacyAddress } from '@pasar/core/organization';

export type OrganizationEdit = NonNullable<Exchange<'organization.edit'>['body']>;
type Told = Exchange<'organization.read'>['answer'];
export type OrganizationFault = 'name' | 'privacyUrl';

/** As it is typed: an address that is not there is empty. */
export interface OrganizationDraft extends Omit<OrganizationEdit, 'privacyUrl'> {
  readonly privacyUrl: string;
}

export function draftOf({ name, privacyUrl, takesApplications }: Told): OrganizationDraft {
  return { name, privacyUrl: privacyUrl ?? '', takesApplications };
}

/** What would be refused as it stands. */
export function faultsIn({ name, privacyUrl }: OrganizationDraft): readonly OrganizationFault[] {
  const isAddress = !privacyUrl.trim() || isPrivacyAddress(privacyUrl.trim());
  return [...(name.trim() ? [] : (['name'] as const)), ...(isAddress ? [] : (['privacyUrl'] as const))];
}

export function editOf({ name, privacyUrl, takesApplications }: OrganizationDraft): OrganizationEdit {
  return { name: name.trim(), privacyUrl: privacyUrl.trim() || null, takesApplications };
}
