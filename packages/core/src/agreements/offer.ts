import type { Instant } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { daysLater } from '../kernel/zones.ts';
import { type Agreement, type AgreementDecided, about, moved, newestOf, withVersion } from './agreement.ts';
import type { AgreementEvent } from './agreement-events.ts';
import { AGREEMENT_LIFE } from './agreement-life.ts';
import { isOver } from './conditions.ts';

/**
 * AGR-1, AGR-4: the draft goes to the partner. An older offer that nobody has answered is withdrawn by it: there is one text
 * to answer at a time. What is in force holds on.
 */
export function sendAgreement(
  agreement: Agreement,
  command: { readonly answerWithinDays: number },
  facts: { readonly now: Instant; readonly zone: string },
): AgreementDecided<'agreement.not-draft' | 'agreement.until-past'> {
  const draft = newestOf(agreement);
  const { now, zone } = facts;
  if (draft.state !== 'draft') return refuse('agreement.not-draft');
  if (isOver(draft.until, now)) return refuse('agreement.until-past', { field: 'until' });

  const older = agreement.versions.filter(({ state }) => state === 'sent');
  const events: AgreementEvent[] = [];
  let state = agreement;
  for (const version of older) {
    state = withVersion(state, moved(version, 'withdraw', { endedAt: now }));
    // The letter of the newer one says it.
    events.push({ type: 'agreement.withdrawn', ...about(agreement, version, now), heard: false });
  }
  const sent = moved(draft, 'send', { sentAt: now, answerBy: daysLater(now, command.answerWithinDays, zone) });
  events.push({ type: 'agreement.sent', ...about(agreement, sent, now) });
  return accept({ state: withVersion(state, sent), events });
}

/** AGR-2: the newest version is taken back while it is not answered; what is in force holds on. */
export function withdrawAgreement(
  agreement: Agreement,
  facts: { readonly now: Instant },
): AgreementDecided<'agreement.not-open'> {
  const { now } = facts;
  const open = newestOf(agreement);
  if (!AGREEMENT_LIFE.next(open.state, 'withdraw')) return refuse('agreement.not-open');
  const withdrawn = moved(open, 'withdraw', { endedAt: now });
  const heard = open.state === 'sent';
  return accept({
    state: withVersion(agreement, withdrawn),
    events: [{ type: 'agreement.withdrawn', ...about(agreement, open, now), heard }],
  });
}
