import { isId } from '../kernel/ids.ts';
import type { Instant, Window } from '../kernel/instants.ts';
import { isCivilDate } from '../kernel/zones.ts';
import { isEmail } from './email.ts';
import type { FormDefinition, FormField } from './form.schema.ts';
import { type PhoneCode, readPhone } from './phone.ts';
import { answerOf, isEmpty, type RawAnswers, visibleFields } from './visibility.ts';
import { checkWindows, type WindowCode, type WindowFacts } from './windows.ts';

/**
 * FRM-3: the one check of a form's answers, in the browser and on the server. It takes whatever JSON there is, never throws
 * and says all that is wrong, in the form's order. The sentences are in `words/field.*.json`, under the codes.
 */

export type FieldCode =
  | 'field.required'
  | 'field.choose'
  | 'field.type'
  | 'field.unknown'
  | 'field.hidden'
  | 'field.too-long'
  | 'field.too-small'
  | 'field.too-large'
  | 'field.step'
  | 'field.option'
  | 'field.too-many'
  | 'field.email'
  | 'field.date'
  | 'field.window'
  | 'field.address'
  | 'field.photo'
  | 'field.consent'
  | PhoneCode
  | WindowCode;

export interface FieldError {
  /** The field's id in the form. */
  readonly field: string;
  readonly code: FieldCode;
  /** Fill the blanks of the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the answers alone do not tell. */
export interface FormFacts {
  /** ISO 3166-1 alpha-2 of the place: how its people write phone numbers. */
  readonly country?: string;
  /** Without them, windows are checked for their shape only. */
  readonly windows?: WindowFacts;
}

export function checkAnswers(form: FormDefinition, answers: RawAnswers, facts: FormFacts = {}): FieldError[] {
  const asked = new Set(visibleFields(form, answers));
  const errors: FieldError[] = [];
  for (const field of form.fields) {
    const answer = answerOf(answers, field.id);
    const empty = isEmpty(answer);
    let fault: Fault | undefined;
    if (!asked.has(field)) fault = empty ? undefined : ['field.hidden'];
    else if (!empty) fault = faultOf(field, answer, facts);
    else if (field.required) fault = [MISSING[field.type] ?? 'field.required'];
    if (fault) errors.push({ field: field.id, code: fault[0], ...(fault[1] && { params: fault[1] }) });
  }
  for (const field of Object.keys(answers)) {
    if (!form.fields.some(({ id }) => id === field)) errors.push({ field, code: 'field.unknown' });
  }
  return errors;
}

type Fault = readonly [FieldCode, FieldError['params']?];

const TYPE: Fault = ['field.type'];
/** What is not typed is not “filled in”. */
const MISSING: Partial<Record<FormField['type'], FieldCode>> = {
  choice: 'field.choose',
  choices: 'field.choose',
  consent: 'field.consent',
};

function faultOf(field: FormField, answer: unknown, facts: FormFacts): Fault | undefined {
  switch (field.type) {
    case 'text':
    case 'long-text':
      if (typeof answer !== 'string') return TYPE;
      return answer.length > field.maxLength
        ? ['field.too-long', { count: answer.length - field.maxLength, max: field.maxLength }]
        : undefined;
    case 'number':
      return typeof answer === 'number' ? numberFault(field, answer) : TYPE;
    case 'choice':
      if (typeof answer !== 'string') return TYPE;
      return field.options.some(({ id }) => id === answer) ? undefined : ['field.option'];
    case 'choices':
      if (!isTexts(answer)) return TYPE;
      if (new Set(answer).size < answer.length) return ['field.option'];
      if (!answer.every((chosen) => field.options.some(({ id }) => id === chosen))) return ['field.option'];
      return countFault(answer, field.max);
    case 'date':
      return typeof answer === 'string' && isCivilDate(answer) ? undefined : ['field.date'];
    case 'windows':
      if (!Array.isArray(answer) || !answer.every(isWindow)) return ['field.window'];
      return countFault(answer, field.max) ?? windowsFault(answer, facts.windows);
    case 'address':
      return isAddress(answer) ? undefined : ['field.address'];
    case 'photos':
      return isTexts(answer) && answer.every(isId) ? countFault(answer, field.max) : ['field.photo'];
    case 'phone': {
      if (typeof answer !== 'string') return TYPE;
      const phone = readPhone(answer, facts.country);
      return phone.ok ? undefined : [phone.code, phone.params as Fault[1]];
    }
    case 'email':
      return typeof answer === 'string' && isEmail(answer) ? undefined : ['field.email'];
    case 'consent':
      return answer === true ? undefined : TYPE;
  }
}

function numberFault({ min, max, step }: FormField & { type: 'number' }, answer: number): Fault | undefined {
  if (!(answer >= min)) return ['field.too-small', { min }];
  if (!(answer <= max)) return ['field.too-large', { max }];
  const steps = (answer - min) / step;
  // 0.3 is three steps of 0.1, whatever binary fractions say.
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? ['field.step', { step, min }] : undefined;
}

function windowsFault(windows: readonly Window[], facts: WindowFacts | undefined): Fault | undefined {
  const refused = facts && checkWindows(windows, facts);
  return refused && [refused.code, refused.params];
}

function countFault(list: readonly unknown[], max = list.length): Fault | undefined {
  return list.length > max ? ['field.too-many', { count: max }] : undefined;
}

function isTexts(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.every((item) => typeof item === 'string');
}

function isWindow(answer: unknown): answer is Window {
  const { start, end } = (answer ?? {}) as Partial<Window>;
  return isInstant(start) && isInstant(end) && start < end;
}

function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  return isCivilDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function isAddress(answer: unknown): boolean {
  const { text, point } = answer as { text?: unknown; point?: { lat?: unknown; lng?: unknown } | null };
  if (typeof text !== 'string' || text.trim() === '' || text.length > 300) return false;
  return point === undefined || (within(point?.lat, 90) && within(point?.lng, 180));
}

function within(degrees: unknown, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}
