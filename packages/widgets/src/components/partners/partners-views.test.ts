import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal } from '../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { testId } from '../../testing/people.ts';
import { there, type as typeInto, within } from '../../testing/proofs/scene.ts';
import './partners.define.ts';
import {
  APPLICATIONS,
  HOUSE_DOCUMENTS,
  INVITATIONS,
  manager,
  PARTNERS,
  partnersAnswers,
  REFERENCED,
  TICKETS,
  viewer,
} from './partners.samples.ts';
import type { PasarPartners } from './partners.ts';
import type { PartnersView } from './partners-views.ts';

const open = (
  view: PartnersView,
  answers: Answers = {},
  more: object = {},
  around: Omit<Surroundings, 'answers'> = {},
) =>
  mount(Object.assign(document.createElement('pasar-partners') as PasarPartners, { view, ...more }), {
    width: 1100,
    ...around,
    answers: partnersAnswers(answers),
  });
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (widget: PasarPartners, name: string) => within(widget, 'button').find((each) => text(each) === name);
const says = (widget: PasarPartners, words: string) =>
  until(widget, () => within(widget, 'p, h2, h3, li, dd').some((each) => text(each).includes(words)));
const press = async (widget: PasarPartners, name: string) => {
  await until(widget, () => button(widget, name));
  button(widget, name)!.click();
};
const inDialog = (widget: PasarPartners, name: string) =>
  within(widget, 'dialog[open] button').find((each) => text(each) === name)!;
const call = (asked: Awaited<ReturnType<typeof open>>['asked'], wanted: string) =>
  asked.findLast(([id]) => id === wanted)?.[1];

describe('pasar-partners, its views', () => {
  afterEach(unmountAll);

  it('PAR-7 an application is accepted at once, and refused with a reason only', async () => {
    const { widget, asked } = await open('joining');
    await press(widget, 'Accept');
    await says(widget, 'Atap Kokoh is accepted');
    expect(call(asked, 'partners.accept')?.params).to.deep.equal({ partner: APPLICATIONS[0]!.partner });
    await press(widget, 'Refuse');
    await there(widget, 'dialog[open] #reason');
    expect(inDialog(widget, 'Refuse').getAttribute('aria-disabled')).to.equal('true');
    typeInto(within<HTMLTextAreaElement>(widget, '#reason')[0]!, 'We have enough roofers.');
    await until(widget, () => inDialog(widget, 'Refuse').getAttribute('aria-disabled') === 'false');
    inDialog(widget, 'Refuse').click();
    await says(widget, 'is refused and has been told why');
    expect(call(asked, 'partners.refuse')?.body).to.deep.equal({ reason: 'We have enough roofers.' });
  });

  it('PAR-3 an invitation is sent again or withdrawn, as far as it can be', async () => {
    const { widget, asked } = await open('joining');
    await there(widget, '[role=menuitem]');
    expect(within(widget, '.menu')).to.have.length(INVITATIONS.filter(({ can }) => can.length).length);
    within(widget, '[role=menuitem]')[0]!.click();
    await says(widget, 'A new link is on its way to kantor1@bengkel.example');
    within(widget, '[role=menuitem]')[1]!.click();
    await there(widget, 'dialog[open]');
    inDialog(widget, 'Withdraw').click();
    await says(widget, 'The invitation to kantor1@bengkel.example is withdrawn');
    expect(call(asked, 'invitations.withdraw')?.params).to.deep.equal({ invitation: INVITATIONS[0]!.id });
  });

  it('ORG-3 a manager decides on applications and sends nothing; a viewer looks', async () => {
    const { widget } = await open('joining', { 'me.read': manager });
    await there(widget, '.application');
    expect(button(widget, 'Accept')).not.to.equal(undefined);
    expect(within(widget, '[role=menuitem]')).to.have.length(0);
    widget.view = 'referenced';
    await until(widget, () => within(widget, '.tr').some((row) => text(row).includes('Sapu Jagat')));
    expect(button(widget, 'Connect')).to.equal(undefined);
    unmountAll();
    const looking = await open('terms', { 'me.read': viewer });
    await there(looking.widget, '.papers');
    expect(within(looking.widget, 'input, .btn')).to.have.length(0);
  });

  it('PAR-2 a request in full: every step, who did it, what is overdue, and the operator’s word', async () => {
    const { widget } = await open('requests', {}, { ticket: TICKETS[2]!.id });
    await there(widget, 'dialog[open] .steps');
    const steps = within(widget, '.step-title').map(text);
    expect(steps).to.deep.equal([
      'Sent to the operator (done)',
      'Licence invoiced (done)',
      'Answer (done)',
      'Licence paid (done)',
      'The account is overdue (failed)',
      'The operator creates the account (now)',
      'The partner opens its invitation (to come)',
    ]);
    expect(text(within(widget, '.said')[0])).to.equal('The owner is on holiday until Monday.');
    expect(text(within(widget, '.late')[0])).to.match(/^was due by /);
  });

  it('PAR-2 a request that nobody has worked on is withdrawn, after one question', async () => {
    const { widget, asked } = await open('requests', {}, { ticket: TICKETS[0]!.id });
    await until(widget, () => inDialog(widget, 'Withdraw'));
    inDialog(widget, 'Withdraw').click();
    await says(widget, 'Nobody has worked on it yet.');
    inDialog(widget, 'Withdraw').click();
    await until(widget, () => call(asked, 'tickets.withdraw'));
    await until(widget, () => within(widget, 'dialog[open] .steps').length);
    expect(inDialog(widget, 'Withdraw')).to.equal(undefined);
    inDialog(widget, '').click();
    await until(widget, () => widget.ticket === undefined);
  });

  it('PAR-4 connecting is one click, and says what comes of it', async () => {
    const { widget, asked } = await open('referenced');
    await press(widget, 'Connect');
    await says(widget, 'Sapu Jagat has been asked');
    expect(call(asked, 'partners.connect')?.params).to.deep.equal({ partner: REFERENCED[0]!.id });
    expect(within(widget, '.tr').map((row) => text(row.lastElementChild))).to.deep.equal(['Asked', 'Connect']);
  });

  it('PAR-5 papers are ticked and saved together', async () => {
    const { widget, asked } = await open('terms');
    await there(widget, '.ticks');
    const box = (name: string) =>
      within(widget, '.ticks label')
        .find((label) => text(label) === name)!
        .querySelector('input')!;
    box('Trade licence').click();
    box('Insurance').click();
    await press(widget, 'Save');
    await says(widget, 'Saved.');
    expect(call(asked, 'requirements.set')?.body).to.deep.equal({
      items: [
        { type: 'registration-extract', expires: false },
        { type: 'licence', expires: true },
      ],
    });
    expect(button(widget, 'Save')).to.equal(undefined);
  });

  it('PAR-6 a new version of a house document is written language by language; who has accepted is listed', async () => {
    const { widget, asked } = await open('terms');
    await there(widget, '[role=menuitem]');
    const item = (name: string) => within(widget, '[role=menuitem]').find((each) => text(each) === name)!;
    item('Who has accepted').click();
    await says(widget, 'version 3, ');
    within(widget, 'dialog[open] .icon-btn')[0]!.click();
    item('New version').click();
    await there(widget, 'dialog[open] #title');
    typeInto(within<HTMLInputElement>(widget, '#title')[0]!, 'Terms, second thoughts');
    within(widget, 'dialog[open] .seg button')[3]!.click();
    await until(widget, () => within<HTMLInputElement>(widget, '#title')[0]!.value === '');
    typeInto(within<HTMLInputElement>(widget, '#title')[0]!, 'Conditions');
    inDialog(widget, 'Publish').click();
    await until(widget, () => call(asked, 'house-documents.revise'));
    expect(call(asked, 'house-documents.revise')?.body).to.deep.equal({
      title: { en: 'Terms, second thoughts', ru: 'Условия для партнёров', fr: 'Conditions' },
      text: HOUSE_DOCUMENTS[0]!.text,
    });
    await until(widget, () =>
      within(widget, '.tr').some((row) => text(row).includes('Conditions') || text(row).includes('second thoughts')),
    );
  });

  it('PAR-12 a rate is typed as a percentage and set for whom it is meant; why one applies is said', async () => {
    const { widget, asked } = await open('commissions');
    await there(widget, '.big');
    expect(text(within(widget, '.big')[0])).to.equal('12.5%');
    await press(widget, 'Add a rate');
    await there(widget, 'dialog[open] #partner');
    const partner = within<HTMLSelectElement>(widget, '#partner')[0]!;
    partner.value = PARTNERS[0]!.id;
    partner.dispatchEvent(new Event('change'));
    typeInto(within<HTMLInputElement>(widget, '#rate')[0]!, 'a lot');
    await until(widget, () => inDialog(widget, 'Save').getAttribute('aria-disabled') === 'false');
    inDialog(widget, 'Save').click();
    await says(widget, 'Enter a number, such as 12.5.');
    typeInto(within<HTMLInputElement>(widget, '#rate')[0]!, '8,25 %');
    await widget.updateComplete;
    inDialog(widget, 'Save').click();
    await says(widget, 'It fills in new agreements from now on');
    expect(call(asked, 'commissions.set')?.body).to.deep.equal({ partner: PARTNERS[0]!.id, rate: 825 });
    const why = within<HTMLSelectElement>(widget, '#why-partner')[0]!;
    why.value = PARTNERS[0]!.id;
    why.dispatchEvent(new Event('change'));
    await says(widget, '8% because agreement v3, line 2');
    await says(widget, 'Nothing yet: there is no accepted agreement for it');
  });

  it('PAR-12 a rate is set for any kind of the directory, found by its name', async () => {
    const { widget, asked } = await open('commissions');
    await press(widget, 'Add a rate');
    await there(widget, 'dialog[open] #level');
    const level = within<HTMLSelectElement>(widget, '#level')[0]!;
    level.value = 'kind';
    level.dispatchEvent(new Event('change'));
    await until(widget, () => within(widget, '[name=kind]').length === 3);
    typeInto(within<HTMLInputElement>(widget, '#kind-search')[0]!, 'piano');
    await until(widget, () => within(widget, '[name=kind]').length === 1);
    await expectAccessible(widget);
    within(widget, '[name=kind]')[0]!.click();
    typeInto(within<HTMLInputElement>(widget, '#rate')[0]!, '8');
    await until(widget, () => inDialog(widget, 'Save').getAttribute('aria-disabled') === 'false');
    inDialog(widget, 'Save').click();
    await says(widget, 'It fills in new agreements from now on');
    expect(call(asked, 'commissions.set')?.body).to.deep.equal({ kind: testId(1210), rate: 800 });
  });

  it("PAR-12 101 % is the server's to refuse, at the question", async () => {
    const { widget } = await open('commissions', {
      'commissions.set': () => refusal(422, 'rate.range', 'A rate lies between 0 and 100 %.'),
    });
    await press(widget, 'Change');
    await there(widget, 'dialog[open] #rate');
    typeInto(within<HTMLInputElement>(widget, '#rate')[0]!, '101');
    await widget.updateComplete;
    inDialog(widget, 'Save').click();
    await says(widget, 'A rate lies between 0 and 100 %.');
    expect(within(widget, 'dialog[open]')).to.have.length(1);
  });

  const VIEWS: readonly [PartnersView, string][] = [
    ['joining', '.application'],
    ['requests', '.tr'],
    ['referenced', '.tr'],
    ['terms', '.guide > li'],
    ['commissions', '.big'],
  ];
  for (const [view, shown] of VIEWS) {
    for (const [locale, theme, width] of [
      ['en', 'light', 1100],
      ['ru', 'dark', 320],
      ['fr', 'light', 320],
      ['id', 'light', 390],
      ['ar-XB', 'dark', 320],
    ] as const) {
      it(`WL-3 ${view} in ${locale}, ${theme}, ${width} px: accessible, in words, nothing wider than the column`, async () => {
        const { widget } = await open(view, {}, {}, { locale, theme, width });
        await there(widget, shown);
        await there(widget, '.tab-panel');
        const words = within(widget, 'p, button, span, h3, label').map(text).join(' ');
        expect(words).not.to.match(/{{|\b(status|next|state|level|paper|kind|link|origin|ahead)\.[a-z]/);
        expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
        await expectAccessible(widget);
      });
    }
  }
});
