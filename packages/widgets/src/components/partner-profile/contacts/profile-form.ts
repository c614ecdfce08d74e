import { readPhone } from '@pasar/core/forms';
import type { PartnerProfile, PartnerProfileEdit } from '@pasar/core/partners';

/** What is typed of a company, and of a person. */
export interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export type Fault = 'required' | 'email' | 'phone';

/** An address that mail could reach; the server looks closer. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** @param required which of them have to be there */
export function faultsOf(
  { name, phone, email }: Typed,
  required: readonly (keyof Typed)[],
  country: string,
): ReadonlyMap<keyof Typed, Fault> {
  const faults = new Map<keyof Typed, Fault>();
  for (const [field, text] of Object.entries({ name, phone, email }) as [keyof Typed, string][]) {
    if (!text.trim() && required.includes(field)) faults.set(field, 'required');
  }
  if (phone.trim() && !readPhone(phone, country).ok) faults.set('phone', 'phone');
  if (email.trim() && !EMAIL.test(email.trim())) faults.set('email', 'email');
  return faults;
}

/** In E.164, as the wire has it. */
export function phoneOf(text: string, country: string): string {
  const read = readPhone(text, country);
  return read.ok ? read.e164 : text.trim();
}

/** The profile with what is typed put in, as it is sent. */
export function profileEdit(profile: PartnerProfile, change: Partial<PartnerProfileEdit>): PartnerProfileEdit {
  const { name, base, phone, email, listed, ownJobsOnly } = profile;
  return { name, base, phone, email, listed, ownJobsOnly, ...change };
}
