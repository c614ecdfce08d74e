import {
  type Agreement,
  type AgreementSide,
  type AgreementSummary,
  type AgreementVersion,
  type AgreementView,
  endOf,
  inForce,
  movesOf,
  newestOf,
} from '@pasar/core/agreements';
import {
  type AgreementId,
  type Instant,
  inLocale,
  type KindId,
  type MemberId,
  type PartnerId,
} from '@pasar/core/kernel';
import type { Contact } from '@pasar/core/people';
import type { Tx } from '../database/database.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/route.ts';
import { type KindEntry, readKinds } from '../kinds/kinds.store.ts';
import { readDetails } from '../people/personal-details.store.ts';
import type { Seal } from '../people/seal.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import type { Scope } from '../tenancy/scope.ts';
import { agreementOf, type Row } from './agreement-rows.ts';
import { readRestorable } from './ending.ts';
import { readEvidence } from './evidence.store.ts';
import { isProven } from './wording.ts';

/** What a view needs of its call, whichever endpoint it came by. */
export type Viewing = Pick<Call<'agreements.read'>, 'tx' | 'scope' | 'now' | 'locale' | 'asSystem'> & {
  readonly house: Pick<House, 'seal'>;
};

export interface SeenAgreement {
  readonly agreement: Agreement;
  readonly updatedAt: Instant;
}

export function sideOf({ role }: Scope): AgreementSide {
  return role === 'partner' ? 'partner' : 'organization';
}

/**
 * The rows among `ids` as the reader may see them; a partner sees its own, and of them what was sent.
 * @param tx in the reader's own scope
 */
export async function readSeen(
  { tx, scope }: Pick<Viewing, 'tx' | 'scope'>,
  ids: readonly AgreementId[],
): Promise<readonly SeenAgreement[]> {
  if (ids.length === 0) return [];
  const owner = scope.organization!;
  const isPartner = sideOf(scope) === 'partner';
  const rows = await tx
    .selectFrom('agreements')
    .selectAll()
    .where(forOwner('agreements', owner))
    .where('id', 'in', [...ids])
    .$if(isPartner, (query) => query.where('partner', '=', scope.partner!))
    .execute();
  const versions = await tx
    .selectFrom('agreement_versions')
    .selectAll()
    .where(forOwner('agreement_versions', owner))
    .where('agreement', 'in', [...ids])
    .$if(isPartner, (query) => query.where('sent_at', 'is not', null))
    .execute();
  const lines = await tx
    .selectFrom('agreement_lines')
    .selectAll()
    .where(forOwner('agreement_lines', owner))
    .where('agreement', 'in', [...ids])
    .execute();
  return rows
    .map((row) => ({ agreement: agreementOf(row, versions, lines), updatedAt: row.updated_at }))
    .filter(({ agreement }) => agreement.versions.length > 0);
}

/** An owner of the account binds the partner; a manager the organization. */
export async function mayAct({ tx, scope }: Pick<Viewing, 'tx' | 'scope'>): Promise<boolean> {
  if (scope.role !== 'partner') return scope.role !== 'viewer';
  if (!scope.member) return false;
  const row = await tx
    .selectFrom('members')
    .select('role')
    .where(forOwner('members', scope.partner!))
    .where('id', '=', scope.member)
    .executeTakeFirst();
  return row?.role === 'owner';
}

interface Around {
  readonly partners: ReadonlyMap<PartnerId, string>;
  readonly organization: string;
  readonly kinds: ReadonlyMap<KindId, KindEntry>;
  readonly mayAct: boolean;
}

/** In the order of `ids`. */
export async function summariesOf(call: Viewing, ids: readonly AgreementId[]): Promise<readonly AgreementSummary[]> {
  const seen = await readSeen(call, ids);
  const around = await aroundOf(call, seen);
  const byId = new Map(seen.map((one) => [one.agreement.id, summaryOf(call, one, around, 0)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Undefined when the reader may not see it, whatever it is. */
export async function viewOf(call: Viewing, id: AgreementId): Promise<AgreementView | undefined> {
  const [seen] = await readSeen(call, [id]);
  if (!seen) return undefined;
  const around = await aroundOf(call, [seen]);
  const { agreement } = seen;
  const isPartner = sideOf(call.scope) === 'partner';
  const restorable = isPartner ? 0 : (await readRestorable(call.tx, agreement, call.now)).length;
  const evidence = await readEvidence(call.tx, agreement.organization, id);
  const names = await namesOf(call, agreement, evidence);
  const proven = new Map(
    await Promise.all(agreement.versions.map(async (one) => [one.version, await isProven(one)] as const)),
  );
  const versions = agreement.versions.toReversed().map((version) => ({
    ...versionView(version, around, call.locale),
    proven: proven.get(version.version) ?? false,
    evidence: evidence
      .filter((one) => one.version === version.version)
      .map(({ what, at, side, member, network, agent, page, sha256 }) => ({
        what,
        at,
        side,
        name: (member && names.get(member)?.name) ?? null,
        from: { network, agent, page },
        sha256,
      })),
  }));
  return { ...summaryOf(call, seen, around, restorable), versions, restorable };
}

async function aroundOf(call: Viewing, seen: readonly SeenAgreement[]): Promise<Around> {
  const { tx, scope } = call;
  const owner = scope.organization!;
  const ids = [...new Set(seen.map(({ agreement }) => agreement.partner))];
  const rows = ids.length === 0 ? [] : await readPartners(tx, ids);
  const { name: organization } = await call.asSystem(() =>
    tx.selectFrom('organizations').select('name').where('id', '=', owner).executeTakeFirstOrThrow(),
  );
  const lines = seen.flatMap(({ agreement }) => agreement.versions.flatMap((version) => version.lines));
  const kinds = await readKinds(tx, owner, [...new Set(lines.map(({ kind }) => kind))]);
  return {
    partners: new Map(rows.map(({ id, name }) => [id, name])),
    organization,
    kinds,
    mayAct: await mayAct(call),
  };
}

function readPartners(tx: Tx, ids: readonly PartnerId[]) {
  return tx
    .selectFrom('partners')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
}

function summaryOf(
  { scope, now, locale }: Viewing,
  { agreement, updatedAt }: SeenAgreement,
  around: Around,
  restorable: number,
): AgreementSummary {
  const holding = agreement.versions.find(({ state }) => state === 'accepted');
  const newest = newestOf(agreement);
  const shown = holding ?? newest;
  return {
    id: agreement.id,
    partner: { id: agreement.partner, name: around.partners.get(agreement.partner) ?? '' },
    organization: { id: agreement.organization, name: around.organization },
    state: shown.state,
    inForce: inForce(agreement, now)?.version ?? null,
    newest: { version: newest.version, state: newest.state },
    legalEntity: shown.parties.organization.name,
    services: shown.lines.map((line) => ({
      service: line.service,
      name: nameOf(line, around, locale),
      rate: line.commission.rate,
    })),
    endsAt: shown.state === 'accepted' ? endOf(shown) : null,
    updatedAt,
    can: [...movesOf(agreement, { side: sideOf(scope), mayAct: around.mayAct, now, restorable })],
  };
}

function nameOf(line: AgreementVersion['lines'][number], { kinds }: Pick<Around, 'kinds'>, locale: string): string {
  const kind = kinds.get(line.kind);
  return kind ? inLocale(kind.names, locale) : line.name;
}

function versionView(version: AgreementVersion, around: Pick<Around, 'kinds'>, locale: string) {
  const { warned: _, lines, ...rest } = version;
  return {
    ...rest,
    lines: lines.map((line) => ({ ...line, name: nameOf(line, around, locale) })),
  };
}

/** The partner's members who did something, as they are called now; nobody's once they are erased. */
export async function namesOf(
  { tx, house, asSystem }: Pick<Viewing, 'tx' | 'asSystem'> & { readonly house: { readonly seal: Seal } },
  { partner }: Agreement,
  evidence: readonly Pick<Row<'agreement_evidence'>, 'member'>[],
): Promise<ReadonlyMap<string, Contact>> {
  const members = [...new Set(evidence.flatMap(({ member }) => member ?? []))] as MemberId[];
  if (members.length === 0) return new Map();
  return asSystem(() => readDetails<Contact>(tx, house.seal, partner, members));
}
