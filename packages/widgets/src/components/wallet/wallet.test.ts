import { expect } from '@open-wc/testing';
import type { Marketplace } from '../../provider/context.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, unreachable } from '../../testing/answers.ts';
import { itShowsEachState, unanswered } from '../../testing/each-state.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { me } from '../../testing/people.ts';
import './wallet.define.ts';
import { LINES, linesOf, manyLines, REASONS, walletAnswers, walletPage } from './wallet.samples.ts';
import type { PasarWallet } from './wallet.ts';

const open = (answers: Answers = walletAnswers(), around: Omit<Surroundings, 'answers'> = {}) =>
  mount(document.createElement('pasar-wallet') as PasarWallet, { width: 1000, ...around, answers });
const all = (widget: PasarWallet, selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const there = (widget: PasarWallet, selector: string) => until(widget, () => all(widget, selector).length);
const says = (widget: PasarWallet, words: string) =>
  until(widget, () => text(widget.shadowRoot as unknown as Element).includes(words));
const button = (widget: PasarWallet, name: string) => all(widget, 'button').find((each) => text(each) === name)!;

describe('pasar-wallet', () => {
  afterEach(unmountAll);

  it('PTS-1 says what can be spent, about how many requests that buys, and what is held for how many answers', async () => {
    const { widget } = await open();
    await there(widget, '.line');
    expect(text(all(widget, '.huge')[0])).to.equal('1,376');
    await says(widget, 'Enough for about 114 requests. 12 held for 1 open answer.');
    await says(widget, 'Points, Griya Kemang');
  });

  it('PTS-1 each line says why, for which lead, how many points, and the balance after it', async () => {
    const { widget } = await open();
    await there(widget, '.line');
    const rows = all(widget, '.line').map((line) =>
      ['.why', '.points', '.balance'].map((part) => text(line.querySelector(part)!)).join(' | '),
    );
    expect(rows.slice(0, 5)).to.deep.equal([
      'Held for taking a request Sockets fitted, Pavel D. | Points: −12 | Balance: 1,376',
      'Contact opened, 12 held points spent Mixer replaced, Igor Samoilov | Points: 0 | Balance: 1,388',
      'Held for your proposal Mixer replaced, Igor Samoilov | Points: −12 | Balance: 1,388',
      'Free again, another was chosen Bath drain cleared, Olga T. | Points: +9 | Balance: 1,400',
      'Held for your proposal Bath drain cleared, Olga T. | Points: −9 | Balance: 1,391',
    ]);
    expect(rows).to.have.length(LINES.length);
  });

  it('a hold looks unlike a charge', async () => {
    const { widget } = await open(walletAnswers(REASONS));
    await there(widget, '.line');
    const tones = all(widget, '.line').map((line) => [...line.querySelector('.sign')!.classList].join(' '));
    expect(tones.filter((tone) => tone === 'sign hold')).to.have.length(2);
    expect(tones.filter((tone) => tone === 'sign')).to.have.length(1);
  });

  it('shows what came in or went out alone, and brings earlier pages', async () => {
    const { widget, asked } = await open(walletAnswers(manyLines(45)));
    await there(widget, '.line');
    expect(all(widget, '.line')).to.have.length(20);
    button(widget, 'Show earlier').click();
    await until(widget, () => all(widget, '.line').length === 40);
    button(widget, 'Show earlier').click();
    await until(widget, () => all(widget, '.line').length === 45);
    expect(button(widget, 'Show earlier')).to.equal(undefined);
    button(widget, 'Out').click();
    await until(widget, () => all(widget, '.line').length === 20);
    expect(button(widget, 'Out').getAttribute('aria-pressed')).to.equal('true');
    expect(asked.at(-1)?.[1].query).to.include({ view: 'out', limit: '20' });
  });

  it('follows live: what changes the wallet is there without a reload', async () => {
    let lines = LINES;
    const answers: Answers = { ...walletAnswers(), 'wallet.read': (asked) => walletPage(asked, lines) };
    const { widget, tell } = await open(answers);
    await there(widget, '.line');
    await until(widget, () => (widget as unknown as { market: Marketplace }).market.live === 'live');
    lines = [...linesOf([['opening', 1364, 0, 0]]), ...LINES];
    tell('wallet.changed');
    await until(widget, () => text(all(widget, '.huge')[0]) === '1,364');
  });

  it('what was shown stays when it cannot be asked for, and says as of when', async () => {
    let isOut = false;
    const answer: Answers['wallet.read'] = (asked) => (isOut ? unreachable() : walletPage(asked));
    const { widget } = await open({ ...walletAnswers(), 'wallet.read': answer });
    await there(widget, '.line');
    isOut = true;
    button(widget, 'In').click();
    await says(widget, 'As of');
    expect(all(widget, '.line')).to.have.length(LINES.length);
    isOut = false;
    button(widget, 'Try again').click();
    await until(widget, () => all(widget, '.line').length === 4);
    await expectAccessible(widget);
  });

  const empty = walletAnswers([], { available: 0, held: 0, holds: 0, buys: 0 });
  itShowsEachState(
    [
      ['empty', empty, 'Nothing here yet', 'empty'],
      ...unanswered(empty, 'wallet.read'),
      ['looked at by a customer', { ...empty, 'me.read': me }, 'This is not open to you'],
      ['full', walletAnswers(REASONS), 'Given back, the request fell through'],
    ],
    async (answers, around) => (await open(answers, around)).widget,
    { width: 1000 },
  );

  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 every reason has words in ${locale}, and nothing is wider than the column`, async () => {
      const { widget } = await open(walletAnswers(REASONS), { locale, width: 320 });
      await until(widget, () => all(widget, '.line').length === REASONS.length);
      expect(text(widget.shadowRoot as unknown as Element)).not.to.match(/why\.|{{/);
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      await expectAccessible(widget);
    });
  }
});
