import type { OrganizationId, StaffId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { OrganizationHappening } from '@pasar/core/organization';
import type { StaffContact } from '@pasar/core/people';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/transaction.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter, WrittenLetter } from '../messages/letter-writer.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { organizationSender } from '../messages/organization-sender.ts';
import { readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { readOrganizationMoves } from './organizations.store.ts';
import { ownersOf } from './tell-owners.ts';

/** ORG-7: the operator's letters to an organization's owners, in the organization's language. */
export const writeOrganizationLetter: LetterWriter = async (tx, house, { template, about, receiver }) => {
  const organization = about as OrganizationId;
  const inside = <Value>(work: () => Promise<Value>) => withScope(tx, systemScope(organization), DEPLOYMENT, work);
  const to = await inside(() => ownerAddress(tx, house.seal, organization, receiver));
  if (typeof to === 'string') return to;
  const settings = await readLicensing(tx, house.deployment);
  const { brand } = await inside(() => organizationSender(tx, organization));
  const event = template.slice('organization.'.length) as OrganizationHappening['event'];
  const moves = await inside(() => readOrganizationMoves(tx, organization));
  const move = moves.find((one) => one.event === event);
  const { words, locale } = letterWords(brand.locale);
  const letter = composeLetter(
    {
      template,
      params: { brand: settings.name, organization: brand.name },
      facts: [
        ['organization', brand.name],
        ['reason', move?.reason],
      ],
    },
    words,
  );
  return { ...operatorSender(settings), to, letter, locale };
};

/**
 * Where an owner is written to, or for the organization itself its office: that hears what no owner can.
 * @param tx in the system's scope of the organization
 */
export async function ownerAddress(
  tx: Tx,
  master: Seal,
  organization: OrganizationId,
  receiver: string,
): Promise<WrittenLetter['to'] | 'moot' | 'no-address'> {
  const isOffice = receiver === organization;
  const asked = isOffice ? await ownersOf(tx, organization) : [receiver as StaffId];
  const contacts = [...(await readDetails<StaffContact>(tx, master, organization, asked)).values()];
  if (isOffice) {
    if (contacts.some(({ email }) => email)) return 'moot';
    const { brand, mail } = await organizationSender(tx, organization);
    return mail.office ? { name: brand.name, address: mail.office } : 'no-address';
  }
  const [contact] = contacts;
  return contact?.email ? { name: contact.name, address: contact.email } : 'no-address';
}
