import { writeAgreementLetter } from '../agreements/agreement-letters.ts';
import { writeDocumentLetter } from '../documents/document-letters.ts';
import { writeLicenceLetter } from '../licences/licence-letters.ts';
import { writeOrganizationLetter } from '../organization/organization-letters.ts';
import { writeInvitationLetter } from '../partners/invitation-letter.ts';
import { writeRelationLetter } from '../partners/relation-letters.ts';
import { writeServiceLetter } from '../services/service-letters.ts';
import { writeSupportLetter } from '../support/support-letters.ts';
import { writeTicketLetter } from '../tickets/ticket-letters.ts';
import type { LetterWriter } from './letter-writer.ts';
import { writeNotice } from './notice.store.ts';

/** Who writes which letters, by the first part of their templates. */
const WRITERS: Readonly<Record<string, LetterWriter>> = {
  agreement: writeAgreementLetter,
  account: writeLicenceLetter,
  customer: writeNotice,
  document: writeDocumentLetter,
  invitation: writeInvitationLetter,
  licence: writeLicenceLetter,
  organization: writeOrganizationLetter,
  partner: writeNotice,
  relation: writeRelationLetter,
  service: writeServiceLetter,
  support: writeSupportLetter,
  ticket: writeTicketLetter,
};

export function writerOf(template: string): LetterWriter {
  const area = template.slice(0, template.indexOf('.'));
  const writer = WRITERS[area];
  if (!writer) throw new Error(`nobody writes '${template}'`);
  return writer;
}
