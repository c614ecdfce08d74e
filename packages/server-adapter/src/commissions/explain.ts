import type { ExplainedCommission } from '@pasar/core/commissions';
import { type Explained, percentOf } from '@pasar/core/commissions';
import { agreementWords, textLocale } from '../agreements/agreement-words.ts';

/** "12.5 % because agreement v3, line 2", in the reader's language. */
export function explained(found: Explained | undefined, locale: string): ExplainedCommission | null {
  if (!found) return null;
  const { rate, because } = found;
  const params = { rate: percentOf(rate, textLocale(locale)), version: '', line: '' };
  const at = because === 'agreement' ? found.reference : null;
  const sentence = agreementWords(locale)(`commission.${because}`, { ...params, ...(at && { ...at }) });
  return { rate, because, agreement: at, sentence };
}
