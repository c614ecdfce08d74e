import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import './partner-profile.define.ts';
import { LOOKS_ONLY, newcomerAnswers, profileAnswers, relation, stepsDone } from './partner-profile.samples.ts';

const meta: Meta = {
  title: 'Partner/Profile',
  component: 'pasar-partner-profile',
  parameters: { answers: profileAnswers() },
  render: ({ section }) => html`<pasar-partner-profile .section=${section}></pasar-partner-profile>`,
};
export default meta;

const at = (section: string | undefined, answers: Answers = profileAnswers(), width?: number): StoryObj => ({
  args: { section },
  parameters: { answers, ...(width && { width }) },
});

export const Newcomer = at(undefined, newcomerAnswers());
export const NewcomerPhone = at(undefined, newcomerAnswers({}, 2), 390);
export const ReadyToApply = at(undefined, newcomerAnswers({}, 5));
export const Suspended = at(
  undefined,
  profileAnswers(
    {},
    relation({
      state: 'suspended',
      steps: stepsDone(8),
      reason: 'Two visits were missed in one week.',
      next: { step: 'reinstate', by: 'organization', until: null },
    }),
  ),
);
export const Services = at('services');
export const ServicesPhone = at('services', profileAnswers(), 390);
export const NoServices = at('services', newcomerAnswers());
export const AreaOfWork = at('zone');
export const Documents = at('documents');
export const DocumentsNarrow = at('documents', profileAnswers(), 320);
export const HouseRules = at('rules');
export const Company = at('contacts');
export const LegalDetails = at('legal');
export const LegalDetailsEmpty = at('legal', newcomerAnswers());
export const Privacy = at('privacy');
export const Settings = at('settings');
export const Organizations = at('organizations');
/** A worker of the company looks, and changes nothing. */
export const Worker = at('contacts', profileAnswers(LOOKS_ONLY));
export const Loading = at(undefined, profileAnswers({ 'relations.list': waiting }));
export const Broken = at(
  undefined,
  profileAnswers({ 'relations.list': () => refusal(500, 'server.error', 'The service did not answer.') }),
);
export const Offline = at('services', profileAnswers({ 'own-services.list': () => unreachable() }));
/** Shown to a resident. */
export const NotAPartner = at(undefined, { 'relations.list': waiting });
