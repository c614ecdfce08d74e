import { pane, whoIs } from './pane.js';
import { provider } from './session.js';

/** The operator's side: it runs the deployment under all three portals. */
export function operatorPane(house, t) {
  const { element, head, page } = pane('operator', t);
  const { operator } = house;
  head.replaceChildren(...whoIs([operator], operator.id, { label: t('look'), about: () => t('deployment') }));
  page.replaceChildren(provider(operator.id, house.locale, document.createElement('pasar-operator')));
  return { element };
}
