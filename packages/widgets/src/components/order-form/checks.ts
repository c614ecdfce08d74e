import type { OrderForm } from '@pasar/core/catalog';
import { checkAnswers, checkWindows, isEmpty, pruneAnswers, readPhone, visibleFields } from '@pasar/core/forms';
import type { Instant } from '@pasar/core/kernel';
import type { NewRequest } from '@pasar/core/requests';
import type { Draft } from './draft.ts';

/** What is wrong with one field: a code of `words/field.*.json`, or a sentence the server wrote. */
export type Fault =
  | { readonly code: string; readonly params?: Readonly<Record<string, string | number>> | undefined }
  | { readonly text: string };

/** By the path the server names too: `answers.units`, `contact.phone`, `windows`. In the order of the form. */
export type Faults = ReadonlyMap<string, Fault>;

export interface CheckFacts {
  readonly now: Instant;
  /** IANA, of the site. */
  readonly zone: string;
  readonly country: string;
}

/** FRM-3: all that keeps a draft from being sent, by the same rules the server has. */
export function faultsOf(draft: Draft, { form, noticeHours, horizonDays }: OrderForm, facts: CheckFacts): Faults {
  const faults = new Map<string, Fault>();
  const windowFacts = { now: facts.now, zone: facts.zone, noticeHours, horizonDays };
  // What hidden fields keep is not sent, so it is not wrong.
  const asked = pruneAnswers(form, draft.answers);
  for (const { field, ...fault } of checkAnswers(form, asked, { country: facts.country, windows: windowFacts })) {
    faults.set(`answers.${field}`, fault);
  }
  if (!draft.site) faults.set('site', { code: 'field.required' });
  const refused = checkWindows(draft.windows, windowFacts);
  if (refused) faults.set('windows', refused);

  const { name, phone, email } = draft.contact;
  if (isEmpty(name)) faults.set('contact.name', { code: 'field.required' });
  const read = readPhone(phone, facts.country);
  if (isEmpty(phone)) faults.set('contact.phone', { code: 'field.required' });
  else if (!read.ok) faults.set('contact.phone', read as Fault);
  const [wrong] = isEmpty(email) ? [] : checkAnswers(EMAIL, { email: email.trim() });
  if (wrong) faults.set('contact.email', wrong);
  if (!draft.consent) faults.set('consent', { code: 'field.consent' });
  return faults;
}

const EMAIL = {
  version: 1,
  fields: [{ id: 'email', type: 'email', label: {}, required: false }],
} as const satisfies { version: number; fields: readonly object[] } as unknown as OrderForm['form'];

/** A checked draft as the server takes it: hidden answers left out, phones in E.164. */
export function requestOf(draft: Draft, { form, kind, service }: OrderForm, country: string): NewRequest {
  const e164 = (text: string) => {
    const phone = readPhone(text, country);
    return phone.ok ? phone.e164 : text;
  };
  const answers: Record<string, NewRequest['answers'][string]> = { ...pruneAnswers(form, draft.answers) };
  for (const { id, type } of visibleFields(form, draft.answers)) {
    if (type === 'phone' && typeof answers[id] === 'string') answers[id] = e164(answers[id]);
  }
  const email = draft.contact.email.trim();
  return {
    site: draft.site!,
    kind: kind.id,
    formVersion: form.version,
    answers,
    windows: [...draft.windows],
    contact: { name: draft.contact.name.trim(), phone: e164(draft.contact.phone), ...(email && { email }) },
    instructions: draft.instructions.trim(),
    consent: true,
    way: service ? 'direct' : 'customer',
    ...(service && { service: service.service }),
  };
}

/**
 * Where a problem of the server stands in the form; undefined for what concerns no field.
 * `windows.0.start` → `windows`, `answers.photos.1` → `answers.photos`.
 */
export function placeOf(field: string | undefined, code: string): string | undefined {
  const [head = '', next] = (field ?? '').split('.');
  if (head === 'answers' || head === 'contact') return next ? `${head}.${next}` : undefined;
  if (['windows', 'consent', 'site', 'instructions'].includes(head)) return head;
  if (code.startsWith('window.')) return 'windows';
  return { 'phone.invalid': 'contact.phone', 'site.unknown': 'site' }[code];
}
