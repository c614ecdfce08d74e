import type { BrandTokens } from '@pasar/core/brand/schema';
import type { LicensingSettings } from '@pasar/core/licences';

/** What the operator's own letters look like: greys, since the operator has no brand among its organizations'. */
const PLAIN: BrandTokens = {
  hue: 250,
  chroma: 0.03,
  solid: 0.4,
  tint: 1,
  hue2: 250,
  chroma2: 0.03,
  hueNeutral: 250,
  chromaNeutral: 0.004,
  radius: 8,
  density: 1,
};

/** WL-1: the operator as a sender; answers go where it hears of its tickets. */
export function operatorSender({ name, alertsTo }: LicensingSettings) {
  return { brand: { name, tokens: PLAIN }, ...(alertsTo && { replyTo: alertsTo }) };
}
