import { expect } from '@open-wc/testing';
import type { AgreementVersionView } from '@pasar/core/agreements';
import { accepted, SERVICES } from './agreements.samples.ts';
import { type Block, filledIn, paperOf, type Run } from './paper-blocks.ts';

const ZONE = 'Asia/Jakarta';
const marked = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => ('runs' in block ? block.runs.filter(({ isFilled }) => isFilled) : []))
    .map(({ text }) => text);
const said = (runs: readonly Run[] | undefined) =>
  runs?.map(({ text, isFilled }) => (isFilled ? `[${text}]` : text)).join('');

describe('an agreement’s text as a document', () => {
  let version: AgreementVersionView;
  before(async () => {
    version = await accepted();
  });

  it('AGR-1 has its headings, its paragraphs, and the list of services as one thing', () => {
    const blocks = paperOf(version, ZONE);
    expect(blocks.map((block) => ('heading' in block ? 'h' : 'rates' in block ? 'rates' : 'p')).join(' ')).to.equal(
      'h p h p h p rates h p h p',
    );
    expect(blocks.find((block) => 'rates' in block)).to.deep.equal({ rates: SERVICES.map(([name]) => name) });
  });

  it('AGR-1 marks what was filled in, and no other number', () => {
    const { organization, partner } = version.parties;
    expect(marked(paperOf(version, ZONE))).to.deep.equal([
      organization.name,
      organization.lines.join(', '),
      partner.name,
      partner.lines.join(', '),
      'March 31, 2028',
      '60',
    ]);
    const twice = paperOf({ ...version, text: 'Pay 60 coins within 60 days of day 60.' }, ZONE);
    expect(twice).to.deep.equal([
      {
        runs: [
          { text: 'Pay 60 coins within ', isFilled: false },
          { text: '60', isFilled: true },
          { text: ' days of day 60.', isFilled: false },
        ],
      },
    ]);
  });

  it('names with signs of their own are found as they stand', () => {
    const name = 'A+B (Tools) [Ltd] $(x) {y} \\ .*';
    const parties = { ...version.parties, partner: { name, lines: [] } };
    expect(marked(paperOf({ ...version, parties, text: `With ${name}.` }, ZONE))).to.deep.equal([name]);
  });

  it('a list that is not the version’s own stays text', () => {
    const text = version.text.replace('12%', '99%');
    expect(paperOf({ ...version, text }, ZONE).some((block) => 'rates' in block)).to.equal(false);
  });

  it('the whole text is shown, whatever is marked in it', () => {
    const shown = paperOf({ ...version, lines: [] }, ZONE).map((block) =>
      'heading' in block
        ? `${'#'.repeat(block.level)} ${block.heading}`
        : 'runs' in block
          ? block.runs.map(({ text }) => text).join('')
          : '',
    );
    expect(shown.join('\n\n')).to.equal(version.text);
  });

  it('AGR-1 of a template, what was filled in is told exactly; of another text nothing is', () => {
    const template = 'With {{partner}}, {{ notice }} days, {{services}}';
    expect(said(filledIn(template, 'With Toko, 30 days, 1. A: 10%\n2. B: 12%'))).to.equal(
      'With [Toko], [30] days, [1. A: 10%\n2. B: 12%]',
    );
    expect(filledIn(template, 'Of Toko, 30 days, x')).to.equal(undefined);
    expect(said(filledIn('{{partner}} agrees.', 'Toko agrees.'))).to.equal('[Toko] agrees.');
  });
});
