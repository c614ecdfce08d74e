import type { RequestView } from '@pasar/core/requests';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import type { StoryTown } from '../../testing/story-frame.ts';
import './orders.define.ts';
import {
  AQUA,
  at,
  comparing,
  LONG,
  line,
  MOREL,
  manager,
  ORDERS,
  order,
  ordersApi,
  PROPOSALS,
  proposal,
} from './orders.samples.ts';

interface Args {
  /** Id of the order that is open. */
  readonly request?: string;
}

const meta: Meta<Args> = {
  title: 'Customer/Orders',
  component: 'pasar-orders',
  render: ({ request }) => html`<pasar-orders request=${request ?? nothing}></pasar-orders>`,
};
export default meta;

type Story = StoryObj<Args>;

const answering = (orders: readonly RequestView[] = ORDERS, more: Answers = {}, who?: typeof manager) => ({
  answers: { ...ordersApi(orders, who).answers, ...more },
});
/** One order, open, of a server that does as told. */
const opened = (one: RequestView, more: Answers = {}): Story => ({
  args: { request: one.id },
  parameters: answering([one], more),
});

/** One of the resident's orders in the town, open. */
const own = (order: keyof StoryTown['orders']) => ({
  as: 'resident',
  pick: ({ orders }: StoryTown) => ({ request: orders[order] }),
});

export const Comparing: Story = { parameters: own('comparing') };
export const PhoneList: Story = { parameters: { as: 'resident', width: 390 } };
export const PhoneComparing: Story = { parameters: { ...own('comparing'), width: 390 } };
export const NarrowColumn: Story = { parameters: { ...own('comparing'), width: 320 } };
export const OneProposal: Story = opened(comparing({ shortlist: [PROPOSALS[0]!] }));
export const FiveProposals: Story = opened(
  comparing({ shortlist: [...PROPOSALS, proposal(4, AQUA), proposal(5, MOREL, { state: 'withdrawn' })] }),
);
export const Autobook: Story = opened(
  comparing({ autobook: true, disclosures: [MOREL, AQUA].map(({ name }) => ({ partner: name, at: at(-20) })) }),
);
export const WithdrawnMeanwhile: Story = opened(comparing(), {
  'requests.choose': () =>
    refusal(409, 'proposal.not-standing', 'Choose another one.', { title: 'This proposal was withdrawn' }),
});
export const WaitingForProposals: Story = { parameters: own('waiting') };
export const NobodyAsked: Story = opened(order(1, { proposals: { standing: 0, required: 3, asked: 0 }, story: [] }));
export const OfferedToOne: Story = opened(
  order(1, {
    way: 'direct',
    state: 'offered',
    next: { code: 'partner-answers', actor: 'partner', by: at(9) },
    story: [line('offered', -3, { partner: MOREL.name })],
  }),
);
export const Assigned: Story = { parameters: own('assigned') };
export const PhoneAssigned: Story = { parameters: { ...own('assigned'), width: 390 } };
export const VisitAgreed: Story = { args: { request: ORDERS[2]!.id }, parameters: answering() };
export const Fulfilled: Story = { args: { request: ORDERS[3]!.id }, parameters: answering() };
export const Lapsed: Story = opened(
  order(1, {
    state: 'lapsed',
    next: { code: 'none', actor: 'nobody', by: null },
    cancellable: false,
    story: [line('lapsed', -1)],
  }),
);
export const LongWords: Story = opened(LONG);
export const ReadByStaff: Story = { parameters: { as: 'manager' } };
export const Loading: Story = { parameters: answering(ORDERS, { 'requests.list': waiting }) };
export const Empty: Story = { parameters: answering([]) };
export const NotReached: Story = { parameters: answering(ORDERS, { 'requests.list': unreachable }) };
export const Broken: Story = {
  parameters: answering(ORDERS, { 'requests.list': () => refusal(500, 'server.error', 'Something broke.') }),
};
export const NoPermission: Story = { parameters: answering(ORDERS, {}, { ...manager, role: 'partner' }) };
