import { expect } from '@open-wc/testing';
import { AQUA, DEPANN, MOREL, proposal } from './orders.samples.ts';
import { steadyColumns } from './steady-columns.ts';

const [morel, aqua, depann] = [proposal(1, MOREL), proposal(2, AQUA), proposal(3, DEPANN)];
const told = (columns: ReturnType<typeof steadyColumns>) =>
  columns.map(({ partner, state }) => `${partner.name} ${state}`);

describe('columns of a comparison', () => {
  it('stay where they are when the ranking changes, and take over what has changed in them', () => {
    const cheaper = { ...aqua, price: { amount: 1, currency: 'EUR' } };
    const columns = steadyColumns([morel, aqua], [cheaper, morel]);
    expect(columns).to.deep.equal([morel, cheaper]);
  });

  it('what has joined comes last, however well it is ranked', () => {
    expect(told(steadyColumns([morel, aqua], [depann, morel, aqua]))).to.deep.equal([
      'Plomberie Morel standing',
      'AquaRhône standing',
      'Dépann’Eau Lyon standing',
    ]);
  });

  it('REQ-15 what was withdrawn keeps its place, says so, and wins nothing', () => {
    const columns = steadyColumns([{ ...morel, best: ['price'] }, aqua], [aqua]);
    expect(told(columns)).to.deep.equal(['Plomberie Morel withdrawn', 'AquaRhône standing']);
    expect(columns[0]?.best).to.deep.equal([]);
    expect(told(steadyColumns(columns, [aqua, morel]))[0]).to.equal('Plomberie Morel standing');
  });
});
