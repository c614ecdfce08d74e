import { letColleaguesAnswer } from './colleagues.js';
import { h, toast } from './dom.js';
import { links, pane, whoIs } from './pane.js';
import { provider } from './session.js';

const WIDGETS = {
  requests: 'pasar-inbox',
  points: 'pasar-wallet',
  profile: 'pasar-partner-profile',
  agreements: 'pasar-agreements',
};

/** The companies' side, as whichever company one looks as; a company that has come by an invitation's link is the first. */
export function partnerPane(house, t) {
  const known = house.people.filter(({ role }) => role === 'partner');
  const { newcomer } = house;
  const companies = newcomer
    ? [{ id: 'newcomer', company: t('newcomer'), name: t('invited'), kinds: [] }, ...known]
    : known;
  const { element, head, page } = pane('partner', t);
  let persona = companies[0].id;
  let place = newcomer ? 'profile' : 'requests';
  /** The request last placed in this page, and the companies that offer its kind. */
  let travelling;
  const hint = h('div', { class: 'hint', hidden: true });
  head.after(hint);

  function look(id) {
    persona = id;
    show(id === 'newcomer' ? 'profile' : 'requests');
  }

  function show(name) {
    place = name;
    const who = whoIs(companies, persona, {
      label: t('look'),
      nameOf: ({ company }) => company,
      about: ({ name }) => name,
      onChange: look,
    });
    head.replaceChildren(...who, links(Object.keys(WIDGETS), place, t, show));
    const widget = document.createElement(WIDGETS[name]);
    // The way into an organization ends with its agreement, which stands on a page of its own.
    widget.addEventListener('pasar-select', ({ detail }) => detail.section === 'agreements' && show('agreements'));
    // The inbox scrolls inside, the others are pages.
    page.classList.toggle('flush', name === 'requests');
    page.replaceChildren(provider(persona === 'newcomer' ? newcomer : persona, house.locale, widget));
    page.scrollTop = 0;
    drawHint();
  }

  function drawHint() {
    hint.hidden = !travelling;
    if (!travelling) return;
    const { request, reached } = travelling;
    const switches = reached
      .slice(0, 4)
      .map(({ id, company }) =>
        h('button', { type: 'button', 'aria-pressed': String(id === persona), onclick: () => look(id) }, company),
      );
    const help = h(
      'button',
      { type: 'button', class: 'push', onclick: () => answer(help, request, reached) },
      t('help'),
    );
    hint.replaceChildren(h('span', {}, t('reached')), ...switches, ...(reached.length > 1 ? [help] : []));
  }

  async function answer(button, request, reached) {
    button.disabled = true;
    button.textContent = t('helping');
    const others = reached.filter(({ id }) => id !== persona);
    const count = await letColleaguesAnswer(others, request.id, 2).catch(() => 0);
    toast(count > 0 ? t('helped', { count }) : t('nohelp'));
    drawHint();
  }

  // The way in leads to the agreements, which another widget shows.
  page.addEventListener('pasar-select', ({ detail }) => detail?.section === 'agreements' && show('agreements'));
  look(persona);
  return {
    element,
    /** A resident has ordered, of one company (`picked`) or of all: says who got it, so that one can look as them. */
    travel(request, picked) {
      const offers = companies.filter(({ kinds }) => kinds.includes(request.kind.id));
      const reached = request.way === 'direct' ? offers.filter(({ partner }) => partner === picked) : offers;
      travelling = { request, reached };
      drawHint();
    },
  };
}
