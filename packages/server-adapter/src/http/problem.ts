import type { FieldProblem, ListedProblem, Problem, RefusalCode } from '@pasar/core/contract';
import { inLocale, type Listed, type Locale, type Refusal } from '@pasar/core/kernel';
import { dayOf } from '../messages/letter-words.ts';
import { sentenceLocale } from './language.ts';
import { fieldWords, listedWords, problemWords } from './problem-words.ts';
import { statusOf } from './status.ts';

/** One field's fault before it is put into words. */
export interface FieldFault {
  /** A JSON path: `windows.0.start`. */
  readonly field: string;
  readonly code: string;
  readonly params?: Refusal['params'];
}

/** A refusal on its way to the wire. */
export interface Denial extends Refusal {
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

interface Reader {
  readonly language: string;
  readonly requestId: string;
}

/** ERR-1: the refusal as a problem document (RFC 9457) in the reader's language. */
export function problemResponse(denial: Denial, { language, requestId }: Reader): Response {
  const locale = sentenceLocale(language);
  const say = problemWords(locale);
  const status = statusOf(denial.code as RefusalCode);
  const remedy = say(denial.code, 'remedy', denial.params);
  const problem: Problem = {
    type: `/problems/${denial.code}`,
    title: say(denial.code, 'title', denial.params) ?? denial.code,
    status,
    code: denial.code,
    detail: say(denial.code, 'detail', denial.params) ?? denial.code,
    ...(remedy && { remedy }),
    ...(denial.field && { field: denial.field }),
    ...(denial.errors?.length && { errors: denial.errors.map((fault) => spoken(fault, locale)) }),
    ...(denial.listed?.length && {
      listed: denial.listed.map((thing) => named(thing, language)),
    }),
    ...placeOf(denial),
    requestId,
  };
  return Response.json(problem, {
    status,
    headers: { ...denial.headers, 'Content-Type': 'application/problem+json', 'Content-Language': locale },
  });
}

function named({ type, id, label, at, zone }: Listed, language: string): ListedProblem {
  return {
    type,
    id,
    what: listedWords(sentenceLocale(language))(type),
    label: inLocale(label, language),
    ...(at && { at }),
    ...(at && zone && { when: dayOf(at, language, zone) }),
  };
}

function placeOf({ params: { lat, lng } = {} }: Denial): Pick<Problem, 'place'> {
  return typeof lat === 'number' && typeof lng === 'number' ? { place: { lat, lng } } : {};
}

function spoken({ field, code, params }: FieldFault, locale: Locale): FieldProblem {
  return { field, code, detail: fieldWords(locale)(code, params) };
}
