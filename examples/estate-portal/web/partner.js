import { letColleaguesAnswer } from './colleagues.js';
import { h, toast } from './dom.js';
import { pane, whoIs } from './pane.js';
import { provider } from './session.js';

/** The companies' side: inbox and wallet of whichever company one looks as. */
export function partnerPane(house, t) {
  const companies = house.people.filter(({ role }) => role === 'partner');
  const { element, head, page } = pane('partner', t);
  let persona = companies[0].id;
  let place = 'requests';
  /** The request last placed in this page, and the companies that offer its kind. */
  let travelling;
  const hint = h('div', { class: 'hint', hidden: true });
  head.after(hint);

  function look(id) {
    persona = id;
    show('requests');
  }

  function show(name) {
    place = name;
    const who = whoIs(companies, persona, {
      label: t('look'),
      nameOf: ({ company }) => company,
      about: ({ name }) => name,
      onChange: look,
    });
    const link = (to) =>
      h('button', { type: 'button', 'aria-current': place === to && 'page', onclick: () => show(to) }, t(to));
    head.replaceChildren(...who, h('nav', { class: 'links' }, link('requests'), link('points')));
    const widget = document.createElement(name === 'points' ? 'pasar-wallet' : 'pasar-inbox');
    // The inbox scrolls inside, the wallet is a page.
    page.classList.toggle('flush', name === 'requests');
    page.replaceChildren(provider(persona, house.locale, widget));
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
