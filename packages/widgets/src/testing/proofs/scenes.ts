import { AGREEMENTS_SCENES } from '../../components/agreements/agreements.scenes.ts';
import { CATALOG_SCENES } from '../../components/catalog/catalog.scenes.ts';
import { INBOX_SCENES } from '../../components/inbox/inbox.scenes.ts';
import { MAP_SCENES } from '../../components/map/map.scenes.ts';
import { OPERATOR_SCENES } from '../../components/operator/operator.scenes.ts';
import { ORDER_FORM_SCENES } from '../../components/order-form/order-form.scenes.ts';
import { ORDERS_SCENES } from '../../components/orders/orders.scenes.ts';
import { PROFILE_SCENES } from '../../components/partner-profile/partner-profile.scenes.ts';
import { CARD_SCENES } from '../../components/partners/card/partner-card.scenes.ts';
import { PARTNERS_SCENES } from '../../components/partners/partners.scenes.ts';
import { SETTINGS_SCENES } from '../../components/settings/settings.scenes.ts';
import { WALLET_SCENES } from '../../components/wallet/wallet.scenes.ts';
import type { Scene } from './scene.ts';

/** Of every widget there is: `scenes.test.ts` names those that are missing. */
export const SCENES: readonly Scene[] = [
  ...AGREEMENTS_SCENES,
  ...CATALOG_SCENES,
  ...INBOX_SCENES,
  ...MAP_SCENES,
  ...OPERATOR_SCENES,
  ...ORDER_FORM_SCENES,
  ...ORDERS_SCENES,
  ...PROFILE_SCENES,
  ...PARTNERS_SCENES,
  ...CARD_SCENES,
  ...SETTINGS_SCENES,
  ...WALLET_SCENES,
];
