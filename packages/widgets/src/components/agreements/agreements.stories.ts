import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, waiting } from '../../testing/answers.ts';
import './agreements.define.ts';
import { deskWith, partnerAnswers, staffAnswers } from './agreements.answers.ts';
import {
  AGREEMENT,
  accepted,
  agreementPage,
  ahead,
  offered,
  PARTNER,
  superseded,
  viewer,
} from './agreements.samples.ts';

const meta: Meta = {
  title: 'Organization/Agreements',
  component: 'pasar-agreements',
  args: { view: 'list' },
  render: ({ view, agreement, partner }) =>
    html`<pasar-agreements .view=${view} .agreement=${agreement} .partner=${partner}></pasar-agreements>`,
};
export default meta;

const DOCUMENT = { view: 'agreement', agreement: AGREEMENT };
const [drafting, offering, sent, ended] = await Promise.all([
  deskWith(),
  deskWith([offered(), accepted()]),
  deskWith([offered(), accepted(), superseded()]),
  deskWith(
    [
      accepted({ notice: { by: 'partner', at: ahead(-2), reason: 'We close the branch.', endsAt: ahead(58) } }),
      superseded(),
    ],
    { restorable: 3, can: ['edit', 'restore'] },
  ),
]);

const answering = (answers: Answers, args: object = {}, width?: number): StoryObj => ({
  args,
  parameters: { answers, ...(width && { width }) },
});
const staff = staffAnswers(drafting);

/** On the marketplace in this page. */
export const Town: StoryObj = { parameters: { as: 'manager' } };
export const TownPartner: StoryObj = { parameters: { as: 'partner' } };
export const TownPhone: StoryObj = { parameters: { as: 'manager', width: 390 } };
export const List = answering(staff);
export const ListNarrow = answering(staff, {}, 320);
export const Empty = answering({ ...staff, 'agreements.list': ({ query }) => agreementPage(query, []) });
export const Loading = answering({ ...staff, 'agreements.list': waiting });
export const Broken = answering({
  ...staff,
  'agreements.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const Draft = answering(staff, DOCUMENT);
export const DraftPhone = answering(staff, DOCUMENT, 390);
export const Waiting = answering(staffAnswers(sent), DOCUMENT);
export const NoticeGiven = answering(staffAnswers(ended), DOCUMENT);
export const Viewer = answering(staffAnswers(drafting, viewer), DOCUMENT);
export const Offer = answering(staff, { view: 'offer', partner: PARTNER.id });
export const OfferPhone = answering(staff, { view: 'offer', partner: PARTNER.id }, 390);
export const ToWhom = answering(staff, { view: 'offer' });
export const Texts = answering(staff, { view: 'templates' });
export const PartnerAnswers = answering(partnerAnswers(offering));
export const PartnerAnswersPhone = answering(partnerAnswers(offering), {}, 390);
