import type { FormDefinition } from '@pasar/core/forms';
import { type FileId, isId, type PartnerId, type RequestId } from '@pasar/core/kernel';
import { partAnswers } from '@pasar/core/people';
import { type Decision, type PlacingFacts, type PlacingRefusal, placeRequest } from '@pasar/core/requests';
import { json } from '../database/json.ts';
import type { DirectoryOwner } from '../database/tables.ts';
import type { Call, Refused } from '../http/route.ts';
import { readForm, readKinds } from '../kinds/kinds.store.ts';
import { assessService, eligiblePartners, isActiveAt, type Work } from '../matching/eligibility.store.ts';
import { readCustomer } from '../people/customers.store.ts';
import { keepDetails } from '../people/personal-details.store.ts';
import { readSite } from '../places/sites.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { actorOf } from '../tenancy/scope.ts';
import { carryOut } from './carry-out.ts';
import { openCase } from './case.ts';
import { runDue } from './clock-work.ts';
import { readHabitsAt } from './habits.store.ts';
import { columnsOf } from './request-rows.ts';
import type { RequestDetails } from './request-view.ts';

type Placing = Call<'requests.create'>;

/** REQ-1, REQ-2: places a request and sends it to whoever is to have it; answers its id. */
export function place(
  call: Placing,
): Promise<{ readonly ok: true; readonly value: RequestId } | Refused<PlacingRefusal>> {
  return call.asSystem(async () => {
    const { tx, body, house, now, scope } = call;
    const organization = scope.organization!;
    const habits = await readHabitsAt(tx, organization, body.site);
    const work = { organization, kind: body.kind, site: body.site, windows: body.windows, now };
    const site = await ownSite(call);
    const kind = (await readKinds(tx, organization, [body.kind])).get(body.kind);
    const form = kind && (await readForm(tx, kind));
    const offered = site && kind && body.service ? await assessService(tx, work, body.service) : undefined;
    const service = offered?.obstacles.length === 0 ? { id: offered.service, partner: offered.partner } : undefined;
    const photos = await ownPhotos(call, form);
    const facts: PlacingFacts = {
      id: house.ids(),
      organization,
      customer: scope.customer!,
      now,
      zone: habits.zone,
      country: habits.country,
      settings: habits.settings,
      site,
      kind: form && { id: body.kind, form, active: site !== undefined && (await isActiveAt(tx, work)) },
      service,
      files: photos,
      eligible: site && kind ? await eligibleFor(call, work) : [],
    };
    const placed = placeRequest({ ...body, phone: body.contact.phone }, facts);
    if (!placed.ok) return placed;

    await insertRequest(call, placed.value, {
      form: form!,
      kindOwner: kind!.owner,
      serviceOwner: service?.partner ?? null,
    });
    await attach(call, facts.id, photos);
    const carrying = { now, actor: actorOf(scope), newId: house.ids };
    const dispatch = await carryOut(tx, undefined, placed.value, carrying);
    await runDue(await openCase(tx, dispatch, now, habits), carrying);
    call.about('request', facts.id);
    call.afterCommit(() => house.delivery.nudge());
    return { ok: true, value: facts.id };
  });
}

/** A direct request asks its one partner alone. */
async function eligibleFor({ tx, body }: Placing, work: Work) {
  return body.way === 'direct' ? [] : eligiblePartners(tx, work);
}

async function ownSite({ tx, scope, body }: Placing) {
  const customer = await readCustomer(tx, scope.organization!, scope.customer!);
  if (!customer?.sites.includes(body.site)) return undefined;
  // It is not taken out of the tree meanwhile.
  await tx
    .selectFrom('places')
    .select('id')
    .where(forOwner('places', scope.organization!))
    .where('id', '=', body.site)
    .forKeyShare()
    .execute();
  return readSite(tx, scope.organization!, body.site);
}

/**
 * Of the photos that the answers name, those this customer stored and has not sent with another request. Locked, so that
 * of two requests with one photo the second finds it sent.
 */
async function ownPhotos({ tx, scope, body }: Placing, form: FormDefinition | undefined): Promise<readonly FileId[]> {
  const named = (form?.fields ?? [])
    .flatMap(({ type, id }) => (type === 'photos' ? [body.answers[id] ?? []].flat() : []))
    .filter((answer): answer is FileId => typeof answer === 'string' && isId<'file'>(answer));
  if (named.length === 0) return [];
  const rows = await tx
    .selectFrom('files')
    .select('id')
    .where(forOwner('files', scope.organization!))
    .where('id', 'in', named)
    .where('uploaded_by', '=', actorOf(scope))
    .where('attached_to', 'is', null)
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

async function attach({ tx, scope }: Placing, request: RequestId, photos: readonly FileId[]): Promise<void> {
  if (photos.length === 0) return;
  await tx
    .updateTable('files')
    .set({ attached_to: request })
    .where(forOwner('files', scope.organization!))
    .where('id', 'in', [...photos])
    .execute();
}

async function insertRequest(
  { tx, body, house, now }: Placing,
  { state }: Decision,
  known: { readonly form: FormDefinition; readonly kindOwner: DirectoryOwner; readonly serviceOwner: PartnerId | null },
): Promise<void> {
  const {
    id,
    organization: owner,
    customer,
    site,
    kind,
    service,
    formVersion,
    way,
    autobook,
    createdAt,
  } = state.request;
  const { plain, contact } = partAnswers(known.form, body.answers);
  await tx
    .insertInto('requests')
    .values({
      owner,
      id,
      customer,
      site,
      kind_owner: known.kindOwner,
      kind,
      service_owner: known.serviceOwner,
      service,
      form_version: formVersion,
      way,
      autobook,
      answers: json(plain),
      created_at: createdAt,
      ...columnsOf(state, now),
    })
    .execute();
  const details: RequestDetails = { contact: body.contact, instructions: body.instructions, answers: contact };
  await keepDetails(tx, house.seal, { owner, id, subject: customer }, details);
}
