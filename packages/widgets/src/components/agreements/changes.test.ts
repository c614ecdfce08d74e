import { expect } from '@open-wc/testing';
import { accepted, drafted, linesOf, NEW_RATES, offered, SERVICES, superseded, viewOf } from './agreements.samples.ts';
import { baseOf, changesBetween } from './changes.ts';

describe('what a version changes', () => {
  it('AGR-4 other rates, what is added, and what is left out at the end', () => {
    const { lines, rates, added, dropped } = changesBetween(linesOf(SERVICES), linesOf(NEW_RATES.slice(1)));
    expect({ rates, added, dropped }).to.deep.equal({ rates: 2, added: 1, dropped: 1 });
    expect(lines.map(({ name, before, after }) => [name, before, after])).to.deep.equal([
      ['Air-conditioning repair', 1200, 1000],
      ['Tap repair', 1050, 1050],
      ['Water heater service', 1200, 1000],
      ['Drain clearing', 1100, 1100],
      ['Fan installation', undefined, 1225],
      ['Air-conditioning cleaning', 1200, undefined],
    ]);
  });

  it('a first version changes nothing', () => {
    const { rates, added, dropped } = changesBetween(undefined, linesOf(SERVICES));
    expect({ rates, added, dropped }).to.deep.equal({ rates: 0, added: 0, dropped: 0 });
  });

  it('AGR-4 a newer one is compared with the one in force, an older one with what held before it', async () => {
    const declined = await offered({ state: 'declined' });
    const newest = { ...(await drafted()), version: 4 };
    const view = viewOf([newest, declined, await accepted(), await superseded()]);
    expect(view.versions.map((version) => baseOf(view, version)?.version)).to.deep.equal([2, 2, 1, undefined]);
  });
});
