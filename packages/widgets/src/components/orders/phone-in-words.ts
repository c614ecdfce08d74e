import { formatPhone } from '@pasar/core/forms';

/** `+33 6 12 34 56 78`, isolated: a number reads from left to right in right-to-left text, too. */
export function phoneInWords(e164: string): string {
  return `\u2066${formatPhone(e164)}\u2069`;
}
