import { embed, type House, type PersonaOf, peopleOf, type Side, side, whoIs } from './side.ts';

/** The inbox of whichever company one looks as. */
export function partnerSide(house: House): Side {
  const own = side('partner', 'Company');
  const companies = peopleOf(house, 'partner');
  const look = (company: PersonaOf<'partner'>) =>
    own.page.replaceChildren(embed(house, company, document.createElement('pasar-inbox')));
  own.head.append(whoIs(companies, ({ company }) => company, look));
  look(companies[0]!);
  return own;
}
