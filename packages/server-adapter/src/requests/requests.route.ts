import { invariant, refuse } from '@pasar/core/kernel';
import { cancelRequest, chooseProposal } from '@pasar/core/requests';
import { type Call, route } from '../http/route.ts';
import { decideOn } from './case.ts';
import { place } from './place-request.ts';
import { listRequests } from './request-list.ts';
import type { Looking } from './request-summary.ts';
import { viewRequest } from './request-view.ts';

/** What customers do with their requests, and the organization's staff. */
export const requestRoutes = [
  route('requests.create', async (call) => {
    const placed = await place(call);
    return placed.ok ? shown(call, placed.value) : placed;
  }),

  route('requests.list', (call) => listRequests(call)),

  route('requests.read', async (call) => {
    return (await viewRequest(call, call.params.request)) ?? refuse('request.unknown');
  }),

  route('requests.cancel', async (call) => {
    const id = call.params.request;
    const by = call.scope.role === 'customer' ? 'customer' : 'organization';
    const cancelled = await decideOn(call, id, async ({ dispatch, facts }) => cancelRequest(dispatch, { by }, facts));
    return cancelled.ok ? shown(call, id) : cancelled;
  }),

  route('requests.choose', async (call) => {
    const { params, body, house } = call;
    const chosen = await decideOn(call, params.request, async ({ dispatch, facts, obstacles }) => {
      const partner = dispatch.proposals.find(({ id }) => id === body.proposal)?.partner;
      const standing = partner ? await obstacles(partner) : [];
      return chooseProposal(dispatch, body, { now: facts.now, job: house.ids(), obstacles: standing });
    });
    return chosen.ok ? shown(call, params.request) : chosen;
  }),
];

async function shown(call: Looking, id: Call<'requests.read'>['params']['request']) {
  const view = await viewRequest(call, id);
  invariant(view, 'who may change a request may see it');
  return view;
}
