import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import './partners.define.ts';
import { manager, PARTNERS, partnersAnswers, partnersPage, russianBrand, TICKETS, viewer } from './partners.samples.ts';

const meta: Meta = {
  title: 'Organization/Partners',
  component: 'pasar-partners',
  parameters: { answers: partnersAnswers() },
  render: ({ view, ticket }) => html`<pasar-partners .view=${view ?? 'list'} .ticket=${ticket}></pasar-partners>`,
};
export default meta;

const at = (view: string, more: object = {}, width?: number): StoryObj => ({
  args: { view, ...more },
  parameters: width ? { width } : {},
});
const answering = (answers: Answers, view = 'list', width?: number): StoryObj => ({
  args: { view },
  parameters: { answers: partnersAnswers(answers), ...(width && { width }) },
});
const nobody = { items: [], next: null, total: 0, counts: [] };
const many = Array.from({ length: 61 }, (_, index) => ({
  ...PARTNERS[index % PARTNERS.length]!,
  name: `Partner ${index}`,
}));

export const List: StoryObj = {};
export const Phone = at('list', {}, 390);
export const NarrowColumn = at('list', {}, 320);
export const ManyPartners = answering({ 'partners.list': (asked) => partnersPage(asked, many) });
export const Joining = at('joining');
export const JoiningPhone = at('joining', {}, 390);
export const Requests = at('requests');
export const RequestOverdue = at('requests', { ticket: TICKETS[2]!.id });
export const RequestDeclined = at('requests', { ticket: TICKETS[4]!.id });
export const OnTheMarketplace = at('referenced');
export const Terms = at('terms');
export const Commissions = at('commissions');
export const AddPartner = at('add');
export const AddPartnerRussia = answering({ 'brand.read': russianBrand }, 'add');
export const AddPartnerPhone = at('add', {}, 390);
export const Invite = at('invite');
export const Empty = answering({
  'partners.list': nobody,
  'partners.joining': nobody,
  'invitations.list': { items: [], next: null },
});
export const Loading = answering({ 'partners.list': waiting });
export const Broken = answering({
  'partners.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const Offline = answering({ 'partners.list': () => unreachable() });
/** ORG-3: neither “Invite” nor “New partner”. */
export const WithoutTheCommunityRight = answering({ 'me.read': manager });
/** Looks, and changes nothing. */
export const Viewer = answering({ 'me.read': viewer }, 'commissions');
