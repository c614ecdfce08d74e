import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../../testing/answers.ts';
import '../settings.define.ts';
import { auditAnswers, LONG, MANY } from './audit-trail.samples.ts';

const meta: Meta = {
  title: 'Organization/Audit trail',
  component: 'pasar-settings',
  parameters: { answers: auditAnswers() },
  render: () => html`<pasar-settings section="audit"></pasar-settings>`,
};
export default meta;

const answering = (answers: Answers, width?: number): StoryObj => ({
  parameters: { answers, ...(width && { width }) },
});

export const AuditTrail: StoryObj = {};
export const Phone: StoryObj = { parameters: { width: 390 } };
export const NarrowColumn = answering(auditAnswers(LONG), 320);
export const LongNames = answering(auditAnswers(LONG));
export const ManyEntries = answering(auditAnswers(MANY));
export const Empty = answering(auditAnswers([]));
export const Loading = answering({ ...auditAnswers(), 'audit.list': waiting });
export const Broken = answering({
  ...auditAnswers(),
  'audit.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const Offline = answering({ ...auditAnswers(), 'audit.list': () => unreachable() });
