import type { PriceTag } from '@pasar/core/catalog';
import { formInCurrency } from '@pasar/core/forms';
import { inLocale, refuse } from '@pasar/core/kernel';
import { route } from '../http/route.ts';
import { kindView, readForm, readKinds } from '../kinds/kinds.store.ts';
import { readHabitsAt } from '../requests/habits.store.ts';
import { catalogItems, priceTag } from './catalog-items.ts';
import { entriesOf } from './entries.ts';
import { type Offer, readOffers } from './offers.store.ts';
import { readVisibleSite } from './visible-site.ts';

/** Everything the order form is made of, for one site (FRM-1). */
export const orderFormRoutes = [
  route('order-form.read', (call) =>
    call.asSystem(async () => {
      const { tx, scope, params, query, locale, now } = call;
      const organization = scope.organization!;
      const visible = await readVisibleSite(tx, scope, query.site);
      if (!visible) return refuse('site.unknown', { field: 'site' });
      const kinds = await readKinds(tx, organization, [params.kind]);
      const kind = kinds.get(params.kind);
      const form = kind && (await readForm(tx, kind));
      if (!kind || !form) return refuse('kind.unknown', { field: 'kind' });

      const offers = await readOffers(tx, { organization, site: visible.site, now, kind: kind.id });
      const asked = query.service && offers.filter(({ service }) => service === query.service);
      if (asked?.length === 0) return refuse('service.unknown', { field: 'service' });
      const [service] = asked
        ? await catalogItems(tx, organization, entriesOf(asked, kinds, visible, locale), locale)
        : [];
      const { currency, settings } = await readHabitsAt(tx, organization, query.site);
      const { dayParts, noticeHours, horizonDays, proposalsRequired, offerHours, cancelFreeHours } = settings;
      const eligible = new Set(offers.map(({ partner }) => partner.id)).size;
      return {
        kind: kindView(kind, locale),
        form: formInCurrency(form, currency),
        ...(service && { service }),
        price: service?.price ?? leastPrice(offers, currency, inLocale(kind.unit, locale)),
        dayParts,
        noticeHours,
        horizonDays,
        expect: { eligible, proposalsRequired, offerHours, cancelFreeHours },
      };
    }),
  ),
];

/** The least any partner at this site asks: "from", unless all ask the same fixed price. On quote when nobody says. */
function leastPrice(offers: readonly Offer[], currency: string, unit: string): PriceTag {
  const prices = offers.flatMap(({ price }) => price ?? []);
  if (prices.length === 0) return priceTag(null, false, currency, unit);
  const least = Math.min(...prices);
  const isFixed = offers.every(({ price, from }) => price === least && !from);
  return priceTag(least, !isFixed, currency, unit);
}
