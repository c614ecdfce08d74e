import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type Answers, unreachable } from '../../testing/answers.ts';
import { itShowsEachState, unanswered } from '../../testing/each-state.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { me } from '../../testing/people.ts';
import { there, within } from '../../testing/proofs/scene.ts';
import './partners.define.ts';
import type { PartnersPick } from './partners.events.ts';
import { manager, PARTNERS, partnersAnswers, partnersPage } from './partners.samples.ts';
import type { PasarPartners } from './partners.ts';

const open = (answers: Answers = {}, around: Omit<Surroundings, 'answers'> = {}) =>
  mount(document.createElement('pasar-partners') as PasarPartners, {
    width: 1100,
    ...around,
    answers: partnersAnswers(answers),
  });
const all = (widget: PasarPartners, selector: string) => within(widget, selector);
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const allText = (widget: PasarPartners) =>
  [widget, ...within(widget, '*')].map(({ shadowRoot }) => text(shadowRoot)).join(' ');
const says = (widget: PasarPartners, words: string) => until(widget, () => allText(widget).includes(words));
const button = (widget: PasarPartners, name: string) => all(widget, 'button').find((each) => text(each) === name);

const nobody = { items: [], next: null, total: 0, counts: [] };
const nothing: Answers = {
  'partners.list': nobody,
  'partners.joining': nobody,
  'invitations.list': { items: [], next: null },
};

describe('pasar-partners', () => {
  afterEach(unmountAll);

  it('PAR-9 a row says name, legal entity, active services, status and what is next', async () => {
    const { widget } = await open();
    await there(widget, '.tr');
    const shown = all(widget, '.tr').map((row) => [...row.querySelectorAll('[role=cell]')].map(text).join(' '));
    expect(shown[1]).to.match(/Climat-Master PT Climat Master Indonesia 4 Licence due Has to pay its licence, by /);
    expect(shown[3]).to.match(/Jaya Taman Koperasi Jaya Taman 1 Active Switch its services on/);
    expect(shown[4]).to.match(/Kunci Sakti PT Kunci Sakti 2 Suspended Reinstate it, by /);
    expect(shown).to.have.length(PARTNERS.length);
  });

  it('PAR-9 chips count how many stand how, and narrow the list; a name narrows both', async () => {
    const { widget, asked } = await open();
    await there(widget, '.tr');
    expect(all(widget, '.chip').map(text)).to.deep.equal(['All 6', 'Active 4', 'Licence due 1', 'Suspended 1']);
    all(widget, '.chip')[3]!.click();
    await until(widget, () => all(widget, '.tr').length === 1);
    expect(asked.findLast(([id]) => id === 'partners.list')?.[1].query).to.include({ relation: 'suspended' });
    expect(all(widget, '.chip').map(text)).to.include('All 6');
    all(widget, '.chip')[0]!.click();
    await until(widget, () => all(widget, '.tr').length === 6);
    const input = within<HTMLInputElement>(widget, 'input')[0]!;
    input.value = 'guntur';
    input.dispatchEvent(new Event('input'));
    await until(widget, () => all(widget, '.tr').length === 1);
    expect(all(widget, '.chip').map(text)).to.deep.equal(['All 1', 'Active 1']);
    input.value = 'nobody';
    input.dispatchEvent(new Event('input'));
    await says(widget, 'Nobody fits');
    button(widget, 'Show all')!.click();
    await until(widget, () => all(widget, '.tr').length === 6);
  });

  it('arrows walk the rows and Enter opens the card; the host hears which, and the way back leads to the row', async () => {
    const { widget } = await open();
    await there(widget, '.tr');
    const picks: PartnersPick[] = [];
    widget.addEventListener('pasar-select', (event) => picks.push((event as CustomEvent<PartnersPick>).detail));
    all(widget, '.tr')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(widget, () => widget.view === 'card');
    expect(picks).to.deep.equal([{ view: 'card', partner: PARTNERS[1]!.id }]);
    await there(widget, 'pasar-partner-card');
    const card = all(widget, 'pasar-partner-card')[0]! as HTMLElement & { partner: string };
    expect(card.partner).to.equal(PARTNERS[1]!.id);
    card.dispatchEvent(new Event('pasar-back', { bubbles: true, composed: true }));
    await there(widget, '.tr');
    await until(widget, () => all(widget, '.tr:focus').some((row) => text(row).includes('Climat-Master')));
  });

  it('PAR-9 those on their way in stand on the first screen, with what waits for the reader', async () => {
    const { widget } = await open();
    await there(widget, '.strip');
    expect(text(all(widget, '.strip p')[0])).to.equal(
      '5 partners on their way. 3 invited, 1 application to decide on, 1 accepted without a service',
    );
    button(widget, 'Look at the application')!.click();
    await there(widget, 'pasar-partners-joining');
    expect(widget.view).to.equal('joining');
  });

  it('ORG-3 whoever may not ask for partners sees no button for it, nor the page behind it', async () => {
    const { widget } = await open({ 'me.read': manager });
    await there(widget, '.tr');
    expect([button(widget, 'Invite'), button(widget, 'New partner')]).to.deep.equal([undefined, undefined]);
    widget.view = 'add';
    await widget.updateComplete;
    expect(all(widget, 'pasar-partners-add')).to.have.length(0);
    expect(all(widget, '.tr')).to.have.length(PARTNERS.length);
  });

  it('pages are brought one after another, and live updates bring them up to date', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...PARTNERS[0]!,
      id: `p${index}` as never,
      name: `P${index}`,
    }));
    let rows = many;
    const { widget, tell } = await open({ 'partners.list': (asked) => partnersPage(asked, rows) });
    await until(widget, () => all(widget, '.tr').length === 20);
    button(widget, 'Show more')!.click();
    await until(widget, () => all(widget, '.tr').length === 40);
    await until(widget, () => (widget as unknown as { market: { live: string } }).market.live === 'live');
    rows = many.slice(0, 2);
    tell('relation.changed');
    await until(widget, () => all(widget, '.tr').length === 2);
  });

  it('what was shown stays when it cannot be asked for', async () => {
    let isOut = false;
    const { widget } = await open({ 'partners.list': (asked) => (isOut ? unreachable() : partnersPage(asked)) });
    await there(widget, '.tr');
    isOut = true;
    all(widget, '.chip')[1]!.click();
    await says(widget, 'As of');
    expect(all(widget, '.tr')).to.have.length(PARTNERS.length);
    isOut = false;
    button(widget, 'Try again')!.click();
    await until(widget, () => all(widget, '.tr').length === 4);
  });

  itShowsEachState(
    [
      ['empty', nothing, 'No partner with an active service yet', 'empty'],
      ...unanswered({}, 'partners.list'),
      ['looked at by a customer', { 'me.read': me }, 'This is not open to you'],
      ['full', {}, 'Depo Guntur'],
    ],
    async (answers, around) => (await open(answers, around)).widget,
    { part: 'pasar-partners-list' },
  );

  for (const locale of ['id', 'ru', 'fr', 'ar-XB']) {
    it(`WL-3 the list in ${locale}: all in words, nothing wider than the column`, async () => {
      const { widget } = await open({}, { locale, width: 320 });
      await there(widget, '.tr');
      expect(allText(widget)).not.to.match(/(status|next|strip|view)\.[a-z]|{{/);
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
    });
  }
});
