import { h, initials } from './dom.js';

/** One side of the house: a head that says who is looking, and a page below it. */
export function pane(name, t) {
  const page = h('div', { class: 'page' });
  const head = h('header');
  const element = h('section', { class: `pane ${name}`, id: name, 'aria-label': t(name) }, head, page);
  return { element, head, page };
}

/** Who is looking, and a switch to look as someone else. */
export function whoIs(people, current, { label, nameOf = (p) => p.name, about, onChange }) {
  const chosen = people.find(({ id }) => id === current);
  const select = h('select', { 'aria-label': label, onchange: () => onChange(select.value) });
  for (const person of people) {
    select.append(h('option', { value: person.id, selected: person.id === current }, nameOf(person)));
  }
  return [
    h('span', { class: 'face', 'aria-hidden': 'true' }, initials(nameOf(chosen))),
    h('div', { class: 'who' }, people.length > 1 ? select : h('b', {}, nameOf(chosen)), h('small', {}, about(chosen))),
  ];
}

/** The pages of one side, as buttons; the chosen one is marked. */
export function links(names, current, t, onChoose) {
  const link = (name) =>
    h('button', { type: 'button', 'aria-current': name === current && 'page', onclick: () => onChoose(name) }, t(name));
  return h('nav', { class: 'links' }, ...names.map(link));
}
