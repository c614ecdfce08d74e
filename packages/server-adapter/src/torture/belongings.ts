import type { Exchange } from '@pasar/core/contract';
import { windowIn } from '@pasar/core/testing';
import { JPEG } from '../files/testing/sample-photos.ts';
import { aCompany, LICENSING } from '../tickets/testing/ticket-town.ts';
import type { Owner } from './owner.ts';

/**
 * The ids by which endpoints are told what they are about. A new one takes two lines: its name here, and in `BELONGINGS`
 * whose it is and how it comes to be. From then on the isolation matrix asks with everybody else's, too.
 */
export interface Belongings {
  readonly site: string;
  readonly kind: string;
  readonly service: string;
  readonly partner: string;
  readonly file: string;
  readonly request: string;
  readonly proposal: string;
  /** A kind's picture: the same for everybody, at an address that carries its hash. */
  readonly picture: string;
  readonly organization: string;
  readonly invitation: string;
  /** Somebody of the partner's. */
  readonly member: string;
  /** A partner that may be suspended and deleted: the rest of the work is others'. */
  readonly leaver: string;
  /** With the partner; the organization's side of it signs as `legalEntity`. */
  readonly agreement: string;
  readonly legalEntity: string;
  /** An add-partner request. */
  readonly ticket: string;
  /** Of the partner's licence. */
  readonly invoice: string;
  /** Of the partner's papers. */
  readonly document: string;
  readonly houseDocument: string;
  /** Another service of the partner's, which may be withdrawn: requests are about the first. */
  readonly spare: string;
  /** Where services are switched on. */
  readonly group: string;
  /** A legal entity of the organization's that nothing is signed by. */
  readonly signatory: string;
  /** Somebody of the organization's who may be shown out. */
  readonly staff: string;
  /** An organization that the operator may close. */
  readonly tenant: string;
  /** A grant by which the operator may look into it. */
  readonly support: string;
}

async function read({ call, organization }: Owner, { id: partner, members }: Owner['partner'], houseDocument: string) {
  const person = { role: 'partner', subject: members[0]!.subject, partner };
  const { answer } = await call('sessions.create', { token: organization.secret, body: person });
  await call('house-documents.accept', { token: answer.token, params: { houseDocument }, body: { version: 1 } });
}

export const TERMS = { title: { en: 'Terms' }, text: { en: 'Come when you said you would.' } };

export type BelongingName = keyof Belongings;

interface Belonging {
  /** Told to one `person` and whoever serves it, to all of the `organization`, or to `everybody` in the deployment. */
  readonly of: 'person' | 'organization' | 'everybody';
  /** By the API, as people do it; `made` has those that stand above. Called for each organization and person. */
  readonly make: (owner: Owner, made: Belongings) => string | Promise<string>;
}

export const BELONGINGS: { readonly [Name in BelongingName]: Belonging } = {
  site: { of: 'person', make: ({ site }) => site },
  kind: { of: 'everybody', make: ({ town }) => town.cleaning.id },
  service: {
    of: 'organization',
    make: ({ partner }, { kind }) => partner.services.find((service) => service.kind === kind)!.id,
  },
  spare: {
    of: 'person',
    make: ({ partner }, { kind }) => (partner.services.find((one) => one.kind !== kind) ?? partner.services[0]!).id,
  },
  partner: { of: 'organization', make: ({ partner }) => partner.id },
  file: { of: 'person', make: (owner) => owner.create('files.create', 'customer', { body: JPEG }) },
  request: {
    of: 'person',
    make: (owner, { site, kind, service, file }) => {
      const order = { ...orderOf(site, kind), answers: { units: 1, photos: [file] } };
      const body = owner.isAlone ? { ...order, way: 'direct', service } : order;
      return owner.create('requests.create', 'customer', { body });
    },
  },
  proposal: {
    of: 'person',
    make: async (owner, { site, kind, request }) => {
      // What is sent to one partner alone is taken, not answered with a price: that one proposes at another request.
      const asked = owner.isAlone
        ? await owner.create('requests.create', 'customer', { body: orderOf(site, kind) })
        : request;
      return owner.create('proposals.create', 'partner', { params: { request: asked }, body: PROPOSAL });
    },
  },
  document: {
    of: 'organization',
    make: (owner) =>
      owner.create('documents.create', 'partner', { query: { type: 'insurance', name: 'policy.jpg' }, body: JPEG }),
  },
  houseDocument: {
    of: 'organization',
    make: async (owner) => {
      const id = await owner.create('house-documents.create', 'manager', { body: { kind: 'terms', ...TERMS } });
      // Whoever has not read it gets no work, and there would be none to be told apart.
      await Promise.all(owner.town.partners.map((partner) => read(owner, partner, id)));
      return id;
    },
  },
  ticket: {
    of: 'organization',
    make: (owner) => {
      const entity = aCompany(owner.isAlone ? 2 : 1);
      return owner.create('tickets.create', 'community-manager', { body: { entity } });
    },
  },
  invoice: {
    of: 'person',
    make: async (owner, { partner }) => {
      const token = await owner.as('operator');
      await owner.call('licensing.set', { token, body: LICENSING });
      const { answer, text } = await owner.call('licences.renew', { token, params: { partner }, body: {} });
      const invoice = answer.term?.invoices[0];
      if (!invoice) throw new Error(text);
      return invoice.id;
    },
  },
  picture: {
    of: 'everybody',
    make: async (owner, { site }) => {
      const { answer } = await owner.call('catalog.list', { token: await owner.as('customer'), query: { site } });
      return answer.items[0]!.kind.picture.split('/').at(-1)!;
    },
  },
  organization: { of: 'organization', make: ({ organization }) => organization.id },
  invitation: {
    of: 'organization',
    make: async (owner) => {
      const body = { addresses: ['Dewi <dewi@kipas.example>'] };
      const { answer } = await owner.call('invitations.create', { token: await owner.as('owner'), body });
      return answer.outcomes[0]!.invitation!;
    },
  },
  member: {
    of: 'person',
    make: (owner) => owner.create('members.add', 'partner', { body: { role: 'worker', contact: MEMBER } }),
  },
  agreement: {
    of: 'person',
    make: ({ organization, partner }) => organization.seed.agreements.find((one) => one.partner === partner.id)!.id,
  },
  legalEntity: { of: 'organization', make: ({ organization }) => organization.legalEntity },
  group: { of: 'organization', make: ({ organization }) => organization.group },
  signatory: {
    of: 'organization',
    make: (owner) => owner.create('legal-entities.create', 'owner', { body: { entity: aCompany(5) } }),
  },
  staff: {
    of: 'organization',
    make: async (owner) => {
      const token = owner.organization.secret;
      await owner.call('sessions.create', { token, body: { role: 'viewer', subject: 'ayu' } });
      const { answer } = await owner.call('staff.list', { token: await owner.as('owner') });
      return answer.items.find(({ subject }) => subject === 'ayu')!.id;
    },
  },
  tenant: {
    of: 'organization',
    make: async ({ as, call }) => {
      const { answer } = await call('organizations.create', { token: await as('operator'), body: TENANT });
      const person = { role: 'owner', subject: TENANT.owner.subject };
      const session = await call('sessions.create', { token: answer.keys.secret, body: person });
      // Partners that look for somebody to work for do not find it.
      const body = { name: TENANT.name, privacyUrl: null, takesApplications: false };
      await call('organization.edit', { token: session.answer.token, body });
      return answer.id;
    },
  },
  support: {
    of: 'organization',
    make: (owner) => {
      const params = { organization: owner.organization.id };
      return owner.create('support.open', 'operator', { params, body: { reason: 'A wrong rate', hours: 8 } });
    },
  },
  leaver: {
    of: 'organization',
    // Of the sibling its own: the others work for both.
    make: ({ town, partner }) => (partner === town.partners.at(-1) ? partner.id : town.partners[2]!.id),
  },
};

export const NAMES = Object.keys(BELONGINGS) as readonly BelongingName[];

/** An id of the right form that names nothing anywhere. */
export const ABSENT = '01900000-0000-7000-8000-00000000dead';

/** Everything of one owner, in the order of the table. */
export async function belongingsOf(owner: Owner): Promise<Belongings> {
  const made: Partial<Record<BelongingName, string>> = {};
  for (const name of NAMES) made[name] = await BELONGINGS[name].make(owner, made as Belongings);
  return made as Belongings;
}

/** An order that any of the organizations takes. */
export function orderOf(site: string, kind: string): Exchange<'requests.create'>['body'] {
  return {
    site: site as never,
    kind: kind as never,
    formVersion: 1,
    answers: { units: 1 },
    windows: [windowIn(24), windowIn(48)],
    contact: { name: 'Rani Wulandari', phone: '+6281300000002', email: 'rani@mail.example' },
    instructions: 'Ring at the lobby',
    consent: true,
  };
}

export const PROPOSAL: Exchange<'proposals.create'>['body'] = {
  price: { amount: 250_000_00, currency: 'IDR' },
  window: windowIn(24),
  message: 'With pleasure',
  checklist: ['tools'],
};

export const TENANT: Exchange<'organizations.create'>['body'] = {
  name: 'Graha Menteng',
  locale: 'id-ID',
  currency: 'IDR',
  country: 'ID',
  zone: 'Asia/Jakarta',
  owner: { subject: 'tuti', name: 'Tuti Handayani', email: 'tuti@menteng.example' },
};

export const MEMBER = { name: 'Wayan Sudarta', phone: '+6281300000007', email: 'wayan@sejuk.example' };
