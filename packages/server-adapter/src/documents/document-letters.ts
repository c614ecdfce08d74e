import type { OrganizationId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import { letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { hearerOf, organizationSender, pageFor } from '../messages/organization-sender.ts';
import { type DocumentId, findDocument } from './documents.store.ts';

/** PAR-5: that a document lapses, or has; to the partner, and to the organization that asks for it. */
export const writeDocumentLetter: LetterWriter = async (tx, house, message) => {
  const owner = message.owner as OrganizationId;
  const document = await findDocument(tx, message.about as DocumentId, { organization: owner });
  // A newer one has come meanwhile: there is nothing to say any more.
  if (!document?.validUntil || !['valid', 'lapsed'].includes(document.state)) return 'moot';
  const company = await tx.selectFrom('partners').select('name').where('id', '=', document.owner).executeTakeFirst();
  if (!company) return 'moot';
  const sender = await organizationSender(tx, owner);
  const to = await hearerOf(tx, house.seal, message, sender);
  if (!to) return 'no-address';
  const { brand } = sender;
  const { words, locale } = letterWords(brand.locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const letter = composeLetter(
    {
      template: message.template,
      params: { brand: brand.name, company: company.name, document: words(`document-type.${document.type}`) },
      facts: [
        ['document', words(`document-type.${document.type}`)],
        ['until', day.format(Date.parse(document.validUntil))],
      ],
      page: pageFor(message, sender, document.owner),
    },
    words,
  );
  return { ...sender.from, to, letter, locale };
};
