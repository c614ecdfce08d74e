import { type Filling, fillTemplate, listed, type Terms, type Wording } from '@pasar/core/agreements';
import { percentOf } from '@pasar/core/commissions';
import { epochMs, type Instant, type Locale } from '@pasar/core/kernel';
import { sha256 } from '../digest.ts';
import { agreementWords } from './agreement-words.ts';
import type { TemplateText } from './default-templates.ts';

export interface WordingFacts {
  readonly locale: Locale;
  readonly template: TemplateText;
  readonly parties: Wording['parties'];
  /** The organization as its residents know it. */
  readonly brand: string;
  /** Its IANA zone: days are named in it. */
  readonly zone: string;
  readonly version: number;
  readonly now: Instant;
}

/** AGR-1, AGR-5: the exact text of a version, and its hash. From here on it is never made again, only shown. */
export async function wordingOf(
  terms: Pick<Terms, 'lines' | 'until' | 'noticeDays'>,
  facts: WordingFacts,
): Promise<Wording> {
  const { locale, template, parties } = facts;
  const filling = fillingOf(terms, facts);
  const text = fillTemplate(template.text, filling);
  return { locale, title: fillTemplate(template.title, filling), text, sha256: await sha256(text), parties };
}

/** AGR-5: does the stored text still match the hash that was accepted? */
export async function isProven({ text, sha256: hash }: Pick<Wording, 'text' | 'sha256'>): Promise<boolean> {
  return (await sha256(text)) === hash;
}

function fillingOf({ lines, until, noticeDays }: Pick<Terms, 'lines' | 'until' | 'noticeDays'>, facts: WordingFacts) {
  const { locale, parties, brand, zone, version, now } = facts;
  const words = agreementWords(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  return {
    organization: parties.organization.name,
    'organization.details': parties.organization.lines.join(', '),
    partner: parties.partner.name,
    'partner.details': parties.partner.lines.join(', '),
    services: listed(lines.map((line) => ({ ...line, rate: percentOf(line.commission.rate, locale) }))),
    brand,
    date: dates.format(epochMs(now)),
    version: String(version),
    // Exclusive: a term until midnight names the day before it.
    until: until ? words('until.day', { day: dates.format(epochMs(until) - 1) }) : words('until.open'),
    notice: String(noticeDays),
  } satisfies Filling;
}
