import { h } from './dom.js';
import { links, pane, whoIs } from './pane.js';
import { requestsDesk } from './requests-desk.js';
import { provider } from './session.js';

/** The portal's own page, and the marketplace's widgets for those who run it. */
const WIDGETS = { partners: 'pasar-partners', agreements: 'pasar-agreements', settings: 'pasar-settings' };
const PAGES = ['requests', ...Object.keys(WIDGETS)];
const STAFF = ['manager', 'community-manager', 'owner'];

/** The organization's side, as whoever of its staff one looks as. */
export function organizationPane(house, t, { onNews }) {
  const staff = house.people.filter(({ role }) => STAFF.includes(role));
  const { element, head, page } = pane('organization', t);
  let persona = staff[0].id;
  let place = 'requests';
  let desk;

  function show(name, attributes = {}) {
    place = name;
    desk?.close();
    desk = undefined;
    const who = whoIs(staff, persona, {
      label: t('look'),
      nameOf: ({ name }) => name,
      about: ({ role }) => `${house.organization} · ${t(role)}`,
      onChange: look,
    });
    head.replaceChildren(...who, links(PAGES, place, t, show));
    element.classList.toggle('tool', name !== 'requests');
    if (name === 'requests') desk = requestsDesk(house, persona, t, { onNews });
    page.replaceChildren(desk?.element ?? provider(persona, house.locale, h(WIDGETS[name], attributes)));
    page.scrollTop = 0;
  }

  function look(id) {
    persona = id;
    show(place);
  }

  // A partner's card asks for an agreement, which another widget makes.
  page.addEventListener('pasar-conditions', ({ detail: { partner } }) =>
    show('agreements', { view: 'offer', partner }),
  );
  show(place);
  return { element, close: () => desk?.close() };
}
