import type { Client } from '@pasar/core/client';
import type { Exchange } from '@pasar/core/contract';
import type { OperatedOrganization, OperatedRow } from '@pasar/core/organization';
import type { ReactiveControllerHost } from 'lit';
import { Deed } from '../../../element/deed.ts';

export type OrganizationAct = 'create' | 'suspend' | 'reinstate' | 'close' | 'switch' | 'support' | 'end-support';

export interface OrganizationQuestion {
  readonly act: OrganizationAct;
  /** None to create one. */
  readonly row?: Pick<OperatedRow, 'id' | 'name' | 'module'>;
  /** Of an end of support. */
  readonly support?: OperatedOrganization['support'][number];
}

export type NewOrganizationDraft = Record<
  'name' | 'locale' | 'currency' | 'country' | 'zone' | 'owner.subject' | 'owner.name' | 'owner.email',
  string
>;
export type Keys = Exchange<'organizations.create'>['answer']['keys'];

/** What was done: the organization as it is then, and what is shown this once. */
interface Done {
  readonly id: string;
  readonly keys?: Keys;
}

/** What the operator does about an organization, one question at a time (ORG-5, ORG-7, PRV-4). */
export class OrganizationDeeds {
  readonly deed: Deed<OrganizationQuestion>;
  reason = '';
  hours = 2;
  draft: NewOrganizationDraft | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.deed = new Deed<OrganizationQuestion>(host);
  }

  /** @param draft what a new one begins with */
  ask(question: OrganizationQuestion, draft?: NewOrganizationDraft): void {
    this.reason = '';
    this.hours = 2;
    this.draft = draft;
    this.deed.open(question);
  }

  change(part: Partial<Pick<OrganizationDeeds, 'reason' | 'hours' | 'draft'>>): void {
    Object.assign(this, part);
    this.#host.requestUpdate();
  }

  get isReady(): boolean {
    const { act } = this.deed.about!;
    if (act === 'create') return Object.values(this.draft ?? {}).every((text) => text.trim() !== '');
    if (act === 'switch' || act === 'end-support') return true;
    return this.reason.trim().length >= (act === 'support' ? 3 : 1);
  }

  run(client: Client): Promise<Done | undefined> {
    const { act, row, support } = this.deed.about!;
    const params = { organization: row?.id as OperatedRow['id'] };
    const reason = this.reason.trim();
    return this.deed.run(async (idempotencyKey): Promise<Done> => {
      switch (act) {
        case 'create':
          return client.call('organizations.create', { body: bodyOf(this.draft!), idempotencyKey });
        case 'switch':
          return client.call('organizations.switch', { params, body: { on: !row!.module }, idempotencyKey });
        case 'support':
          await client.call('support.open', { params, body: { reason, hours: this.hours }, idempotencyKey });
          return row!;
        case 'end-support':
          await client.call('support.end', { params: { support: support!.id }, body: {}, idempotencyKey });
          return row!;
        default:
          return client.call(`organizations.${act}`, { params, body: { reason }, idempotencyKey });
      }
    });
  }
}

function bodyOf(draft: NewOrganizationDraft): Exchange<'organizations.create'>['body'] {
  const given = Object.fromEntries(Object.entries(draft).map(([key, text]) => [key, text.trim()]));
  const { name, locale, currency, country, zone } = given as NewOrganizationDraft;
  const owner = { subject: given['owner.subject']!, name: given['owner.name']!, email: given['owner.email']! };
  return { name, locale, currency: currency.toUpperCase(), country: country.toUpperCase(), zone, owner };
}
