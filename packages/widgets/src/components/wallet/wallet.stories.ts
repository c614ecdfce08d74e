import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, waiting } from '../../testing/answers.ts';
import './wallet.define.ts';
import { linesOf, manyLines, REASONS, walletAnswers } from './wallet.samples.ts';

const meta: Meta = {
  title: 'Partner/Wallet',
  component: 'pasar-wallet',
  parameters: { answers: walletAnswers() },
  render: () => html`<pasar-wallet></pasar-wallet>`,
};
export default meta;

const answering = (answers: Answers, width?: number): StoryObj => ({
  parameters: { answers, ...(width && { width }) },
});
const nothing = { available: 0, held: 0, holds: 0, buys: 0 };

export const Wide: StoryObj = {};
export const Phone: StoryObj = { parameters: { width: 390 } };
export const NarrowColumn = answering(walletAnswers(REASONS), 320);
export const EveryReason = answering(walletAnswers(REASONS));
export const LongHistory = answering(walletAnswers(manyLines(61)));
export const FreeLeads = answering(
  walletAnswers(linesOf([['opening', 200, 0, 30]]), { buys: null, held: 0, holds: 0 }),
);
export const Empty = answering(walletAnswers([], nothing));
export const Loading = answering({ ...walletAnswers(), 'wallet.read': waiting });
export const Broken = answering({
  ...walletAnswers(),
  'wallet.read': () => refusal(500, 'server.error', 'The service did not answer.'),
});
/** Shown to a customer. */
export const NotAPartner = answering({ 'wallet.read': waiting });
