import type {
  CustomerId,
  JobId,
  KindId,
  OrganizationId,
  PartnerId,
  PlaceId,
  ProposalId,
  RequestId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import type { WayOfChoosing } from './request.schema.ts';

interface Happening<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  readonly request: RequestId;
}

type Plain<Type extends string> = Happening<Type>;
type ByPartner<Type extends string> = Happening<Type> & { readonly partner: PartnerId };
type OfProposal<Type extends string> = ByPartner<Type> & { readonly proposal: ProposalId };

/** What happens to a request, in the order it happens. Ids only: never personal data, prices or messages. */
export type RequestEvent =
  | (Happening<'request.placed'> & {
      readonly organization: OrganizationId;
      readonly customer: CustomerId;
      readonly site: PlaceId;
      readonly kind: KindId;
      readonly way: WayOfChoosing;
    })
  | (ByPartner<'request.offered'> & { readonly until: Instant })
  /** Its one partner let the time pass (REQ-2). */
  | ByPartner<'request.offer-ended'>
  /** Out to all who are eligible; `asked` of them are new. */
  | (Happening<'request.broadcast'> & { readonly asked: number })
  /** Nobody was eligible, or all have declined: the organization is told (REQ-5). */
  | (Happening<'request.unanswered'> & { readonly cause: 'nobody-eligible' | 'all-declined' })
  /** `exclusive`: it was offered to this partner alone. */
  | (ByPartner<'request.declined'> & { readonly exclusive: boolean })
  | (OfProposal<'proposal.made'> & { readonly standsAt: Instant })
  | OfProposal<'proposal.stood'>
  /** `heard`: it stood already, so that others may know of it. */
  | (OfProposal<'proposal.edited'> & { readonly heard: boolean })
  /** `cause`: not by the partner, but by what it lacks now (AGR-6). */
  | (OfProposal<'proposal.withdrawn'> & { readonly heard: boolean; readonly cause?: 'not-eligible' })
  | OfProposal<'proposal.passed'>
  | (Happening<'request.shortlisted'> & { readonly count: number })
  /** The last proposal of its shortlist was withdrawn: the list is open again. */
  | Plain<'request.reopened'>
  | OfProposal<'request.chosen'>
  | (ByPartner<'request.taken'> & { readonly undoUntil: Instant })
  | (ByPartner<'request.taking-undone'> & { readonly cause: 'undone' | 'not-eligible' | 'cancelled' })
  | (ByPartner<'job.assigned'> & { readonly job: JobId; readonly proposal: ProposalId | null })
  /** JOB-4: `of` whom the contact is that the other side got. */
  | (ByPartner<'contact.disclosed'> & { readonly customer: CustomerId; readonly of: 'customer' | 'partner' })
  | (Happening<'request.cancelled'> & { readonly by: 'customer' | 'organization' })
  | Plain<'request.lapsed'>;

export type RequestEventType = RequestEvent['type'];
