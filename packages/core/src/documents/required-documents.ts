import type { Instant } from '../kernel/instants.ts';
import { addDays, civilDate, instantAt } from '../kernel/zones.ts';
import { UNTIL_FURTHER_NOTICE } from '../partners/absence.ts';
import type { DocumentState } from './document-life.ts';
import type { DocumentType } from './document-type.ts';

/** PAR-5: days before its last day is over on which both sides are told. */
export const NOTICE_DAYS = [30, 7, 1] as const;

export interface RequiredType {
  readonly type: DocumentType;
  readonly expires: boolean;
}

/** A partner's document as far as rules ask. `validUntil`: its last day, a civil date; null: for good. */
export interface HeldDocument {
  readonly id: string;
  readonly type: DocumentType;
  readonly validUntil: string | null;
  readonly state: DocumentState;
}

export type RequiredState = 'missing' | 'valid' | 'lapsing' | 'lapsed';

export interface Required<Held extends HeldDocument> extends RequiredType {
  readonly document: Held | null;
  readonly state: RequiredState;
}

/**
 * PAR-5: what an organization asks for, and what the partner has for it. A document is good through its last day; a
 * requirement that expires is not met by a document without one. `today` is the organization's.
 */
export function requiredDocuments<Held extends HeldDocument>(
  requirements: readonly RequiredType[],
  documents: readonly Held[],
  today: string,
): readonly Required<Held>[] {
  return requirements.map((requirement) => {
    const document = documents.find(
      ({ type, state, validUntil }) =>
        type === requirement.type &&
        (state === 'valid' || state === 'lapsed') &&
        (validUntil !== null || !requirement.expires),
    );
    return { ...requirement, document: document ?? null, state: stateOf(document, today) };
  });
}

function stateOf(document: HeldDocument | undefined, today: string): RequiredState {
  if (!document) return 'missing';
  const { validUntil } = document;
  if (validUntil === null) return 'valid';
  if (validUntil < today) return 'lapsed';
  return validUntil < addDays(today, NOTICE_DAYS[0]) ? 'lapsing' : 'valid';
}

/** Whole days that a document is still good, today's not counted; below 0 when it has lapsed. */
export function daysLeft(validUntil: string, today: string): number {
  return Math.round((Date.parse(validUntil) - Date.parse(today)) / 86_400_000);
}

/**
 * PAR-5: until when a partner's papers are in order for an organization: the end of the first last day, in its zone; null
 * when one is missing. What matching asks (`partner.documents-lapsed`).
 */
export function documentsValidUntil(
  requirements: readonly RequiredType[],
  documents: readonly HeldDocument[],
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Instant | null {
  const required = requiredDocuments(requirements, documents, civilDate(now, zone));
  if (required.some(({ document }) => document === null)) return null;
  const ends = required.flatMap(({ document }) => (document?.validUntil ? [endOfDay(document.validUntil, zone)] : []));
  return ends.toSorted()[0] ?? UNTIL_FURTHER_NOTICE;
}

/** Midnight after a civil date: the instant from which it is over. */
export function endOfDay(date: string, zone: string): Instant {
  return instantAt(addDays(date, 1), '00:00', zone);
}

/** When both sides are told of a document that is about to lapse, and that it has; those still ahead, soonest first. */
export function documentNotices(validUntil: string, { now, zone }: { readonly now: Instant; readonly zone: string }) {
  return [...NOTICE_DAYS, 0]
    .map((days) => ({
      days,
      at: instantAt(addDays(validUntil, days === 0 ? 1 : -days), days === 0 ? '00:00' : '09:00', zone),
    }))
    .filter(({ at }) => at > now);
}
