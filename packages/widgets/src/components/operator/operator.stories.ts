import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import './operator.define.ts';
import { operatorAnswers } from './operator.samples.ts';

const meta: Meta = {
  title: 'Operator/Desk',
  component: 'pasar-operator',
  parameters: { answers: operatorAnswers() },
  render: ({ view }: { view?: string }) => html`<pasar-operator view=${view ?? 'queue'}></pasar-operator>`,
};
export default meta;

const answering = (answers: Answers, width?: number): StoryObj => ({
  parameters: { answers, ...(width && { width }) },
});
const nothing = { queue: [], accounts: [], services: [], invoices: [] };

export const Queue: StoryObj = {};
export const QueuePhone: StoryObj = { parameters: { width: 390 } };
export const Moderation: StoryObj = { args: { view: 'moderation' } };
export const Licences: StoryObj = { args: { view: 'licences' } };
export const Accounts: StoryObj = { args: { view: 'accounts' } };
export const AccountsPhone: StoryObj = { args: { view: 'accounts' }, parameters: { width: 390 } };
export const Organizations: StoryObj = { args: { view: 'organizations' } };
export const OrganizationsPhone: StoryObj = { args: { view: 'organizations' }, parameters: { width: 390 } };
export const NoOrganizations: StoryObj = {
  args: { view: 'organizations' },
  ...answering(operatorAnswers({ organizations: [] })),
};
export const NothingWaits = answering(operatorAnswers(nothing));
export const NothingToRead: StoryObj = { args: { view: 'moderation' }, ...answering(operatorAnswers(nothing)) };
export const Loading = answering({ ...operatorAnswers(), 'queue.list': waiting });
export const Broken = answering({
  ...operatorAnswers(),
  'queue.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const Offline = answering({ ...operatorAnswers(), 'queue.list': () => unreachable() });
/** Shown to a resident. */
export const NotTheOperator = answering({ 'queue.list': waiting });
