import { invariant, type ProposalId, type RequestId, refuse } from '@pasar/core/kernel';
import { editProposal, propose, withdrawProposal } from '@pasar/core/proposals';
import { type Call, route } from '../http/route.ts';
import { ownProposal } from '../inbox/inbox-items.ts';
import { decideOn } from '../requests/case.ts';
import { proposalOf } from '../requests/request-rows.ts';
import { forOwner } from '../tenancy/for-owner.ts';

/** A partner's answers (REQ-5, REQ-10, REQ-15). */
export const proposalRoutes = [
  route('proposals.create', async (call) => {
    const { params, body, scope, house } = call;
    const partner = scope.partner!;
    const id = house.ids<ProposalId>();
    const made = await decideOn(call, params.request, async (open) => {
      const { dispatch, facts, habits } = open;
      const now = { obstacles: await open.obstacles(partner), lead: await open.lead(partner) };
      return propose(dispatch, { partner, ...body }, { ...facts, ...now, id, currency: habits.currency });
    });
    return made.ok ? shown(call, id) : made;
  }),

  route('proposals.edit', async (call) => {
    const { params, body } = call;
    const request = await requestOfOwn(call, params.proposal);
    if (!request) return refuse('proposal.unknown');
    const edited = await decideOn(call, request, async ({ dispatch, facts, habits }) =>
      editProposal(dispatch, { ...params, ...body }, { now: facts.now, currency: habits.currency }),
    );
    return edited.ok ? shown(call, params.proposal) : edited;
  }),

  route('proposals.withdraw', async (call) => {
    const { params } = call;
    const request = await requestOfOwn(call, params.proposal);
    if (!request) return refuse('proposal.unknown');
    const withdrawn = await decideOn(call, request, async ({ dispatch, facts }) =>
      withdrawProposal(dispatch, params, facts),
    );
    return withdrawn.ok ? shown(call, params.proposal) : withdrawn;
  }),
];

type Own = Pick<Call<'proposals.edit'>, 'tx' | 'scope'>;

/** ORG-2: of this partner's own proposals; anybody else's is as unknown as one that is not there. */
function findOwn({ tx, scope }: Own, id: ProposalId) {
  return tx
    .selectFrom('proposals')
    .selectAll()
    .where(forOwner('proposals', scope.organization!))
    .where('id', '=', id)
    .where('partner', '=', scope.partner!)
    .executeTakeFirst();
}

async function requestOfOwn(call: Own, id: ProposalId): Promise<RequestId | undefined> {
  return (await findOwn(call, id))?.request;
}

async function shown(call: Own, id: ProposalId) {
  const row = await findOwn(call, id);
  invariant(row, 'a proposal that was made is there');
  return ownProposal(proposalOf(row));
}
