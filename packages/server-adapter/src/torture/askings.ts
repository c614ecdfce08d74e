import type { EndpointId } from '@pasar/core/contract';
import { NOW, windowIn } from '@pasar/core/testing';
import { JPEG } from '../files/testing/sample-photos.ts';
import type { Asking } from '../testing/server.ts';
import { COMPANY } from '../testing/small-town.ts';
import { aCompany, LICENSING } from '../tickets/testing/ticket-town.ts';
import { type BelongingName, type Belongings, MEMBER, orderOf, PROPOSAL, TENANT, TERMS } from './belongings.ts';

type Row = (ids: Belongings) => Asking;

/** Asked with nothing but who asks. */
const PLAIN: Row = () => ({});

/** Asked of what the path names: `of('request')`, and with a body when it writes: `of('request', {})`. */
const of =
  (name: BelongingName, body?: unknown): Row =>
  (ids) => ({ params: { [name]: ids[name] }, ...(body !== undefined && { body }) });

/** A ticket in the operator's queue. */
const queued =
  (body?: unknown): Row =>
  ({ organization, ticket }) => ({ params: { organization, ticket }, ...(body !== undefined && { body }) });

/** Of a partner whose going makes no difference to the other rows. */
const leaving =
  (body: unknown): Row =>
  ({ leaver }) => ({ params: { partner: leaver }, body });

const PROFILE = {
  name: 'Angin Segar',
  base: { lat: -6.2, lng: 106.8 },
  phone: '+622150000001',
  email: 'office@angin.example',
  listed: true,
  ownJobsOnly: false,
};

/** A service whose going makes no difference to the other rows. */
const spare =
  (body: unknown): Row =>
  (ids) => ({ params: { service: ids.spare }, body });

/** An organization whose going makes no difference to the other rows. */
const tenant =
  (body?: unknown): Row =>
  (ids) => ({ params: { organization: ids.tenant }, ...(body !== undefined && { body }) });

const ZONE = { type: 'radius', centre: { lat: -6.2, lng: 106.82 }, metres: 5000 };

const SERVICE = {
  summary: { en: 'In short' },
  description: { en: 'At length' },
  price: 90_000,
  from: true,
  warrantyDays: 30,
  zone: ZONE,
};

const TEMPLATE = { title: 'With {{partner}}', text: '{{organization}}, {{partner}}: {{services}}' };

const conditionsOf = ({ legalEntity, service }: Pick<Belongings, 'legalEntity' | 'service'>) => ({
  legalEntity,
  services: [{ service, rate: 1250 }],
});

/**
 * How each endpoint is asked for something that is there, by the ids of whoever has it: a row an endpoint. The isolation
 * matrix and the generated requests begin from here; an endpoint of the contract without a row does not compile, and
 * fails.
 */
export const ASKINGS: { readonly [Id in EndpointId]: Row } = {
  'health.read': PLAIN,
  'openapi.read': PLAIN,
  'pictures.read': of('picture'),
  'sessions.create': ({ site }) => ({ body: { role: 'customer', subject: 'somebody', sites: [site], tags: [] } }),
  'brand.read': PLAIN,
  'me.read': PLAIN,
  'catalog.list': ({ site }) => ({ query: { site } }),
  'order-form.read': ({ site, kind, service }) => ({ params: { kind }, query: { site, service } }),
  'files.create': () => ({ body: JPEG }),
  'files.read': of('file'),
  'requirements.read': PLAIN,
  'requirements.set': () => ({ body: { items: [{ type: 'insurance', expires: false }] } }),
  'documents.list': PLAIN,
  'documents.create': () => ({ query: { type: 'licence', name: 'licence.jpg' }, body: JPEG }),
  'documents.read': of('document'),
  'documents.remove': of('document'),
  'partner-documents.list': of('partner'),
  'house-documents.list': PLAIN,
  'house-documents.create': () => ({ body: { kind: 'charter', ...TERMS } }),
  'house-documents.revise': of('houseDocument', { title: { en: 'Terms' }, text: { en: 'Come on time.' } }),
  'house-documents.accept': of('houseDocument', { version: 1 }),
  'house-documents.acceptances': of('houseDocument'),
  'house-documents.retire': of('houseDocument', {}),
  'requests.create': ({ site, kind, service }) => ({ body: { ...orderOf(site, kind), way: 'direct', service } }),
  'requests.list': PLAIN,
  'requests.read': of('request'),
  'requests.cancel': of('request', {}),
  'requests.choose': ({ request, proposal }) => ({
    params: { request },
    body: { proposal, price: PROPOSAL.price, window: PROPOSAL.window },
  }),
  'inbox.list': PLAIN,
  'inbox.read': of('request'),
  'inbox.take': of('request', { checklist: ['tools'] }),
  'inbox.undo': of('request', {}),
  'inbox.decline': of('request', { reason: 'Too far' }),
  'proposals.create': of('request', PROPOSAL),
  'proposals.edit': of('proposal', { price: { amount: 1_000, currency: 'IDR' }, window: windowIn(24), message: '' }),
  'proposals.withdraw': of('proposal', {}),
  'registry.search': () => ({ query: { q: COMPANY.name, country: COMPANY.country } }),
  'registry.read': () => ({ params: { country: COMPANY.country, taxId: COMPANY.taxId } }),
  'wallet.read': PLAIN,
  'audit.list': PLAIN,
  'invitations.list': PLAIN,
  'invitations.create': () => ({ body: { addresses: ['Sari <sari@sejuk.example>'] } }),
  'invitations.resend': of('invitation', {}),
  'invitations.withdraw': of('invitation', {}),
  'partners.list': PLAIN,
  'partners.joining': PLAIN,
  'partners.read': of('partner'),
  'partners.referenced': PLAIN,
  'partners.connect': of('partner', {}),
  'partners.jobs': of('partner'),
  'applications.list': PLAIN,
  'partners.accept': of('partner', {}),
  'partners.refuse': of('partner', { reason: 'No insurance' }),
  'partners.suspend': leaving({ reason: 'A complaint' }),
  'partners.reinstate': leaving({}),
  'partners.deactivate': leaving({ reason: 'Moves away' }),
  'partners.reactivate': leaving({}),
  'partners.delete': leaving({ reason: 'Moves away' }),
  'relations.list': PLAIN,
  'relations.open': PLAIN,
  'relations.apply': of('organization', { message: 'With pleasure' }),
  'relations.connect': of('organization', {}),
  'relations.decline': of('organization', {}),
  'profile.read': PLAIN,
  'profile.edit': () => ({ body: PROFILE }),
  'away.read': PLAIN,
  'away.edit': () => ({ body: { absences: [{ start: NOW, end: null, why: 'pause' }] } }),
  'members.list': PLAIN,
  'members.add': () => ({ body: { role: 'worker', contact: { ...MEMBER, email: 'another@sejuk.example' } } }),
  'members.edit': of('member', { role: 'worker', contact: MEMBER }),
  'members.remove': of('member'),
  'guide.read': PLAIN,
  'guide.edit': () => ({ body: { title: { en: 'Welcome' }, steps: [{ title: { en: 'One' }, text: { en: 'Read' } }] } }),
  'guide.finish': () => ({ body: {} }),
  'legal.read': PLAIN,
  'partner-legal.read': of('partner'),
  'legal.save': () => ({ body: { entity: aCompany(4), prefilled: ['name'] } }),
  'consents.read': PLAIN,
  'partner-consents.read': of('partner'),
  'consents.set': () => ({ body: { purpose: 'marketing', given: true, version: 1 } }),
  'templates.list': PLAIN,
  'templates.save': () => ({ params: { locale: 'en' }, body: TEMPLATE }),
  'templates.preview': ({ partner }) => ({ params: { locale: 'en' }, body: { ...TEMPLATE, partner } }),
  'commissions.list': ({ partner }) => ({ query: { partner } }),
  'commissions.set': ({ partner, service }) => ({ body: { partner, service, rate: 1250 } }),
  'commissions.clear': ({ partner }) => ({ body: { partner } }),
  'commissions.explain': of('service'),
  'agreements.prepare': of('partner'),
  'agreements.list': ({ partner }) => ({ query: { partner } }),
  'agreements.read': of('agreement'),
  'agreements.draft': ({ partner, ...ids }) => ({ body: { partner, ...conditionsOf(ids) } }),
  'agreements.edit': ({ agreement, ...ids }) => ({ params: { agreement }, body: conditionsOf(ids) }),
  'agreements.send': of('agreement', {}),
  'agreements.withdraw': of('agreement', {}),
  'agreements.open': of('agreement', { version: 1 }),
  'agreements.accept': of('agreement', { version: 1, sha256: '0'.repeat(64) }),
  'agreements.decline': of('agreement', { version: 1, reason: 'Too dear' }),
  'agreements.terminate': of('agreement', { reason: 'Moves away' }),
  'agreements.restore': of('agreement', {}),
  'agreements.pdf': ({ agreement }) => ({ params: { agreement, version: '1' } }),
  'activations.list': ({ partner, service, group }) => ({ query: { partner, service, place: group } }),
  'activations.prepare': of('service'),
  'activations.set': ({ partner, service, group }) => ({
    body: { partner, service, places: [group], active: true, category: 'climate' },
  }),
  'kinds.open': PLAIN,
  'kinds.list': PLAIN,
  'own-services.list': PLAIN,
  'own-services.create': ({ kind }) => ({ body: { kind, ...SERVICE } }),
  'own-services.edit': spare(SERVICE),
  'own-services.submit': spare({}),
  'own-services.recall': spare({}),
  'own-services.offer': spare({}),
  'services.list': ({ partner }) => ({ query: { partner } }),
  'services.reduce': spare({ zone: ZONE }),
  'services.reduce-all': of('partner', { zone: null }),
  'services.deactivate': spare({ reason: 'Out of season' }),
  'services.reactivate': spare({}),
  'services.accept': spare({}),
  'services.refuse': spare({ reason: 'We have enough of them' }),
  'zones.preview': () => ({ body: { zone: ZONE } }),
  'moderation.list': PLAIN,
  'moderation.approve': spare({}),
  'moderation.reject': spare({ reason: 'Too short' }),
  'moderation.take-down': spare({ reason: 'Complaints' }),
  'own-services.withdraw': spare({}),
  'tickets.create': () => ({ body: { entity: aCompany(3), note: 'Please' } }),
  'tickets.list': PLAIN,
  'tickets.read': of('ticket'),
  'tickets.withdraw': of('ticket', {}),
  'tickets.answer': of('ticket', { text: 'We are on it' }),
  'helpdesk.read': PLAIN,
  'helpdesk.set': () => ({ body: { link: 'built-in' } }),
  'queue.list': PLAIN,
  'queue.read': queued(),
  'queue.invoice': queued({}),
  'queue.paid': ({ organization, ticket, invoice }) => ({ params: { organization, ticket }, body: { invoice } }),
  'queue.create-account': queued({}),
  'queue.decline': queued({ reason: 'No room' }),
  'queue.answer': queued({ text: 'We are on it' }),
  'accounts.list': PLAIN,
  'accounts.read': of('partner'),
  'accounts.suspend': leaving({ reason: 'A complaint' }),
  'accounts.reinstate': leaving({ reason: 'Settled' }),
  'accounts.close': leaving({ reason: 'Moves away' }),
  'licences.renew': of('partner', {}),
  'licences.paid': ({ partner, invoice }) => ({ params: { partner }, body: { invoice } }),
  'licence.read': PLAIN,
  'invoices.list': PLAIN,
  'invoices.given-back': of('invoice', {}),
  'invoices.pdf': of('invoice'),
  'licensing.read': PLAIN,
  'licensing.set': () => ({ body: LICENSING }),
  'live.read': PLAIN,
  'organization.read': PLAIN,
  'organization.edit': () => ({ body: { name: 'Griya', privacyUrl: null, takesApplications: false } }),
  // Off, there would be nothing to be told apart.
  'organization.switch': () => ({ body: { on: true } }),
  'legal-entities.list': PLAIN,
  'legal-entities.create': () => ({ body: { entity: aCompany(5) } }),
  'legal-entities.edit': ({ signatory }) => ({ params: { legalEntity: signatory }, body: { entity: aCompany(6) } }),
  'legal-entities.remove': ({ signatory }) => ({ params: { legalEntity: signatory } }),
  'places.list': PLAIN,
  'places.create': ({ group }) => ({ body: { level: 'quarter', parent: group, name: 'North' } }),
  'places.edit': ({ group }) => ({ params: { place: group }, body: { name: 'All of it', settings: { waitDays: 3 } } }),
  'places.move': ({ group }) => ({ params: { place: group }, body: { parent: null } }),
  // Its sites lie in it: nobody takes it from under them.
  'places.remove': ({ group }) => ({ params: { place: group } }),
  'staff.list': PLAIN,
  'staff.add': () => ({ body: { subject: 'bayu', role: 'manager', contact: { name: 'Bayu Saputra' } } }),
  'staff.grant': of('staff', { role: 'viewer', contact: { name: 'Ayu Lestari' } }),
  'staff.revoke': of('staff', {}),
  'staff.restore': of('staff', {}),
  'organizations.list': PLAIN,
  'organizations.create': () => ({ body: TENANT }),
  'organizations.read': of('organization'),
  'organizations.suspend': tenant({ reason: 'Unpaid' }),
  'organizations.reinstate': tenant({ reason: 'Paid' }),
  'organizations.switch': tenant({ on: false }),
  'support.open': of('organization', { reason: 'A wrong rate', hours: 2 }),
  'support.list': PLAIN,
  'support.end': of('support', {}),
  'organizations.close': tenant({ reason: 'Gone' }),
};

/** The ids an endpoint is told: those its row reads. */
export function namesIn(id: EndpointId): readonly BelongingName[] {
  const read = new Set<BelongingName>();
  const noted = new Proxy({} as Belongings, {
    get(_, name: string) {
      read.add(name as BelongingName);
      return '';
    },
  });
  ASKINGS[id](noted);
  return [...read];
}
