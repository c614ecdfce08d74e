import { h } from './dom.js';
import { pane, whoIs } from './pane.js';
import { provider } from './session.js';

/** The residents' side: catalog → order form → orders, each a widget on a page of the portal's. */
export function residentPane(house, t, { onOrdered }) {
  const people = house.people.filter(({ role }) => role === 'customer');
  const { element, head, page } = pane('resident', t);
  let persona = people[0].id;
  let place = 'services';
  /** The company of the service that was picked, while its form is open. */
  let picked;

  function open(next, ...content) {
    place = next;
    drawHead();
    page.replaceChildren(...content);
    page.scrollTop = 0;
  }

  function drawHead() {
    const link = (name) =>
      h('button', { type: 'button', 'aria-current': place === name && 'page', onclick: () => show(name) }, t(name));
    const who = whoIs(people, persona, {
      label: t('look'),
      about: ({ site }) => site,
      onChange: (id) => {
        persona = id;
        show('services');
      },
    });
    head.replaceChildren(...who, h('nav', { class: 'links' }, link('services'), link('orders')));
  }

  function show(name) {
    const widget = document.createElement(name === 'orders' ? 'pasar-orders' : 'pasar-catalog');
    const box = h('div', { class: name === 'services' && 'inset' }, widget);
    open(name, provider(persona, house.locale, box));
  }

  /** REQ-1: three companies by default; the portal leaves it to the resident to ask only the one that was picked. */
  function order({ kind, service, site, partner }, company) {
    picked = partner;
    const form = h('pasar-order-form', { kind, site, 'orders-url': '#orders' });
    const way = (value, label) =>
      h(
        'label',
        {},
        h('input', {
          type: 'radio',
          name: 'way',
          checked: value === 'many',
          onchange: () => (value === 'one' ? form.setAttribute('service', service) : form.removeAttribute('service')),
        }),
        label,
      );
    const choice = h(
      'div',
      { class: 'ask' },
      h('button', { type: 'button', class: 'quiet', onclick: () => show('services') }, t('back')),
      h('span', {}, t('ask')),
      h('fieldset', { 'aria-label': t('ask') }, way('many', t('many')), way('one', t('one', { name: company }))),
    );
    open('order', provider(persona, house.locale, h('div', { class: 'inset' }, choice, form)));
  }

  page.addEventListener('pasar-order', ({ detail }) => {
    // The list of orders asks for the catalog by the same event, with nothing picked.
    if (!detail?.service) return show('services');
    const company = house.people.find((person) => person.partner === detail.partner)?.company ?? '';
    order(detail, company);
  });
  page.addEventListener('pasar-success', ({ detail }) => {
    if (place !== 'order' || !detail.request) return;
    page.querySelector('.ask')?.remove();
    onOrdered(detail.request, picked);
  });
  const onHash = () => {
    if (location.hash !== '#orders') return;
    history.replaceState(null, '', location.pathname);
    show('orders');
  };
  addEventListener('hashchange', onHash);

  show('services');
  return { element, close: () => removeEventListener('hashchange', onHash) };
}
