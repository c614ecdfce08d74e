import { DAY, type Id, later, shortCode } from '@pasar/core/kernel';
import { NOW, someIds, windowIn } from '@pasar/core/testing';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { insertNew } from '../seed/bulk.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import type { SmallTown } from './small-town.ts';

/** The tables whose rows have an owner. */
export async function ownedTables(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'pasar' and column_name = 'owner' order by table_name`.execute(database.kysely);
  return rows.map(({ table_name }) => table_name);
}

/**
 * A row in every table of an organization: its customer's shortlisted request, sent to `partner`, which proposed; two
 * other partners' proposals, one pending and one withdrawn; and another customer's request.
 */
export async function plantWork(database: Database, town: SmallTown['kemang'], partner: string): Promise<void> {
  const id = someIds(town.name.length * 7919);
  const owner = town.id;
  const [request, another, stranger] = [id(), id(), id()];
  const { start, end } = windowIn(24);
  const aRequest = (request: Id<string>, customer: string) => ({
    owner,
    id: request,
    customer,
    site: town.tower,
    kind_owner: owner,
    kind: id(),
    form_version: 1,
    way: 'customer',
    state: 'shortlisted',
    answers: {},
    windows: [{ start, end }],
    soonest_at: start,
    created_at: NOW,
    updated_at: NOW,
  });
  const aProposal = (partner: string, state: string) => ({
    owner,
    id: id(),
    request,
    partner,
    state,
    price: 100,
    currency: 'IDR',
    starts_at: start,
    ends_at: end,
    created_at: NOW,
    updated_at: NOW,
    stands_at: NOW,
  });
  const sent = { owner, request, partner, distance: 1, cost: 1, sent_at: NOW };
  const due = { owner, id: id(), due_at: later(NOW, DAY) };
  await transaction(database, DEPLOYMENT, async (tx) => {
    await insertNew(tx, 'customers', [{ owner, id: stranger, subject: 'stranger', sites: [town.tower] }]);
    await insertNew(tx, 'requests', [aRequest(request, town.customer), aRequest(another, stranger)]);
    await insertNew(tx, 'request_dispatches', [sent, { ...sent, request: another, partner: id() }]);
    await insertNew(tx, 'proposals', [
      aProposal(partner, 'standing'),
      aProposal(id(), 'pending'),
      aProposal(id(), 'withdrawn'),
    ]);
    await insertNew(tx, 'jobs', [
      {
        owner,
        id: id(),
        request,
        partner,
        customer: town.customer,
        state: 'assigned',
        starts_at: start,
        ends_at: end,
        reconfirm_by: start,
        created_at: NOW,
        updated_at: NOW,
      },
    ]);
    const held = id();
    const posting = { owner, entry: held, party: partner, unit: 'points' };
    await insertNew(tx, 'ledger_entries', [
      { owner, id: held, book: `points:${partner}`, sequence: 2, why: 'proposed', about: request, actor: 'x', at: NOW },
    ]);
    await insertNew(tx, 'ledger_postings', [
      { ...posting, line: 0, account: 'wallet', amount: -1 },
      { ...posting, line: 1, account: 'wallet:held', amount: 1 },
    ]);
    await insertNew(tx, 'point_holds', [{ owner, request, partner, points: 1, entry: held }]);
    const act = id();
    const [agreement] = town.seed.agreements;
    await insertNew(tx, 'agreement_templates', [{ owner, locale: 'en', title: 'T', text: 'T', updated_at: NOW }]);
    await insertNew(tx, 'commission_settings', [{ owner, target: 'organization', rate: 100, updated_at: NOW }]);
    await insertNew(tx, 'agreement_evidence', [
      {
        owner,
        id: id(),
        agreement: agreement!.id,
        version: 1,
        what: 'accepted',
        at: NOW,
        side: 'partner',
        actor: 'partner:somebody',
        sha256: '0',
      },
    ]);
    await insertNew(tx, 'audit_trail', [
      {
        owner,
        id: act,
        at: NOW,
        role: 'customer',
        subject: town.customer,
        action: 'requests.choose',
        about_kind: 'request',
        about: request,
        code: shortCode(request),
        ids: [request],
        changed: { fields: [], ids: {} },
      },
    ]);
    await insertNew(tx, 'disclosures', [
      { owner, id: id(), request, partner, customer: town.customer, subject: 'customer', at: NOW, act },
    ]);
    await insertNew(tx, 'files', [
      {
        owner,
        id: id(),
        uploaded_by: `customer:${town.customer}`,
        type: 'image/png',
        bytes: 1,
        storage_key: 'key',
        attached_to: request,
        created_at: NOW,
      },
    ]);
    await insertNew(tx, 'events', [
      { owner, aggregate: request, sequence: 1, id: id(), type: 'request.placed', actor: 'x', data: {}, at: NOW, act },
    ]);
    const opened = { subject: 'x', reason: 'x', opened_at: NOW, until: later(NOW, 1) };
    await insertNew(tx, 'support_grants', [{ owner, id: id(), ...opened }]);
    await insertNew(tx, 'organization_moves', [{ owner, id: id(), event: 'created', actor: 'x', at: NOW }]);
    await insertNew(tx, 'staff', [{ owner, id: id(), subject: 'x', role: 'viewer', since: NOW }]);
    await plantTicket(tx, owner, partner);
    await insertNew(tx, 'webhook_endpoints', [
      { owner, id: id(), url: 'https://host.example', sealed: '\\x00', created_at: NOW },
    ]);
    await insertNew(tx, 'messages', [
      {
        ...due,
        id: id(),
        way: 'mail',
        template: 'customer.shortlisted',
        about: request,
        receiver: town.customer,
        state: 'due',
        tries: 0,
        created_at: NOW,
      },
    ]);
    await insertNew(tx, 'invitations', [
      { owner, id: id(), token: 'x', state: 'sent', links: 1, sent_at: NOW, expires_at: later(NOW, DAY) },
    ]);
    await insertNew(tx, 'relation_moves', [
      { owner, id: id(), partner, event: 'suspend', state: 'suspended', by: 'organization', reason: 'x', at: NOW },
    ]);
    await insertNew(tx, 'guides', [{ owner, title: { en: 'x' }, steps: [], updated_at: NOW }]);
    await insertNew(tx, 'consents', [
      { owner, id: id(), subject: partner, purpose: 'marketing', given: true, version: 1, actor: 'x', at: NOW },
    ]);
    await insertNew(tx, 'outbox', [{ ...due, topic: 'x', audience: ['staff'], payload: {}, created_at: NOW }]);
    await insertNew(tx, 'timers', [{ ...due, kind: 'x', subject: request }]);
    await insertNew(tx, 'idempotency_keys', [
      {
        owner,
        actor: `customer:${town.customer}`,
        key: 'k',
        fingerprint: 'f',
        status: 200,
        answer: '{}',
        created_at: NOW,
      },
    ]);
  });
}

/** An add-partner request with an answer, and what the operator has of `partner`. */
async function plantTicket(tx: Tx, owner: string, partner: string): Promise<void> {
  const id = someIds(Number.parseInt(owner.slice(-6), 16));
  const { id: deployment } = await tx.selectFrom('deployments').select('id').executeTakeFirstOrThrow();
  const ticket = id();
  const company = { country: 'ID', tax_id: '1000000000000001' };
  const entity = { country: 'ID', name: 'Mitra', taxId: company.tax_id, address: 'Jakarta' };
  await insertNew(tx, 'tickets', [
    { owner, id: ticket, state: 'submitted', ...company, entity, note: '', actor: 'x', submitted_at: NOW },
  ]);
  await insertNew(tx, 'ticket_answers', [{ owner, id: id(), ticket, text: 'We are on it', at: NOW }]);
  await insertNew(tx, 'licensing', [{ owner: deployment, settings: {}, updated_at: NOW }]);
  await insertNew(tx, 'registry_imports', [
    { owner: deployment, file: 'x', name: 'x', refused: {}, updated_at: NOW, records: 0, kept: 0 },
  ]);
  await insertNew(tx, 'licence_invoice_numbers', [{ owner: deployment, year: 2026, last: 1 }]);
  const printed = { payer: entity, issuer: { name: 'Operator' }, locale: 'en', zone: 'UTC', tax_rate: 0 };
  const amount = { state: 'issued', amount: 100, currency: 'IDR', tax: 0, months: 12, reference: '' };
  const at = { year: 2026, sequence: 1, issued_at: NOW, due_at: NOW };
  await insertNew(tx, 'licence_invoices', [{ owner: deployment, id: id(), ...at, ...amount, ...printed, partner }]);
  await insertNew(tx, 'account_moves', [
    { owner: deployment, id: id(), partner, event: 'suspended', reason: 'x', actor: 'x', at: NOW },
  ]);
}

/** What `partner` has shown and read; apart, because whoever has not is out of matching from then on (PAR-5, PAR-6). */
export function plantPapers(
  database: Database,
  { id: owner }: { readonly id: string },
  partner: string,
): Promise<void> {
  return transaction(database, DEPLOYMENT, (tx) => papersOf(tx, owner, partner));
}

async function papersOf(tx: Tx, owner: string, partner: string): Promise<void> {
  const id = someIds(Number.parseInt(owner.slice(-6), 16) + 1);
  const [document, house] = [id(), id()];
  await insertNew(tx, 'document_requirements', [{ owner, type: 'insurance', expires: true, position: 0 }]);
  const bytes = { name: 'x.pdf', content_type: 'application/pdf', bytes: 1, storage_key: document };
  await insertNew(tx, 'documents', [
    { owner: partner, id: document, type: 'other', ...bytes, state: 'valid', actor: 'x', created_at: NOW },
  ]);
  await insertNew(tx, 'document_notices', [{ owner, document, days: 7, at: NOW }]);
  const version = { owner, document: house, version: 1 };
  await insertNew(tx, 'house_documents', [{ owner, id: house, kind: 'terms', version: 1 }]);
  await insertNew(tx, 'house_document_versions', [{ ...version, title: {}, text: {}, published_at: NOW }]);
  await insertNew(tx, 'house_acceptances', [{ ...version, partner, actor: 'x', at: NOW }]);
}
