import type { StaffCard, StaffContact, StaffRole } from '@pasar/core/people';

/** A staff member's card as it is typed (ORG-4). */
export interface CardDraft {
  /** The host's own id of the person; of a new card. */
  readonly subject: string;
  readonly role: StaffRole;
  readonly name: string;
  readonly email: string;
}

export type CardFault = 'subject' | 'name' | 'email';

/** An address that mail could reach; the server looks closer. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export const NEW_CARD: CardDraft = { subject: '', role: 'viewer', name: '', email: '' };

export function draftOf({ subject, role, contact }: StaffCard): CardDraft {
  return { subject, role, name: contact?.name ?? '', email: contact?.email ?? '' };
}

/** What would be refused as it stands, in the page's order. An address belongs to a name. */
export function faultsIn({ subject, name, email }: CardDraft): readonly CardFault[] {
  return [
    ...(subject.trim() ? [] : (['subject'] as const)),
    ...(email.trim() && !name.trim() ? (['name'] as const) : []),
    ...(email.trim() && !EMAIL.test(email.trim()) ? (['email'] as const) : []),
  ];
}

/** Null: nothing is known of the person, and what was is erased (PRV-2). */
export function contactIn({ name, email }: CardDraft): StaffContact | null {
  if (!name.trim()) return null;
  return { name: name.trim(), ...(email.trim() && { email: email.trim() }) };
}
