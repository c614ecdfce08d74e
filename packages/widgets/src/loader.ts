/**
 * The one script tag: `<script type="module" src="…/pasar.js"></script>`. Finds `pasar-*` in the page, now and later, and
 * loads just those widgets. `pasar.js?prefix=acme` looks for `acme-*` instead (WL-4). Inside a host's shadow roots it does
 * not look; there, import the widget.
 */
import { defineElement } from './element/define.ts';

const LOAD: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  provider: () => import('./provider/provider.ts').then((module) => module.PasarProvider),
  agreements: () => import('./components/agreements/agreements.ts').then((module) => module.PasarAgreements),
  catalog: () => import('./components/catalog/catalog.ts').then((module) => module.PasarCatalog),
  inbox: () => import('./components/inbox/inbox.ts').then((module) => module.PasarInbox),
  map: () => import('./components/map/map.ts').then((module) => module.PasarMap),
  'order-form': () => import('./components/order-form/order-form.ts').then((module) => module.PasarOrderForm),
  operator: () => import('./components/operator/operator.ts').then((module) => module.PasarOperator),
  orders: () => import('./components/orders/orders.ts').then((module) => module.PasarOrders),
  'partner-profile': () =>
    import('./components/partner-profile/partner-profile.ts').then((module) => module.PasarPartnerProfile),
  partners: () => import('./components/partners/partners.ts').then((module) => module.PasarPartners),
  settings: () => import('./components/settings/settings.ts').then((module) => module.PasarSettings),
  wallet: () => import('./components/wallet/wallet.ts').then((module) => module.PasarWallet),
};

const prefix = new URL(import.meta.url).searchParams.get('prefix') ?? 'pasar';
const asked = new Set<string>();

function find(): void {
  for (const [name, load] of Object.entries(LOAD)) {
    if (asked.has(name) || !document.querySelector(`${prefix}-${name}`)) continue;
    asked.add(name);
    load().then(
      (element) => defineElement(name, element, { prefix }),
      (error) => {
        // The next change of the page tries again: the network may be back.
        asked.delete(name);
        console.error(`${prefix}-${name} could not be loaded`, error);
      },
    );
  }
  if (asked.size === Object.keys(LOAD).length) watch.disconnect();
}

const watch = new MutationObserver(find);
watch.observe(document.documentElement, { childList: true, subtree: true });
find();
