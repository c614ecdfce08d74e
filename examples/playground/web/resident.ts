import type { CatalogPick, PasarEvent } from '@pasar/widgets';
import { element } from './element.ts';
import { embed, type House, peopleOf, type Side, side, whoIs } from './side.ts';

/** Catalog → order form → orders, each a widget on a page. */
export function residentSide(house: House): Side {
  const own = side('resident', 'Resident');
  const people = peopleOf(house, 'customer');
  let person = people[0]!;
  const links = ['Services', 'My orders'].map((text, nth) =>
    element('button', { type: 'button', onclick: () => show(nth) }, text),
  );
  const show = (nth: number) => {
    for (const [i, link] of links.entries()) link.setAttribute('aria-pressed', String(i === nth));
    open(document.createElement(nth === 0 ? 'pasar-catalog' : 'pasar-orders'));
  };
  const open = (widget: HTMLElement) => {
    own.page.replaceChildren(embed(house, person, widget));
    own.page.scrollTop = 0;
  };
  own.page.addEventListener('pasar-order', (event) => {
    const { detail } = event as PasarEvent<CatalogPick | undefined>;
    // The list of orders asks for the catalog by the same event, with nothing picked.
    if (!detail?.service) return show(0);
    const form = document.createElement('pasar-order-form');
    form.setAttribute('kind', detail.kind);
    form.setAttribute('site', detail.site);
    form.setAttribute('orders-url', '#orders');
    open(form);
  });
  addEventListener('hashchange', () => {
    if (location.hash !== '#orders') return;
    history.replaceState(null, '', location.pathname + location.search);
    show(1);
  });
  const who = whoIs(
    people,
    ({ name, site }) => `${name} · ${site}`,
    (next) => {
      person = next;
      show(0);
    },
  );
  own.head.append(who, element('nav', {}, ...links));
  show(0);
  return own;
}
