import * as z from 'zod';
import { PartnerCard } from '../catalog/catalog.schema.ts';
import { Instants, id, Windows } from '../kernel/kernel.schema.ts';
import { Money } from '../money/money.schema.ts';

/**
 * A proposal's life: `pending` for the 60 seconds it can be undone at no cost (REQ-10), then `standing`;
 * `withdrawn` by the partner (REQ-15); `chosen`; `passed` when another was chosen or the request ended.
 */
export const ProposalState = z.enum(['pending', 'standing', 'withdrawn', 'chosen', 'passed']);
export type ProposalState = z.output<typeof ProposalState>;

export const NewProposal = z.object({
  price: Money,
  window: Windows,
  message: z.string().trim().max(1000).default(''),
  /** Ids of the confirmed checklist points; all of the organization's list are needed (REQ-10). */
  checklist: z.array(z.string().max(40)).max(20),
});
export type NewProposal = z.output<typeof NewProposal>;

export const ProposalEdit = NewProposal.omit({ checklist: true });
export type ProposalEdit = z.output<typeof ProposalEdit>;

/** A partner's own view of its proposal. */
export const OwnProposal = z
  .object({
    id: id('proposal'),
    state: ProposalState,
    price: Money,
    window: Windows,
    message: z.string(),
    createdAt: Instants,
    /** When the undo ends and the proposal stands. */
    standsAt: Instants,
  })
  .meta({ id: 'OwnProposal' });
export type OwnProposal = z.output<typeof OwnProposal>;

export const Advantage = z.enum(['price', 'time', 'rating', 'distance', 'warranty']);
export type Advantage = z.output<typeof Advantage>;

/** The customer's view: what the comparison shows. `best`: the rows it wins (a shared first place is marked on none). */
export const ProposalView = z
  .object({
    id: id('proposal'),
    state: ProposalState,
    partner: PartnerCard,
    price: Money,
    window: Windows,
    message: z.string(),
    distance: z.number().int(),
    travelMinutes: z.number().int(),
    warrantyDays: z.number().int().nullable(),
    best: z.array(Advantage),
  })
  .meta({ id: 'Proposal' });
export type ProposalView = z.output<typeof ProposalView>;
