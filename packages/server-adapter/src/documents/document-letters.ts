import type { OrganizationId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import { readBrand } from '../brand/brand.store.ts';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { memberAddress } from '../partners/relation-letters.ts';
import { type DocumentId, findDocument } from './documents.store.ts';

/** PAR-5: that a document lapses, or has; to the partner, and to the organization that asks for it. */
export const writeDocumentLetter: LetterWriter = async (tx, house, message) => {
  const owner = message.owner as OrganizationId;
  const document = await findDocument(tx, message.about as DocumentId, { organization: owner });
  // A newer one has come meanwhile: there is nothing to say any more.
  if (!document?.validUntil || !['valid', 'lapsed'].includes(document.state)) return 'moot';
  const company = await tx.selectFrom('partners').select('name').where('id', '=', document.owner).executeTakeFirst();
  if (!company) return 'moot';
  const brand = await readBrand(tx, owner);
  const { mail } = await tx
    .selectFrom('organizations')
    .select('mail')
    .where('id', '=', owner)
    .executeTakeFirstOrThrow();
  const to = message.partner
    ? await memberAddress(tx, house.seal, message)
    : mail.office && { name: brand.name, address: mail.office };
  if (!to) return 'no-address';
  const { words, locale } = letterWords(brand.locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const page = message.partner ? (mail.profilePage ?? mail.partnerPage) : mail.officePage;
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: company.name, document: words(`document-type.${document.type}`) },
      facts: [
        ['document', words(`document-type.${document.type}`)],
        ['until', day.format(Date.parse(document.validUntil))],
      ],
      page: page?.replaceAll('{partner}', document.owner),
    },
    words,
  );
  return { brand, ...(mail.replyTo && { replyTo: mail.replyTo }), to, letter, locale };
};
