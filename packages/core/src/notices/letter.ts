import type { Instant, Window } from '../kernel/instants.ts';
import { epochMs } from '../kernel/instants.ts';
import type { Words } from '../words/words.ts';
import { oneLine } from './compose-letter.ts';
import { NOTICES, type NoticeFact, type NoticeTemplate } from './notices.ts';

/** What a letter is told of its request; nothing that names a person (JOB-4). */
export interface LetterFacts {
  /** The brand's name. */
  readonly brand: string;
  /** The kind of service, in the letter's language. */
  readonly service: string;
  /** As people read it aloud: `K7F-2QX`. */
  readonly order: string;
  /** The first wished window. */
  readonly wished: Window;
  readonly visit?: Window | undefined;
  /** The assigned company's name. */
  readonly partner?: string | undefined;
  readonly until?: Instant | undefined;
  /** Proposals that stand. */
  readonly count: number;
  /** Where the host shows this request. */
  readonly page?: string | undefined;
}

/** A notice in words, not yet in any format. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly action?: { readonly label: string; readonly address: string };
  readonly footer: string;
}

/**
 * MSG-2: writes a notice in one language.
 * @param words of `notices.<locale>.json`
 * @param zone IANA, whose local times are meant
 */
export function writeLetter(
  template: NoticeTemplate,
  facts: LetterFacts,
  { words, locale, zone }: { readonly words: Words; readonly locale: string; readonly zone: string },
): Letter {
  const { brand, service, order, count, page } = facts;
  const params = { brand, service, order, count };
  const shown = NOTICES[template].facts.flatMap((fact) => {
    const value = shownValue(fact, facts, locale, zone);
    return value ? [{ label: words(`fact.${fact}`), value }] : [];
  });
  return {
    subject: oneLine(words(`${template}.subject`, params)),
    body: words(`${template}.body`, params),
    facts: shown,
    ...(page && { action: { label: words(`${template}.action`), address: page } }),
    footer: words('footer', params),
  };
}

function shownValue(fact: NoticeFact, facts: LetterFacts, locale: string, zone: string): string | undefined {
  const day = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone: zone });
  const value = facts[fact];
  if (value === undefined || typeof value === 'object') {
    return value && dates.formatRange(epochMs(value.start), epochMs(value.end));
  }
  return fact === 'until' ? dates.format(epochMs(value as Instant)) : value;
}
