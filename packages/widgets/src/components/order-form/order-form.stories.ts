import type { NewRequest } from '@pasar/core/requests';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { me, testId } from '../../testing/people.ts';
import type { StoryTown } from '../../testing/story-frame.ts';
import './order-form.define.ts';
import { everyField, orderForm, placed, service } from './order-form.samples.ts';

interface Args {
  readonly kind: string;
  readonly service: string | undefined;
  readonly preview: boolean;
}

/** The draft is kept on this device: a story goes on where it was left. */
const meta: Meta<Args> = {
  title: 'Customer/Order form',
  component: 'pasar-order-form',
  args: { kind: testId(21), service: undefined, preview: false },
  render: ({ kind, service: one, preview }) => html`<pasar-order-form
    kind=${kind}
    .service=${one}
    ?preview=${preview}
    orders-url="#orders"
  ></pasar-order-form>`,
};
export default meta;

type Story = StoryObj<Args>;

const answering = (form: Answers['order-form.read'], create?: Answers['requests.create'], more: Answers = {}) => ({
  answers: {
    'order-form.read': form,
    'requests.create': create ?? (({ body }) => placed(body as NewRequest)),
    ...more,
  } satisfies Answers,
});
const every = orderForm({ form: { version: 3, fields: everyField } });
const longName = 'Klimaanlagenaußeneinheitenreinigungsgesamtpaket';
const longPartner = 'Koperasi Jasa Perawatan Pendingin Ruangan Serba Guna Nusantara Abadi';
const failing = () => refusal(500, 'server.error', 'Something broke.');

const resident = { as: 'resident', pick: ({ kind }: StoryTown) => ({ kind }) };
const oneOf = { as: 'resident', pick: ({ kind, service: one }: StoryTown) => ({ kind, service: one }) };

export const ToAllPartners: Story = { parameters: resident };
export const ToOnePartner: Story = { parameters: oneOf };
export const EveryField: Story = { parameters: answering(every) };
export const Phone: Story = { parameters: { ...oneOf, width: 390 } };
export const NarrowColumn: Story = { parameters: { ...answering(every), width: 320 } };
export const OnQuote: Story = {
  parameters: answering(orderForm({ price: { money: null, from: false, unit: '' } })),
};
export const NobodyNear: Story = {
  parameters: answering(
    orderForm({ expect: { eligible: 0, proposalsRequired: 3, offerHours: 12, cancelFreeHours: 1 } }),
  ),
};
export const LongWords: Story = {
  args: { service: service.service },
  parameters: {
    ...answering(
      orderForm({
        kind: { ...service.kind, name: longName },
        service: { ...service, partner: { ...service.partner, name: longPartner } },
      }),
    ),
    width: 390,
  },
};
export const Preview: Story = { args: { preview: true }, parameters: oneOf };
export const ForStaff: Story = {
  parameters: answering(orderForm(), undefined, { 'me.read': { ...me, role: 'manager' } }),
};

// Press “Send request” in these.
export const Refused: Story = {
  parameters: answering(orderForm(), () =>
    refusal(422, 'window.past', 'A time is over.', {
      errors: [{ field: 'windows.0.start', code: 'window.past', detail: 'This time is over. Choose a later one.' }],
    }),
  ),
};
export const Sending: Story = { parameters: answering(orderForm(), waiting) };
export const WaitingForAConnection: Story = { parameters: answering(orderForm(), unreachable) };
export const ServerFails: Story = { parameters: answering(orderForm(), failing) };
export const SessionEnded: Story = {
  parameters: answering(orderForm(), () => refusal(401, 'token.expired', 'Sign in again.')),
};

export const Loading: Story = { parameters: answering(waiting) };
export const NotReached: Story = { parameters: answering(unreachable) };
export const Broken: Story = { parameters: answering(failing) };
export const NoPermission: Story = {
  parameters: answering(() => refusal(403, 'role.forbidden', 'This is not open to you.')),
};
