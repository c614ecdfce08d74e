import type { NewRequest } from '@pasar/core/requests';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, answering, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { brand, me, testId } from '../../testing/people.ts';
import '../../provider/provider.define.ts';
import './order-form.define.ts';
import { everyField, orderForm, placed, service } from './order-form.samples.ts';

interface Given {
  /** What the API answers besides. */
  readonly answers?: Answers;
  readonly service?: string;
  readonly preview?: boolean;
}

/** Orders a service; the draft is kept on this device, so that a story goes on where it was left. */
const meta: Meta<Given> = {
  title: 'Customer/Order form',
  tags: ['autodocs'],
  render: ({ answers, service, preview = false }, { globals }) => html`<pasar-provider
    api="https://market.example"
    locale=${globals.locale ?? 'en'}
    theme=${globals.theme ?? 'light'}
    .fetchToken=${async () => 'token'}
    .fetch=${answering({
      'brand.read': brand,
      'me.read': me,
      'order-form.read': orderForm(),
      'requests.create': ({ body }) => placed(body as NewRequest),
      ...answers,
    })}
  >
    <pasar-order-form kind=${testId(21)} .service=${service} ?preview=${preview} orders-url="#orders"></pasar-order-form>
  </pasar-provider>`,
};
export default meta;
type Story = StoryObj<Given>;

/** Goes out to every partner near by. */
export const ToAll: Story = {};

/** One partner's service, chosen in the catalog. */
export const OnePartner: Story = {
  args: { service: service.service, answers: { 'order-form.read': orderForm({ service }) } },
};

export const EveryField: Story = {
  args: { answers: { 'order-form.read': orderForm({ form: { version: 3, fields: everyField } }) } },
};

export const OnQuote: Story = {
  args: { answers: { 'order-form.read': orderForm({ price: { money: null, from: false, unit: '' } }) } },
};

export const NobodyNear: Story = {
  args: {
    answers: {
      'order-form.read': orderForm({
        expect: { eligible: 0, proposalsRequired: 3, offerHours: 12, cancelFreeHours: 0 },
      }),
    },
  },
};

/** As the partner's card shows it: nothing is sent or kept. */
export const Preview: Story = { args: { preview: true } };

/** The server refuses a time; the sentence lands on the calendar. */
export const Refused: Story = {
  args: {
    answers: {
      'requests.create': () =>
        refusal(422, 'window.past', 'A time is over.', {
          errors: [{ field: 'windows.0.start', code: 'window.past', detail: 'This time is over. Choose a later one.' }],
        }),
    },
  },
};

/** Press send: the order waits on the device and tries by itself. */
export const Offline: Story = { args: { answers: { 'requests.create': unreachable } } };

export const Sending: Story = { args: { answers: { 'requests.create': waiting } } };

export const ServerFails: Story = {
  args: { answers: { 'requests.create': () => refusal(500, 'server.error', 'Something went wrong.') } },
};

export const SessionEnded: Story = {
  args: { answers: { 'requests.create': () => refusal(401, 'token.expired', 'Sign in again.') } },
};

export const Loading: Story = { args: { answers: { 'order-form.read': waiting } } };

export const NotLoaded: Story = {
  args: { answers: { 'order-form.read': () => refusal(500, 'server.error', 'Something went wrong.') } },
};

export const NotAllowed: Story = {
  args: { answers: { 'order-form.read': () => refusal(403, 'role.forbidden', 'This is for residents.') } },
};

/** Staff see it, and that only residents send it. */
export const ForStaff: Story = { args: { answers: { 'me.read': { ...me, role: 'manager' } } } };

export const LongWords: Story = {
  args: {
    service: service.service,
    answers: {
      'order-form.read': orderForm({
        service: {
          ...service,
          kind: { ...service.kind, name: 'Klimaanlagenaußeneinheitenreinigungsgesamtpaket' },
          partner: { ...service.partner, name: 'Koperasi Jasa Perawatan Pendingin Ruangan Serba Guna Nusantara Abadi' },
        },
        kind: { ...service.kind, name: 'Klimaanlagenaußeneinheitenreinigungsgesamtpaket' },
      }),
    },
  },
};
