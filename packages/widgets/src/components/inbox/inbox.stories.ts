import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { refusal, waiting } from '../../testing/answers.ts';
import { testId } from '../../testing/people.ts';
import type { StoryTown } from '../../testing/story-frame.ts';
import './inbox.define.ts';
import { at, inboxAnswers, item, LONG, onDay, REQUESTS } from './inbox.fixtures.ts';

interface Args {
  readonly request: string | undefined;
  readonly lookOnly: boolean;
}

const meta: Meta<Args> = {
  title: 'Partner/Inbox',
  component: 'pasar-inbox',
  args: { request: undefined, lookOnly: false },
  parameters: { answers: inboxAnswers() },
  render: ({ request, lookOnly }) => html`<pasar-inbox .request=${request} ?look-only=${lookOnly}></pasar-inbox>`,
};
export default meta;

type Story = StoryObj<Args>;

const first = testId(1);
const rest = REQUESTS.slice(1);
const _proposal = {
  id: testId<'proposal'>(88),
  state: 'standing' as const,
  price: { amount: 14_800, currency: 'EUR' },
  window: onDay(4, 8, 10),
  message: 'Je remplace le siphon complet, pièces comprises.',
  createdAt: at(-1),
  standsAt: at(-0.9),
};
const broken = () => refusal(500, 'server.error', 'The service did not answer.');

const partner = { as: 'partner' };
const opened = (order: keyof StoryTown['orders'], as = 'partner') => ({
  as,
  pick: ({ orders }: StoryTown) => ({ request: orders[order] }),
});

export const Wide: Story = { parameters: partner };
export const Tablet: Story = { parameters: { ...partner, width: 768 } };
export const Phone: Story = { parameters: { ...partner, width: 390 } };
export const PhoneRequest: Story = { parameters: { ...opened('waiting'), width: 390 } };
export const NarrowColumn: Story = { parameters: { width: 320, answers: inboxAnswers([LONG, ...REQUESTS]) } };
export const LongWords: Story = { parameters: { answers: inboxAnswers([LONG, ...REQUESTS]) } };
export const TenThousand: Story = {
  parameters: {
    answers: inboxAnswers(Array.from({ length: 10_000 }, (_, i) => item(i + 1, { distance: 500 + 7 * i }))),
  },
};
export const SeveralWindows: Story = { args: { request: testId(4) } };
/** One partner alone has it: no price, only the taking. */
export const ForYouAlone: Story = { args: { request: testId(3) } };
export const OwnProposal: Story = { parameters: opened('comparing') };
export const Won: Story = { parameters: opened('assigned') };
/** Taken a moment ago: the contact comes when the time to undo is over. */
export const WonAndUndoable: Story = {
  args: { request: first },
  parameters: { answers: inboxAnswers([item(1, { state: 'won' }), ...rest]) },
};
export const Lost: Story = { parameters: opened('assigned', 'other') };
export const Declined: Story = {
  args: { request: first },
  parameters: { answers: inboxAnswers([item(1, { state: 'declined' }), ...rest]) },
};
/** Another was quicker: said at the button, and nothing typed is lost. */
export const Refused: Story = {
  args: { request: first },
  parameters: {
    answers: {
      ...inboxAnswers(),
      'proposals.create': () => refusal(409, 'request.taken', 'Another partner has this request.'),
    },
  },
};
export const Loading: Story = { parameters: { answers: { ...inboxAnswers(), 'inbox.list': waiting } } };
export const NothingToTake: Story = { parameters: { answers: inboxAnswers([]) } };
export const Broken: Story = { parameters: { answers: { ...inboxAnswers(), 'inbox.list': broken } } };
export const NoPermission: Story = {
  parameters: {
    answers: { ...inboxAnswers(), 'inbox.list': () => refusal(403, 'role.forbidden', 'This is for partners.') },
  },
};
export const LookOnly: Story = { args: { lookOnly: true }, parameters: partner };
