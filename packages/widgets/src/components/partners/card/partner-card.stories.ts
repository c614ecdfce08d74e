import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, waiting } from '../../../testing/answers.ts';
import './partner-card.define.ts';
import { CARD_TABS } from './card-views.ts';
import { CARD, cardAnswers, next, viewer } from './partner-card.samples.ts';

const meta: Meta = {
  title: 'Organization/Partner card',
  component: 'pasar-partner-card',
  parameters: { answers: cardAnswers() },
  argTypes: { tab: { control: 'select', options: CARD_TABS } },
  args: { tab: 'services' },
  render: ({ tab }) => html`<pasar-partner-card .partner=${CARD.id} .tab=${tab}></pasar-partner-card>`,
};
export default meta;

const answering = (answers: Answers): StoryObj => ({ parameters: { answers } });
const at = (tab: (typeof CARD_TABS)[number]): StoryObj => ({ args: { tab } });

export const Services: StoryObj = {};
export const Phone: StoryObj = { parameters: { width: 390 } };
export const Zone = at('zone');
export const Requests = at('requests');
export const Jobs = at('jobs');
export const Prices = at('prices');
export const Contacts = at('contacts');
export const Legal = at('legal');
export const Documents = at('documents');
export const Privacy = at('privacy');
export const Messages = at('messages');
export const Settings = at('settings');
export const Application = answering(
  cardAnswers({
    relation: { ...CARD.relation, state: 'applied' },
    next: next('decide-application', 'organization'),
    obstacles: [],
    can: ['accept', 'refuse', 'delete'],
  }),
);
export const Suspended = answering(
  cardAnswers({
    relation: { ...CARD.relation, state: 'suspended', reason: 'Three visits missed in a week.' },
    next: next('reinstate', 'organization'),
    can: ['reinstate', 'deactivate', 'delete'],
  }),
);
export const AllInOrder = answering(cardAnswers({ next: null, obstacles: [] }));
export const ForAViewer = answering(cardAnswers({ can: [] }, { 'me.read': viewer }));
export const NothingYet = answering(
  cardAnswers(
    { next: next('propose-services', 'partner'), legalEntity: null, rating: { mean: null, count: 0 }, history: [] },
    { 'services.list': { items: [], next: null } },
  ),
);
export const Loading = answering(cardAnswers({}, { 'partners.read': waiting }));
export const Unknown = answering(
  cardAnswers({}, { 'partners.read': () => refusal(404, 'partner.unknown', 'There is no such partner here.') }),
);
