import type { Answers, FormDefinition, FormField } from '../forms/form.schema.ts';
import type { Job } from '../jobs/job.ts';
import type { CustomerId, PartnerId } from '../kernel/ids.ts';
import { DAY, type Instant, later } from '../kernel/instants.ts';
import type { Request } from '../requests/request.ts';
import type { Contact, CustomerDetails } from './person.schema.ts';
import { shortenName } from './short-name.ts';

/** JOB-4: who sees whose personal data, by role and state. The one place that decides it. */

/** The customer's person, as it is kept sealed. */
export interface CustomerPerson {
  readonly contact: Contact;
  readonly address: string;
  readonly instructions: string;
}

interface Case {
  readonly request: Request;
  readonly job: Job | null;
  readonly now: Instant;
}

const HIDDEN_AFTER = 30 * DAY;

/**
 * JOB-4: name, phone, email, address and instructions, for the partner that was assigned and nobody else: from assignment
 * on, hidden again on release, cancellation and no-show, and 30 days after settlement or the end of the warranty,
 * whichever is later.
 */
export function customerDetailsFor(partner: PartnerId, person: CustomerPerson, about: Case): CustomerDetails | null {
  if (!isDisclosed(partner, about)) return null;
  const { contact, address, instructions } = person;
  return { ...contact, address, ...(instructions && { instructions }) };
}

/** REQ-7: the full name where the details are disclosed, else shortened. */
export function customerNameFor(partner: PartnerId, person: Pick<CustomerPerson, 'contact'>, about: Case): string {
  const { name } = person.contact;
  return isDisclosed(partner, about) ? name : shortenName(name);
}

const CONTACT_FIELDS: readonly FormField['type'][] = ['phone', 'email', 'address'];

/** JOB-4: the answers, without those that are contact data until the details are disclosed. */
export function answersFor(partner: PartnerId, form: FormDefinition, answers: Answers, about: Case): Answers {
  return isDisclosed(partner, about) ? answers : partAnswers(form, answers).plain;
}

/** The answers that are contact data, which are kept sealed, apart from those that are not. */
export function partAnswers(form: FormDefinition, answers: Answers): { plain: Answers; contact: Answers } {
  const fields = form.fields.filter(({ type }) => CONTACT_FIELDS.includes(type)).map(({ id }) => id);
  const part = (isContact: boolean) =>
    Object.fromEntries(Object.entries(answers).filter(([field]) => fields.includes(field) === isContact));
  return { plain: part(false), contact: part(true) };
}

/** JOB-4: the assigned partner's contact, for the request's own customer and for as long as the partner has theirs. */
export function partnerContactFor(customer: CustomerId, contact: Contact, about: Case): Contact | null {
  const partner = about.request.winner?.partner;
  if (about.request.customer !== customer || !partner) return null;
  return isDisclosed(partner, about) ? contact : null;
}

/** Does this partner have the customer's details now? For the address' exact point too. */
export function isDisclosed(partner: PartnerId, { request, job, now }: Case): boolean {
  if (!job || job.request !== request.id || job.partner !== partner || request.winner?.partner !== partner)
    return false;
  switch (job.state) {
    case 'released':
    case 'cancelled':
    case 'no-show':
      return false;
    case 'settled': {
      const ended = [job.settledAt, job.warrantyUntil].filter((at) => at !== null).sort();
      const last = ended.at(-1);
      return last === undefined || now < later(last, HIDDEN_AFTER);
    }
    default:
      return true;
  }
}
