import type { Persona } from 'town';
import { element, select } from './element.ts';
import type { TownInTab } from './town-in-tab.ts';

/** What all three sides stand in. */
export interface House {
  readonly tab: TownInTab;
  /** Of the widgets; the page itself is English. */
  readonly locale: string;
}

export type Role = Persona['role'];
export type PersonaOf<R extends Role> = Extract<Persona, { readonly role: R }>;

export function peopleOf<R extends Role>({ tab }: House, role: R): readonly PersonaOf<R>[] {
  return tab.town.people.filter((person): person is PersonaOf<R> => person.role === role);
}

export interface Side {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly page: HTMLElement;
}

/** One side of the house: a head that says who is looking, and a page below it. */
export function side(id: string, label: string): Side {
  const head = element('header');
  const page = element('div', { className: 'page' });
  const box = element('section', { id, className: 'side' }, head, page);
  box.setAttribute('aria-label', label);
  return { element: box, head, page };
}

/** A switch to look as someone else. */
export function whoIs<P extends Persona>(
  people: readonly P[],
  nameOf: (person: P) => string,
  look: (person: P) => void,
): HTMLSelectElement {
  const box = select(
    'You are',
    people.map((person) => [person.id, nameOf(person)]),
  );
  box.onchange = () => look(people.find(({ id }) => id === box.value)!);
  return box;
}

/** The whole embedding: a provider around a widget, with the page's own server instead of the network. */
export function embed({ tab, locale }: House, person: Persona, widget: HTMLElement): HTMLElement {
  const provider = document.createElement('pasar-provider');
  Object.assign(provider, { api: '', locale, fetch: tab.fetch, fetchToken: tab.tokenFor(person) });
  provider.append(widget);
  return provider;
}
