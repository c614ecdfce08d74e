import {
  acceptAgreement,
  type Conditions,
  changeConditions,
  declineAgreement,
  draftAgreement,
  gateOf,
  newestOf,
  openAgreement,
  sendAgreement,
  terminateAgreement,
  withdrawAgreement,
} from '@pasar/core/agreements';
import { type AgreementId, refuse } from '@pasar/core/kernel';
import { type Call, route } from '../http/route.ts';
import { readRelatedPartner } from '../people/members.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readGates } from './activations.store.ts';
import { listAgreements } from './agreement-list.ts';
import { printAgreement } from './agreement-pdf.ts';
import { prepareConditions } from './agreement-preparation.ts';
import { sideOf, type Viewing, viewOf } from './agreement-view.ts';
import { findAgreement } from './agreements.store.ts';
import { carryAgreement } from './carry-agreement.ts';
import { carryingOf, decideOnAgreement } from './decide-on-agreement.ts';
import { draftOf } from './drafting.ts';
import { restoreActivations } from './ending.ts';

/** What an organization and its partners agree on, on both sides (AGR-1…AGR-6). */
export const agreementRoutes = [
  route('agreements.prepare', (call) => prepareConditions(call)),
  route('agreements.list', (call) => listAgreements(call)),
  route('agreements.read', (call) => shown(call, call.params.agreement)),
  route('agreements.pdf', (call) => printAgreement(call)),

  route('agreements.draft', (call) => draft(call)),

  route('agreements.edit', async (call) => {
    const { params, body, now } = call;
    const edited = await decideOnAgreement(call, params.agreement, async ({ agreement }) => {
      const newest = newestOf(agreement);
      const version = newest.state === 'draft' ? newest.version : newest.version + 1;
      const drafted = await draftOf(call, agreement.partner, body as Conditions, version);
      return drafted.ok ? { ok: true, value: changeConditions(agreement, drafted.value, { now }) } : drafted;
    });
    return edited.ok ? shown(call, params.agreement) : edited;
  }),

  route('agreements.send', async (call) => {
    const { params, body } = call;
    const sent = await decideOnAgreement(call, params.agreement, ({ agreement, facts }) =>
      sendAgreement(agreement, body, facts),
    );
    return sent.ok ? shown(call, params.agreement) : sent;
  }),

  route('agreements.withdraw', async (call) => {
    const id = call.params.agreement;
    const withdrawn = await decideOnAgreement(call, id, ({ agreement, facts }) => withdrawAgreement(agreement, facts));
    return withdrawn.ok ? shown(call, id) : withdrawn;
  }),

  route('agreements.open', async (call) => {
    const { params, body } = call;
    const opened = await decideOnAgreement(call, params.agreement, ({ agreement, facts }) =>
      openAgreement(agreement, body, facts),
    );
    return opened.ok ? shown(call, params.agreement) : opened;
  }),

  route('agreements.accept', async (call) => {
    const { params, body } = call;
    const accepted = await decideOnAgreement(call, params.agreement, ({ agreement, facts }) =>
      acceptAgreement(agreement, body, facts),
    );
    return accepted.ok ? shown(call, params.agreement) : accepted;
  }),

  route('agreements.decline', async (call) => {
    const { params, body } = call;
    const declined = await decideOnAgreement(call, params.agreement, ({ agreement, facts }) =>
      declineAgreement(agreement, body, facts),
    );
    return declined.ok ? shown(call, params.agreement) : declined;
  }),

  route('agreements.terminate', async (call) => {
    const { params, body, scope } = call;
    const command = { by: sideOf(scope), reason: body.reason };
    const given = await decideOnAgreement(call, params.agreement, ({ agreement, facts }) =>
      terminateAgreement(agreement, command, facts),
    );
    return given.ok ? shown(call, params.agreement) : given;
  }),

  route('agreements.restore', async (call) => {
    const { tx, params, now } = call;
    const restored = await decideOnAgreement(call, params.agreement, async ({ agreement }) => {
      const view = await readGates(tx, { owner: agreement.organization, partner: agreement.partner, now });
      if (![...view.values()].some(({ covered }) => covered)) return refuse('agreement.not-in-force');
      const mayBeOn = (service: string) => {
        const gate = view.get(service as never);
        return gate !== undefined && !gateOf(gate);
      };
      await restoreActivations(tx, agreement, { now, mayBeOn });
      return { ok: true, value: { state: agreement, events: [] } };
    });
    return restored.ok ? shown(call, params.agreement) : restored;
  }),
];

async function shown(call: Viewing, id: AgreementId) {
  return (await viewOf(call, id)) ?? refuse('agreement.unknown');
}

/** One agreement for a partner: the relation's row is the lock on making the first. */
async function draft(call: Call<'agreements.draft'>) {
  const { tx, scope, body, now, house } = call;
  const { partner, ...conditions } = body;
  const organization = scope.organization!;
  if (!(await readRelatedPartner(tx, organization, partner))) return refuse('partner.unknown', { field: 'partner' });
  const drafted = await draftOf(call, partner, conditions as Conditions, 1);
  if (!drafted.ok) return drafted;
  const id = house.ids<AgreementId>();
  const made = await call.asSystem(async () => {
    await tx
      .selectFrom('relations')
      .select('partner')
      .where(forOwner('relations', organization))
      .where('partner', '=', partner)
      .forUpdate()
      .execute();
    if (await findAgreement(tx, organization, partner)) return refuse('agreement.exists', { field: 'partner' });
    const decision = draftAgreement(drafted.value, { id, organization, partner, now });
    await carryAgreement(tx, undefined, decision, await carryingOf(call));
    return { ok: true as const };
  });
  if (!made.ok) return made;
  call.about('agreement', id);
  call.afterCommit(() => house.delivery.nudge());
  return shown(call, id);
}
