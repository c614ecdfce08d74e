import * as z from 'zod';
import { Instants, id, PageQuery, page } from '../kernel/kernel.schema.ts';
import { JOINING_STEPS } from './joining-steps.ts';
import { NextForPartner, RelationOrigin, RelationState, RelationStep } from './partner.schema.ts';

/** One step of a partner's way in, in order; `left`: how many things are missing, where they can be counted. */
export const JoiningStep = z
  .object({
    step: z.enum(JOINING_STEPS),
    state: z.enum(['done', 'open', 'waiting']),
    left: z.number().int().nullable(),
  })
  .meta({ id: 'JoiningStep' });
export type JoiningStep = z.output<typeof JoiningStep>;

/** One of a partner's organizations, from the partner's side. */
export const OwnRelation = z
  .object({
    organization: z.object({ id: id('organization'), name: z.string(), zone: z.string(), locale: z.string() }),
    state: RelationState,
    origin: RelationOrigin,
    since: Instants,
    until: Instants.nullable(),
    reason: z.string().nullable(),
    /** The session's own. */
    current: z.boolean(),
    steps: z.array(JoiningStep),
    next: NextForPartner.nullable(),
    history: z.array(RelationStep),
    can: z.array(z.enum(['apply', 'connect', 'decline'])),
  })
  .meta({ id: 'OwnRelation' });
export type OwnRelation = z.output<typeof OwnRelation>;

export const OwnRelations = z.object({ items: z.array(OwnRelation) });

/** PAR-4: an organization that takes applications, and that this partner has nothing with. */
export const OpenOrganization = z
  .object({ id: id('organization'), name: z.string(), country: z.string(), zone: z.string() })
  .meta({ id: 'OpenOrganization' });
export const OpenOrganizationQuery = PageQuery.extend({ name: z.string().trim().max(100).optional() });
export const OpenOrganizationPage = page(OpenOrganization);

export const NewApplication = z.object({ message: z.string().trim().max(1000).default('') });
export type NewApplication = z.output<typeof NewApplication>;
