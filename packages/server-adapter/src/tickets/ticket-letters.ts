import { type OrganizationId, shortCode, type TicketId } from '@pasar/core/kernel';
import { composeLetter } from '@pasar/core/notices';
import type { Tx } from '../database/database.ts';
import { readLicensing } from '../licences/licensing.store.ts';
import { dayOf, letterWords } from '../messages/letter-words.ts';
import type { LetterWriter } from '../messages/letter-writer.ts';
import { operatorSender } from '../messages/operator-sender.ts';
import { organizationSender } from '../messages/organization-sender.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readTicket } from './tickets.store.ts';

/** PAR-2: to the organization that asked, and to the operator where that has an address. */
export const writeTicketLetter: LetterWriter = (tx, house, message) =>
  message.owner === house.deployment ? toOperator(tx, house, message) : toOrganization(tx, house, message);

const toOrganization: LetterWriter = async (tx, _, { owner, template, about }) => {
  const organization = owner as OrganizationId;
  const kept = await readTicket(tx, organization, about as TicketId);
  if (!kept) return 'moot';
  const { brand, mail, from } = await organizationSender(tx, organization);
  if (!mail.office) return 'no-address';
  const { words, locale } = letterWords(brand.locale);
  const { ticket, entity } = kept;
  const letter = composeLetter(
    {
      template,
      params: { brand: brand.name, company: entity.name },
      facts: [
        ['company', entity.name],
        ['taxId', entity.taxId],
        ['ticket', shortCode(ticket.id)],
        ['reason', template === 'ticket.declined' ? ticket.reason : null],
        ['answer', template === 'ticket.answered' ? await lastAnswer(tx, organization, ticket.id) : null],
      ],
      page: mail.officePage?.replaceAll('{ticket}', ticket.id),
    },
    words,
  );
  const to = { name: brand.name, address: mail.office };
  return { ...from, to, letter, locale };
};

const toOperator: LetterWriter = async (tx, house, { template, about }) => {
  const settings = await readLicensing(tx, house.deployment);
  if (!settings.alertsTo) return 'no-address';
  const row = await tx
    .selectFrom('tickets')
    .innerJoin('organizations', 'organizations.id', 'tickets.owner')
    .select(['tickets.entity', 'tickets.state', 'tickets.due_at', 'organizations.name'])
    .where('tickets.id', '=', about as TicketId)
    .executeTakeFirst();
  const isLate = template !== 'ticket.received';
  if (!row || (isLate ? row.state !== 'licence-paid' : row.state !== 'submitted')) return 'moot';
  const { words, locale } = letterWords(settings.locale);
  const { entity, name: organization, due_at } = row;
  const letter = composeLetter(
    {
      template,
      params: { brand: settings.name, company: entity.name, organization },
      facts: [
        ['company', entity.name],
        ['taxId', entity.taxId],
        ['organization', organization],
        ['ticket', shortCode(about)],
        ['accountBy', due_at && dayOf(due_at, locale, settings.calendar.zone)],
      ],
    },
    words,
  );
  return { ...operatorSender(settings), to: { name: settings.name, address: settings.alertsTo }, letter, locale };
};

async function lastAnswer(tx: Tx, owner: OrganizationId, ticket: TicketId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('ticket_answers')
    .select('text')
    .where(forOwner('ticket_answers', owner))
    .where('ticket', '=', ticket)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.text;
}
