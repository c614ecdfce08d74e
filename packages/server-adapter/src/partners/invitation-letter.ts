import type { InvitationId, OrganizationId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import { invitationState } from '@pasar/core/partners';
import { dayOf, letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { organizationSender } from '../messages/organization-sender.ts';
import { lockInvitation, readInvited, tokenOf } from './invitations.store.ts';

/** PAR-3: the letter with the link. The token is worked out here and in no other place. */
export const writeInvitationLetter: LetterWriter = async (tx, house, message) => {
  const owner = message.owner as OrganizationId;
  const id = message.about as InvitationId;
  const invitation = await lockInvitation(tx, owner, id);
  if (!invitation || invitationState(invitation, house.clock.now()) !== 'sent') return 'moot';
  const invited = (await readInvited(tx, house.seal, owner, [id])).get(id);
  if (!invited) return 'no-address';
  const { brand, mail, from } = await organizationSender(tx, owner);
  const company = invitation.partner
    ? await tx.selectFrom('partners').select('name').where('id', '=', invitation.partner).executeTakeFirst()
    : undefined;
  const { words, locale } = letterWords(brand.locale);
  const page = mail.joinPage ?? mail.partnerPage;
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: company?.name ?? '' },
      facts: [['linkUntil', dayOf(invitation.expiresAt, locale, brand.zone)]],
      page: page && withToken(page, await tokenOf(house.seal, invitation)),
    },
    words,
  );
  const to = { name: invited.name ?? invited.email, address: invited.email };
  return { ...from, to, letter, locale };
};

/** Behind the `#`, where it is put by itself: what stands there goes into no server's log. */
function withToken(page: string, token: string): string {
  return page.includes('{invitation}') ? page.replaceAll('{invitation}', token) : `${page}#invitation=${token}`;
}
