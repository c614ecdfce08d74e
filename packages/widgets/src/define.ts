import { PasarAgreements } from './components/agreements/agreements.ts';
import { PasarCatalog } from './components/catalog/catalog.ts';
import { PasarInbox } from './components/inbox/inbox.ts';
import { PasarMap } from './components/map/map.ts';
import { PasarOperator } from './components/operator/operator.ts';
import { PasarOrderForm } from './components/order-form/order-form.ts';
import { PasarOrders } from './components/orders/orders.ts';
import { PasarPartnerProfile } from './components/partner-profile/partner-profile.ts';
import { PasarPartners } from './components/partners/partners.ts';
import { PasarSettings } from './components/settings/settings.ts';
import { PasarWallet } from './components/wallet/wallet.ts';
import { type DefineOptions, defineElement } from './element/define.ts';
import { PasarProvider } from './provider/provider.ts';

export type { DefineOptions };

/**
 * Registers every widget. A page that needs a few imports those (`@pasar/widgets/catalog/define`).
 *
 * @example define({ prefix: 'acme' }); // <acme-provider>, <acme-catalog>, …; events `acme-select`, …
 */
export function define(options?: DefineOptions): void {
  defineElement('provider', PasarProvider, options);
  defineElement('agreements', PasarAgreements, options);
  defineElement('catalog', PasarCatalog, options);
  defineElement('inbox', PasarInbox, options);
  defineElement('map', PasarMap, options);
  defineElement('operator', PasarOperator, options);
  defineElement('order-form', PasarOrderForm, options);
  defineElement('orders', PasarOrders, options);
  defineElement('partner-profile', PasarPartnerProfile, options);
  defineElement('partners', PasarPartners, options);
  defineElement('settings', PasarSettings, options);
  defineElement('wallet', PasarWallet, options);
}
