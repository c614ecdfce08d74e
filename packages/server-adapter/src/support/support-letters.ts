import { composeLetter } from '@pasar/core/notices';
import type { SupportId } from '@pasar/core/support';
import { withScope } from '../database/transaction.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { dayOf, letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { organizationSender } from '../messages/organization-sender.ts';
import { ownerAddress } from '../organization/organization-letters.ts';
import { DEPLOYMENT, systemScope } from '../tenancy/scope.ts';
import { findSupport } from './support.store.ts';

/** PRV-4: the owners are written to when support is opened, with the reason and the time. */
export const writeSupportLetter: LetterWriter = async (tx, house, { template, about, receiver }) => {
  const grant = await findSupport(tx, about as SupportId);
  if (!grant) return 'moot';
  const { organization, subject, reason, until } = grant;
  const inside = <Value>(work: () => Promise<Value>) => withScope(tx, systemScope(organization), DEPLOYMENT, work);
  const to = await inside(() => ownerAddress(tx, house.seal, organization, receiver));
  if (typeof to === 'string') return to;
  const { brand } = await inside(() => organizationSender(tx, organization));
  const settings = await readLicensing(tx, house.deployment);
  const { words, locale } = letterWords(brand.locale);
  const letter = composeLetter(
    {
      template,
      params: { brand: settings.name, organization: brand.name },
      facts: [
        ['who', `${settings.name} · ${subject}`],
        ['reason', reason],
        ['until', dayOf(until, locale, brand.zone)],
      ],
    },
    words,
  );
  return { ...operatorSender(settings), to, letter, locale };
};
