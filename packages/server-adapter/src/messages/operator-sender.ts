import type { LicensingSettings } from '@pasar/core/licences';
import { PLAIN } from '../brand/plain.ts';

/** WL-1: the operator as a sender; answers go where it hears of its tickets. */
export function operatorSender({ name, brand, alertsTo }: LicensingSettings) {
  return { brand: { name, tokens: brand ?? PLAIN }, ...(alertsTo && { replyTo: alertsTo }) };
}
