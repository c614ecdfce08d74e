import { type Answer, type Answers, type FormDefinition, type FormField, formatPhone } from '@pasar/core/forms';
import type { PlaceId, Window } from '@pasar/core/kernel';
import type { Contact } from '@pasar/core/people';
import type { NewRequest } from '@pasar/core/requests';

/** What a person has typed so far, as it was typed: nothing is corrected before it is sent (FRM-2: nothing typed is lost). */
export interface Draft {
  readonly site: PlaceId | undefined;
  readonly answers: Answers;
  readonly windows: readonly Window[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly instructions: string;
  readonly consent: boolean;
  /** `Idempotency-Key` of the order to be: stays through reloads and retries, changes after a refusal. */
  readonly key: string;
  /** Sendings whose answers never came, each another body. One may have arrived; the same key brings its answer back. */
  readonly sent?: readonly NewRequest[];
  /** Asked to be sent as soon as there is a connection: since when, in milliseconds. */
  readonly waiting?: number;
}

/** What stands in the form before anything is typed: contact and site of the person, initial numbers of the form. */
export function freshDraft(given: { key: string; site?: PlaceId; contact?: Contact; form: FormDefinition }): Draft {
  const { key, site, contact, form } = given;
  const answers: Record<string, Answer> = {};
  for (const field of form.fields) {
    if (field.type === 'number' && field.initial !== undefined) answers[field.id] = field.initial;
  }
  const { name = '', phone = '', email = '' } = contact ?? {};
  return {
    key,
    site,
    answers,
    windows: [],
    contact: { name, phone: formatPhone(phone), email },
    instructions: '',
    consent: false,
  };
}

/**
 * A stored draft over a fresh one. The form may be newer than the draft, the site gone: what no longer fits is left
 * out, the rest is kept.
 * @param stored whatever the device had kept; nothing about it is taken for granted
 */
export function restoreDraft(stored: unknown, fresh: Draft, form: FormDefinition, sites: readonly PlaceId[]): Draft {
  if (!isRecord(stored)) return fresh;
  const answers = isRecord(stored.answers) ? stored.answers : {};
  const fitting = form.fields.filter(({ id, type }) => Object.hasOwn(answers, id) && FITS[type](answers[id]));
  const contact = isRecord(stored.contact) ? stored.contact : {};
  const text = (value: unknown, or: string) => (typeof value === 'string' ? value : or);
  return {
    key: text(stored.key, fresh.key),
    site: sites.find((site) => site === stored.site) ?? fresh.site,
    answers: { ...fresh.answers, ...Object.fromEntries(fitting.map(({ id }) => [id, answers[id] as Answer])) },
    windows: Array.isArray(stored.windows) ? stored.windows.filter(isWindow) : [],
    contact: {
      name: text(contact.name, fresh.contact.name),
      phone: text(contact.phone, fresh.contact.phone),
      email: text(contact.email, fresh.contact.email),
    },
    instructions: text(stored.instructions, ''),
    consent: stored.consent === true,
    ...(Array.isArray(stored.sent) && { sent: stored.sent.filter(isRecord) as unknown as NewRequest[] }),
    ...(typeof stored.waiting === 'number' && { waiting: stored.waiting }),
  };
}

/** With `answer` for a field; undefined takes it out. */
export function answered(draft: Draft, field: string, answer: Answer | undefined): Draft {
  const { [field]: _, ...others } = draft.answers;
  return { ...draft, answers: answer === undefined ? others : { ...others, [field]: answer } };
}

/** A window taken when it was not, left when it was; in the order of time. */
export function toggledWindow(windows: readonly Window[], window: Window): Window[] {
  const others = windows.filter((other) => other.start !== window.start || other.end !== window.end);
  if (others.length < windows.length) return others;
  return [...others, window].sort((a, b) => (a.start < b.start ? -1 : 1));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWindow = (value: unknown): value is Window =>
  isRecord(value) && typeof value.start === 'string' && typeof value.end === 'string';

const isText = (value: unknown) => typeof value === 'string';
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** A field may keep its id and change its type from one version of a form to the next. */
const FITS: Readonly<Record<FormField['type'], (answer: unknown) => boolean>> = {
  text: isText,
  'long-text': isText,
  number: (answer) => typeof answer === 'number',
  choice: isText,
  choices: areTexts,
  date: isText,
  windows: (answer) => Array.isArray(answer) && answer.every(isWindow),
  address: (answer) => isRecord(answer) && isText(answer.text),
  photos: areTexts,
  phone: isText,
  email: isText,
  consent: (answer) => typeof answer === 'boolean',
};
