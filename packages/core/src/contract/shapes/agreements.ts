import * as z from 'zod';
import {
  Activation,
  ActivationChange,
  ActivationChoices,
  ActivationQuery,
  Activations,
} from '../../agreements/activation.schema.ts';
import {
  Accepting,
  AgreementPage,
  AgreementPreparation,
  AgreementQuery,
  AgreementTemplate,
  AgreementTemplates,
  AgreementView,
  Conditions,
  Declining,
  NewAgreement,
  Opening,
  Sending,
  TemplatePreview,
  TemplateText,
  TemplateTrial,
  Terminating,
} from '../../agreements/agreement.schema.ts';
import {
  CommissionExplanation,
  CommissionQuery,
  CommissionSettings,
  CommissionTarget,
  NewCommission,
} from '../../commissions/commission.schema.ts';
import { Empty, id, page } from '../../kernel/kernel.schema.ts';
import type { AGREEMENTS } from '../endpoints/agreements.ts';
import { Binary, type Shapes } from './shape.ts';

const agreement = z.object({ agreement: id('agreement') });
const locale = z.object({ locale: z.enum(['en', 'id', 'ru', 'fr']) });

export const AGREEMENTS_SHAPES = {
  'templates.list': { answer: AgreementTemplates },
  'templates.save': { params: locale, body: TemplateText, answer: AgreementTemplate },
  'templates.preview': { params: locale, body: TemplateTrial, answer: TemplatePreview },
  'commissions.list': { query: CommissionQuery, answer: CommissionSettings },
  'commissions.set': { body: NewCommission, answer: CommissionSettings },
  'commissions.clear': { body: CommissionTarget, answer: CommissionSettings },
  'commissions.explain': { params: z.object({ service: id('service') }), answer: CommissionExplanation },
  'agreements.prepare': { params: z.object({ partner: id('partner') }), answer: AgreementPreparation },
  'agreements.list': { query: AgreementQuery, answer: AgreementPage },
  'agreements.read': { params: agreement, answer: AgreementView },
  'agreements.draft': { body: NewAgreement, answer: AgreementView },
  'agreements.edit': { params: agreement, body: Conditions, answer: AgreementView },
  'agreements.send': { params: agreement, body: Sending, answer: AgreementView },
  'agreements.withdraw': { params: agreement, body: Empty, answer: AgreementView },
  'agreements.open': { params: agreement, body: Opening, answer: AgreementView },
  'agreements.accept': { params: agreement, body: Accepting, answer: AgreementView },
  'agreements.decline': { params: agreement, body: Declining, answer: AgreementView },
  'agreements.terminate': { params: agreement, body: Terminating, answer: AgreementView },
  'agreements.restore': { params: agreement, body: Empty, answer: AgreementView },
  'agreements.pdf': {
    params: agreement.extend({ version: z.coerce.number().int().min(1).max(10_000) }),
    answer: Binary,
  },
  'activations.list': { query: ActivationQuery, answer: page(Activation) },
  'activations.prepare': { params: z.object({ service: id('service') }), answer: ActivationChoices },
  'activations.set': { body: ActivationChange, answer: Activations },
} as const satisfies Shapes<typeof AGREEMENTS>;
