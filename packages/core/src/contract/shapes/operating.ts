import * as z from 'zod';
import { Empty, id, PageQuery } from '../../kernel/kernel.schema.ts';
import {
  MadeOrganization,
  NewOrganization,
  OperatedOrganization,
  OperatedPage,
  OperatedQuery,
} from '../../organization/operated.schema.ts';
import { ModuleSwitch } from '../../organization/organization.schema.ts';
import { WithReason } from '../../partners/partner.schema.ts';
import { NewSupport, SupportPage, SupportView } from '../../support/support.schema.ts';
import type { OPERATING } from '../endpoints/operating.ts';
import type { Shapes } from './shape.ts';

const organization = z.object({ organization: id('organization') });

export const OPERATING_SHAPES = {
  'organizations.list': { query: OperatedQuery, answer: OperatedPage },
  'organizations.create': { body: NewOrganization, answer: MadeOrganization },
  'organizations.read': { params: organization, answer: OperatedOrganization },
  'organizations.suspend': { params: organization, body: WithReason, answer: OperatedOrganization },
  'organizations.reinstate': { params: organization, body: WithReason, answer: OperatedOrganization },
  'organizations.switch': { params: organization, body: ModuleSwitch, answer: OperatedOrganization },
  'organizations.close': { params: organization, body: WithReason, answer: OperatedOrganization },
  'support.open': { params: organization, body: NewSupport, answer: SupportView },
  'support.list': { query: PageQuery, answer: SupportPage },
  'support.end': { params: z.object({ support: id('support') }), body: Empty, answer: SupportView },
} as const satisfies Shapes<typeof OPERATING>;
