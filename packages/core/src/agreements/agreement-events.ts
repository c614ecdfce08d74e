import type { AgreementId, OrganizationId, PartnerId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import type { AgreementSide } from './agreement.schema.ts';

interface Happening<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  readonly agreement: AgreementId;
  readonly organization: OrganizationId;
  readonly partner: PartnerId;
  readonly version: number;
}

/** What happens to an agreement, in the order it happens. Ids only: never reasons, names or rates. */
export type AgreementEvent =
  | Happening<'agreement.drafted'>
  | Happening<'agreement.sent'>
  /** `by` itself: a newer version was sent. */
  | (Happening<'agreement.withdrawn'> & { readonly heard: boolean })
  | Happening<'agreement.opened'>
  | Happening<'agreement.accepted'>
  | Happening<'agreement.declined'>
  | Happening<'agreement.superseded'>
  | (Happening<'agreement.notice-given'> & { readonly by: AgreementSide; readonly endsAt: Instant })
  | (Happening<'agreement.ending'> & { readonly days: number })
  /** Nobody has answered in time. */
  | Happening<'agreement.lapsed'>
  /** AGR-6: what was in force is not any more. `closed`: its organization is (ORG-7). */
  | (Happening<'agreement.ended'> & { readonly cause: 'notice' | 'term' | 'closed' });

export type AgreementEventType = AgreementEvent['type'];
