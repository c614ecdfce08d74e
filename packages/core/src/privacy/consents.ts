import type { Instant } from '../kernel/instants.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/**
 * PRV-1: what a person is asked for, apart from what the order itself needs. `marketing`: news and offers by mail ·
 * `data-sharing`: passing data on to others than those who do the work · `reviews-named`: reviews under the full name.
 */
export const PURPOSES = ['marketing', 'data-sharing', 'reviews-named'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The version of each text in force; it rises whenever the text's meaning changes, and whoever agreed is asked anew. */
export const CONSENT_VERSIONS: Readonly<Record<Purpose, number>> = {
  marketing: 1,
  'data-sharing': 1,
  'reviews-named': 1,
};

/** What was said once. Never edited: taking it back is another line. */
export interface ConsentLine {
  readonly purpose: Purpose;
  readonly given: boolean;
  /** Of the text that stood there. */
  readonly version: number;
  readonly at: Instant;
}

export interface ConsentStanding {
  readonly purpose: Purpose;
  readonly version: number;
  readonly given: boolean;
  readonly at: Instant | null;
  readonly answered: number | null;
}

/**
 * Where somebody stands with each purpose. Nothing said is no; and a yes to an older text is no yes to the one in force.
 * @param lines oldest first
 */
export function consentsOf(lines: readonly ConsentLine[], versions = CONSENT_VERSIONS): readonly ConsentStanding[] {
  return PURPOSES.map((purpose) => {
    const last = lines.findLast((line) => line.purpose === purpose);
    const version = versions[purpose];
    return {
      purpose,
      version,
      given: last?.given === true && last.version === version,
      at: last?.at ?? null,
      answered: last?.version ?? null,
    };
  });
}

/**
 * PRV-1: a yes must be to the text in force; a no always counts, whichever text was on the screen. Null: said already.
 * Refusals: `consent.version`.
 */
export function answerConsent(
  lines: readonly ConsentLine[],
  { purpose, given, version }: Pick<ConsentLine, 'purpose' | 'given' | 'version'>,
  now: Instant,
  versions = CONSENT_VERSIONS,
): Result<ConsentLine | null, 'consent.version'> {
  const inForce = versions[purpose];
  if (given && version !== inForce)
    return refuse('consent.version', { field: 'version', params: { version: inForce } });
  const last = lines.findLast((line) => line.purpose === purpose);
  if (last && last.given === given && last.version === inForce) return accept(null);
  return accept({ purpose, given, version: inForce, at: now });
}
