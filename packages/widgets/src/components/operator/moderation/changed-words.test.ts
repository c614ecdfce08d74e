import { expect } from '@open-wc/testing';
import { changedWords } from './changed-words.ts';

const said = (before: string, after: string) =>
  changedWords(before, after).map(({ kind, text }) => `${{ same: '=', gone: '-', new: '+' }[kind]}${text}`);

describe('what became of a text', () => {
  it('is told word by word', () => {
    expect(said('We clean the filter.', 'We clean the filter.')).to.deep.equal(['=We clean the filter.']);
    expect(said('We clean the filter.', 'We clean and rinse the filter.')).to.deep.equal([
      '=We clean',
      '+ and rinse',
      '= the filter.',
    ]);
    expect(said('Old words', 'New words')).to.deep.equal(['-Old', '+New', '= words']);
    expect(said('The burner and so on', 'The burner, rinsed, and so on')).to.deep.equal([
      '=The burner',
      '+, rinsed,',
      '= and so on',
    ]);
    expect(said('', 'All new')).to.deep.equal(['+All new']);
    expect(said('All gone', '')).to.deep.equal(['-All gone']);
    expect(said('', '')).to.deep.equal([]);
  });

  it('gives both texts back whole, whatever they are', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    const text = () =>
      Array.from({ length: random(12) }, () => ['фильтр', 'a', 'b', '  ', '\n', 'и'][random(6)]).join(' ');
    for (let i = 0; i < 500; i++) {
      const [before, after] = [text(), text()];
      const all = changedWords(before, after);
      const without = (kind: string) =>
        all
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('');
      expect(without('new'), `${i}`).to.equal(before);
      expect(without('gone'), `${i}`).to.equal(after);
    }
  });
});
