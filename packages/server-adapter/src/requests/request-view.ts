import { type Answers, formInCurrency } from '@pasar/core/forms';
import { invariant, type RequestId } from '@pasar/core/kernel';
import { type Contact, partnerContactFor } from '@pasar/core/people';
import { isCancellable, type Recorded, type RequestView, storyOf } from '@pasar/core/requests';
import { readForm } from '../kinds/kinds.store.ts';
import { readDetails } from '../people/personal-details.store.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { readDisclosures } from './disclosures.store.ts';
import { readEvents } from './events.store.ts';
import { readPartners } from './partner-cards.store.ts';
import { type Looking, readScenes, type Scene } from './request-summary.ts';
import { shortlistOf } from './shortlist-view.ts';
import { findRequest } from './sight.ts';

/** What is kept sealed under a request's id. */
export interface RequestDetails {
  readonly contact: Contact;
  readonly instructions: string;
  /** Those that are contact data. */
  readonly answers: Answers;
}

/** A request as its customer or the staff see it; undefined when it is not theirs to see. */
export async function viewRequest(call: Looking, id: RequestId): Promise<RequestView | undefined> {
  const { tx, scope, house } = call;
  const organization = scope.organization!;
  const row = await findRequest(tx, scope, id);
  if (!row) return undefined;
  const [scene] = await readScenes(call, [row]);
  invariant(scene, 'a request that was found can be shown');
  const { dispatch, kind, habits, summary } = scene;
  const form = await readForm(tx, kind, row.form_version);
  invariant(form, 'the form of a request stays');
  const events = await call.asSystem(() => readEvents(tx, organization, id));
  const own = scope.customer
    ? (await readDetails<RequestDetails>(tx, house.seal, organization, [id])).get(id)
    : undefined;

  return {
    ...summary,
    form: formInCurrency(form, habits.currency),
    answers: { ...row.answers, ...own?.answers },
    instructions: own?.instructions ?? '',
    ...(own && { contact: own.contact }),
    shortlist: await shortlistOf(call, scene, events),
    job: dispatch.job && { id: dispatch.job.id, state: dispatch.job.state, proposed: dispatch.job.proposed },
    partnerContact: await partnerContact(call, scene),
    ...(await told(call, id, events)),
    cancellable: isCancellable(dispatch.request),
  };
}

/** JOB-4: of the partner that was assigned; its owner's, else of whoever joined first. */
async function partnerContact({ tx, scope, house, now, asSystem }: Looking, { dispatch }: Scene) {
  const partner = dispatch.request.winner?.partner;
  if (!partner || !scope.customer) return null;
  const contact = await asSystem(async () => {
    const members = await tx
      .selectFrom('members')
      .select('id')
      .where(forOwner('members', partner))
      .orderBy('role')
      .orderBy('id')
      .execute();
    const details = await readDetails<Contact>(
      tx,
      house.seal,
      partner,
      members.map(({ id }) => id),
    );
    return members.map(({ id }) => details.get(id)).find(Boolean);
  });
  return contact ? partnerContactFor(scope.customer, contact, { ...dispatch, now }) : null;
}

/** The story with the partners' names, and who was given the customer's contact. */
async function told({ tx, scope }: Looking, id: RequestId, events: readonly Recorded[]) {
  const organization = scope.organization!;
  const story = storyOf(events);
  const disclosures = await readDisclosures(tx, organization, id);
  const named = [...story, ...disclosures].flatMap(({ partner }) => partner ?? []);
  const partners = await readPartners(tx, organization, [...new Set(named)]);
  return {
    story: story.map(({ partner, ...line }) => {
      const name = partner && partners.get(partner)?.card.name;
      return { ...line, ...(name && { partner: name }) };
    }),
    disclosures: disclosures.map(({ partner, at }) => ({ partner: partners.get(partner)?.card.name ?? '', at })),
  };
}
