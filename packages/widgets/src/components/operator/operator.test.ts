import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal, unreachable } from '../../testing/answers.ts';
import { itShowsEachState, unanswered } from '../../testing/each-state.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import { me } from '../../testing/people.ts';
import './operator.define.ts';
import type { OperatorPick } from './operator.events.ts';
import { ACCOUNTS, type OperatorsDay, operatorAnswers, QUEUE, SERVICES, service } from './operator.samples.ts';
import type { PasarOperator } from './operator.ts';
import type { OperatorView } from './operator-views.ts';

const all = (root: Element, selector: string) => [...root.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (node: Element | undefined | null) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const shown = (root: Element) => text(root.shadowRoot as unknown as Element);
const says = (root: LitElement, words: string) => until(root, () => shown(root).includes(words));
const button = (root: Element, name: string) =>
  all(root, 'button').find((each) => text(each) === name || each.getAttribute('aria-label') === name)!;
const field = (root: Element, name: string) => all(root, `[name=${name}]`)[0] as HTMLInputElement;
const NOTHING: OperatorsDay = { queue: [], accounts: [], services: [], invoices: [] };

function type(root: Element, name: string, value: string) {
  const control = field(root, name);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

async function open(
  name: OperatorView,
  answers: Answers = operatorAnswers(),
  around: Omit<Surroundings, 'answers'> = {},
) {
  const widget = document.createElement('pasar-operator') as PasarOperator;
  widget.view = name;
  const picks: OperatorPick[] = [];
  const mounted = await mount(widget, { width: 1200, ...around, answers });
  widget.addEventListener('pasar-select', (event) => picks.push((event as Event & { detail: OperatorPick }).detail));
  await until(widget, () => all(widget, `pasar-operator-${name}`).length);
  await customElements.whenDefined(`pasar-operator-${name}`);
  const view = all(widget, `pasar-operator-${name}`)[0] as unknown as LitElement;
  return { ...mounted, view, picks };
}

/** Presses the question's own button, and waits until it is answered. */
async function confirm(view: LitElement, name: string) {
  const yes = () => all(view, 'dialog[open] [type=submit]').find((each) => text(each) === name);
  await until(view, () => yes()?.getAttribute('aria-disabled') === 'false');
  yes()!.click();
  await until(view, () => all(view, 'dialog[open]').length === 0);
}

describe('pasar-operator', () => {
  afterEach(unmountAll);

  it('PAR-2 says how many wait for what, and groups the queue by it', async () => {
    const { view } = await open('queue');
    await until(view, () => all(view, '.ticket').length === QUEUE.length);
    expect(all(view, '.grp').map((each) => text(each))).to.deep.equal([
      'Account due 3',
      'To invoice 2',
      'Waiting for payment 2',
    ]);
    const stations = all(view, '.stations li').map((each) => text(each));
    expect(stations[1]).to.equal('2 Invoiced 1 overdue');
    expect(stations[3]).to.equal('14 Account created this month, median 1.6 days');
  });

  it('PAR-2 shows the days that count, hatches those that do not, and says what is late in words', async () => {
    const { view } = await open('queue');
    await until(view, () => all(view, '.ticket').length);
    const [late] = all(view, '.ticket');
    expect(text(late!.querySelector('.clock'))).to.match(/\d days? late$/);
    expect(late!.querySelectorAll('.squares .off').length).to.be.greaterThan(0);
    expect(late!.querySelectorAll('.squares .today').length).to.equal(1);
    expect(shown(view)).to.include('overdue by 3 days');
    expect(late!.querySelector('.squares')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('PAR-2 takes a partner from ticket to account in three steps', async () => {
    const { view, asked } = await open('queue', operatorAnswers({ queue: [QUEUE[3]!] }));
    await until(view, () => all(view, '.ticket').length);

    button(view, 'Send invoice: Пром-Сервис').click();
    await until(view, () => field(view, 'amount')?.value === '480');
    await confirm(view, 'Send invoice');
    await until(view, () => button(view, 'Mark paid: Пром-Сервис'));
    button(view, 'Mark paid: Пром-Сервис').click();
    await until(view, () => all(view, 'dialog[open]').length);
    await confirm(view, 'Mark paid');
    await until(view, () => button(view, 'Create account: Пром-Сервис'));
    button(view, 'Create account: Пром-Сервис').click();
    await until(view, () => all(view, 'dialog[open]').length);
    expect(text(all(view, 'dialog[open]')[0])).to.include('УК «Дом и двор» is told');
    await confirm(view, 'Create account');
    await says(view, 'Nothing waits for you');

    const done = asked.filter(([id]) => /^queue\.(invoice|paid|create)/.test(id));
    expect(done.map(([id]) => id)).to.deep.equal(['queue.invoice', 'queue.paid', 'queue.create-account']);
    expect(done[0]![1].body).to.deep.equal({ amount: { amount: 48_000, currency: 'EUR' }, months: 12 });
    expect((done[1]![1].body as { invoice: string }).invoice).to.be.a('string');
    for (const [, { headers }] of done) expect(headers.get('idempotency-key')).to.match(/^[\w-]{8,}$/);
  });

  it('PAR-16 an amount that is none, a term too long and a day ahead are told where they are typed', async () => {
    const { view } = await open('queue');
    await until(view, () => all(view, '.ticket').length);
    button(view, 'Send invoice: Graha Jaya').click();
    await until(view, () => field(view, 'months')?.value === '12');
    type(view, 'amount', 'much');
    await says(view, 'An amount above zero');
    type(view, 'amount', '500.50');
    type(view, 'months', '61');
    await says(view, '1 to 60 whole months');
    expect(all(view, 'dialog[open] [type=submit]')[0]!.getAttribute('aria-disabled')).to.equal('true');
    for (const animation of view.shadowRoot!.getAnimations()) animation.finish();
    await expectAccessible(view);
    button(view, 'Close').click();
    await until(view, () => all(view, 'dialog[open]').length === 0);

    button(view, 'Mark paid: Atelier Bachut').click();
    await until(view, () => field(view, 'date'));
    type(view, 'date', '2099-01-01');
    await says(view, 'A day from');
  });

  it('PAR-2 a ticket opens beside the queue with its days, its story and the one thing to do; closed, the row is left', async () => {
    const { view, picks } = await open('queue');
    await until(view, () => all(view, '.ticket').length);
    all(view, '.opener')[1]!.click();
    await until(view, () => all(view, '#opened').length);
    await until(view, () => view.shadowRoot!.activeElement?.id === 'opened');
    expect(picks).to.deep.equal([
      { view: 'queue', ticket: { organization: QUEUE[1]!.organization.id, ticket: QUEUE[1]!.id } },
    ]);
    expect(all(view, '.beside .btn-primary').map((each) => text(each))).to.deep.equal(['Create account']);
    expect(all(view, '.steps > li').map(({ className }) => className)).to.deep.equal(['done', 'done', 'done', 'now']);
    expect(all(view, '.due-calendar > li').length).to.be.greaterThan(2);
    expect(shown(view)).to.include('contact@vaise-energie.example');
    await expectAccessible(view);
    button(view, 'Close').click();
    await until(view, () => all(view, '.beside').length === 0);
    expect(text(view.shadowRoot!.activeElement)).to.equal('Vaise Énergie');
  });

  it('PAR-2 declines with a reason, never without', async () => {
    const { view, asked } = await open('queue');
    await until(view, () => all(view, '.ticket').length);
    all(view, '.opener')[4]!.click();
    await until(view, () => button(view, 'Decline with a reason…'));
    button(view, 'Decline with a reason…').click();
    await until(view, () => field(view, 'reason'));
    const [yes] = all(view, 'dialog[open] [type=submit]');
    expect(yes!.getAttribute('aria-disabled')).to.equal('true');
    yes!.click();
    type(view, 'reason', '  No such company in the register ');
    await confirm(view, 'Decline');
    expect(asked.find(([id]) => id === 'queue.decline')![1].body).to.deep.equal({
      reason: 'No such company in the register',
    });
    await says(view, 'To invoice 1');
  });

  it('ORG-4 a word to the organization stands in the story', async () => {
    const { view } = await open('queue');
    await until(view, () => all(view, '.ticket').length);
    all(view, '.opener')[0]!.click();
    await until(view, () => field(view, 'answer'));
    type(view, 'answer', 'Which district is it for?');
    await until(view, () => button(view, 'Send').getAttribute('aria-disabled') === 'false');
    button(view, 'Send').click();
    await says(view, 'You wrote');
    expect(shown(view)).to.include('Which district is it for?');
    expect(field(view, 'answer').value).to.equal('');
  });

  it('PAR-4 a company that is here already is said before anything is invoiced, and leads to its account', async () => {
    const answers = operatorAnswers();
    const read = answers['queue.read'] as (asked: unknown) => object;
    const twin = { id: ACCOUNTS[1]!.partner, name: 'Climat-Master' };
    const { widget, view, picks } = await open('queue', {
      ...answers,
      'queue.read': (asked) => ({ ...read(asked), twin }) as never,
    });
    await until(view, () => all(view, '.ticket').length);
    all(view, '.opener')[3]!.click();
    await says(view, 'This company is here already');
    button(view, 'Open the account').click();
    await until(widget, () => widget.view === 'accounts');
    expect(picks.at(-1)).to.deep.equal({ view: 'accounts', partner: twin.id });
    await customElements.whenDefined('pasar-operator-accounts');
    const accounts = all(widget, 'pasar-operator-accounts')[0] as unknown as LitElement;
    await until(accounts, () => text(all(accounts, '#opened')[0]) === 'Climat-Master');
  });

  it('narrows by station, organization and words, and lets go of all of it', async () => {
    const { view, asked } = await open('queue');
    await until(view, () => all(view, '.ticket').length === 7);
    all(view, '.stations button')[0]!.click();
    await until(view, () => all(view, '.ticket').length === 2);
    const [select] = all(view, 'select') as unknown as [HTMLSelectElement];
    select.value = QUEUE[3]!.organization.id;
    select.dispatchEvent(new Event('change'));
    await until(view, () => all(view, '.ticket').length === 1);
    const [search] = all(view, 'input[type=search]') as unknown as [HTMLInputElement];
    search.value = 'nobody';
    search.dispatchEvent(new Event('input'));
    await says(view, 'No request fits');
    expect(asked.at(-1)![1].query).to.include({ state: 'submitted', search: 'nobody' });
    button(view, 'Show all').click();
    await until(view, () => all(view, '.ticket').length === 7);
    button(view, 'Overdue accounts 1').click();
    await until(view, () => all(view, '.ticket').length === 1);
  });

  it('hears of changes, and keeps what was shown without a network', async () => {
    let out = false;
    const answers = operatorAnswers();
    const list = answers['queue.list'] as (asked: unknown) => object;
    const { view, tell, asked } = await open('queue', {
      ...answers,
      'queue.list': (call) => (out ? unreachable() : (list(call) as never)),
    });
    await until(view, () => all(view, '.ticket').length);
    const before = asked.length;
    // The stream opens by and by: what is told before is heard by nobody.
    await until(view, () => {
      tell('ticket.changed');
      return asked.length > before;
    });
    out = true;
    tell('ticket.changed');
    await says(view, 'As of');
    expect(all(view, '.ticket').length).to.equal(7);
  });

  it('PAR-8 a service is read as customers would see it, in each language, and approved with the words that were read', async () => {
    const { view, asked } = await open('moderation');
    await until(view, () => all(view, '.service').length === 2);
    all(view, '.opener')[0]!.click();
    await says(view, 'Yearly service of gas boilers');
    expect(shown(view)).to.include('from €129');
    button(view, 'French').click();
    await says(view, 'Entretien annuel');
    button(view, 'Approve').click();
    await until(view, () => all(view, 'dialog[open]').length);
    await confirm(view, 'Approve');
    expect(asked.find(([id]) => id === 'moderation.approve')![1].body).to.deep.equal({
      submittedAt: SERVICES[0]!.submittedAt,
    });
    // The next one that waits is open.
    await until(view, () => text(all(view, '#opened')[0]) === 'Tap replaced');
    await until(view, () => all(view, '.service').length === 1);
  });

  it('PAR-8 new words stand beside the old ones: what goes, what comes', async () => {
    const { view } = await open('moderation');
    await until(view, () => all(view, '.service').length === 2);
    all(view, '.opener')[1]!.click();
    await until(view, () => all(view, 'ins').length);
    expect(all(view, '.said ins').map((each) => text(each))).to.deep.equal([', rinse it,']);
    expect(all(view, 'del').map((each) => text(each))).to.deep.equal(['Yearly service of gas boilers']);
    await expectAccessible(view);
  });

  it('PAR-8 sends back and takes down with a reason; other words that came meanwhile are shown first', async () => {
    const answers = operatorAnswers();
    let changed = true;
    const reject = answers['moderation.reject'] as (asked: unknown) => object;
    const { view, asked } = await open('moderation', {
      ...answers,
      'moderation.reject': (call) =>
        changed ? refusal(409, 'service.changed', 'The words have changed.') : (reject(call) as never),
    });
    await until(view, () => all(view, '.service').length === 2);
    all(view, '.opener')[1]!.click();
    await until(view, () => button(view, 'Send back with a reason…'));
    expect(button(view, 'Take down…')).to.not.equal(undefined);
    button(view, 'Send back with a reason…').click();
    await until(view, () => field(view, 'reason'));
    type(view, 'reason', 'Say what is rinsed');
    await until(view, () => all(view, 'dialog[open] [type=submit]')[0]!.getAttribute('aria-disabled') === 'false');
    all(view, 'dialog[open] [type=submit]')[0]!.click();
    await says(view, 'The words have changed.');
    changed = false;
    await confirm(view, 'Send back');
    expect(asked.findLast(([id]) => id === 'moderation.reject')![1].body).to.include({ reason: 'Say what is rinsed' });
  });

  it('PAR-16 licences that end stand soonest first; a renewal is invoiced, paid, and runs on', async () => {
    const { view, asked } = await open('licences');
    await until(view, () => all(view, '.licence').length === 3);
    expect(shown(view)).to.include('lapsed 12 days ago');
    button(view, 'Invoice the renewal: Plomberie Vaise').click();
    await until(view, () => field(view, 'amount')?.value === '480');
    await confirm(view, 'Invoice the renewal');
    await until(view, () => button(view, 'Mark paid: Plomberie Vaise'));
    button(view, 'Mark paid: Plomberie Vaise').click();
    await until(view, () => text(all(view, '#opened')[0]) === 'Plomberie Vaise');
    await until(view, () => all(view, '.beside .btn-primary').length);
    all(view, '.beside .btn-primary')[0]!.click();
    await until(view, () => field(view, 'date'));
    await confirm(view, 'Mark paid');
    await until(view, () => all(view, '.licence').length === 2);
    expect(asked.map(([id]) => id)).to.include.members(['licences.renew', 'licences.paid']);
  });

  it('PAR-16 every invoice gives its document', async () => {
    const pdf = () => new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } });
    const { view, asked } = await open('licences', { ...operatorAnswers(), 'invoices.pdf': pdf } as Answers);
    let saved = '';
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved = this.download;
    };
    try {
      await until(view, () => all(view, '.licence').length);
      all(view, '.opener')[1]!.click();
      await until(view, () => all(view, '.doc .icon-btn').length);
      all(view, '.doc .icon-btn')[0]!.click();
      await until(view, () => saved);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.equal('2026-000402.pdf');
    expect(asked.findLast(([id]) => id === ('invoices.pdf' as never))![1].params.invoice).to.be.a('string');
  });

  it('PAR-16 the invoices are listed and narrowed; how licences are billed is set in one place', async () => {
    const { view, asked } = await open('licences');
    await until(view, () => all(view, '.licence').length);
    button(view, 'Invoices').click();
    await until(view, () => all(view, '.table .tr').length === 6);
    button(view, 'Overdue').click();
    await until(view, () => all(view, '.table .tr').length === 1);
    button(view, 'How licences are billed').click();
    await until(view, () => field(view, 'issuer')?.value === 'Lantern SAS');
    type(view, 'tax', 'a lot');
    await says(view, 'This does not pass');
    type(view, 'tax', '5,5');
    type(view, 'price', '520');
    await confirm(view, 'Save');
    expect(asked.findLast(([id]) => id === 'licensing.set')![1].body).to.deep.include({
      price: { amount: 52_000, currency: 'EUR' },
      taxRate: 550,
      brand: null,
    });
  });

  it('PAR-15 an account is suspended with its reason, and what is refused is said', async () => {
    const { view } = await open('accounts');
    await until(view, () => all(view, '.tr').length === ACCOUNTS.length);
    all(view, '.tr')[2]!.click();
    await until(view, () => button(view, 'Suspend…'));
    await expectAccessible(view);
    button(view, 'Suspend…').click();
    await until(view, () => field(view, 'reason'));
    type(view, 'reason', 'Complaints');
    await confirm(view, 'Suspend');
    await until(view, () => button(view, 'Reinstate…'));
    button(view, 'Close the account…').click();
    await until(view, () => field(view, 'reason'));
    type(view, 'reason', 'Moves away');
    await until(view, () => all(view, 'dialog[open] [type=submit]')[0]!.getAttribute('aria-disabled') === 'false');
    all(view, 'dialog[open] [type=submit]')[0]!.click();
    await says(view, 'Three jobs are in hand.');
  });

  it('is open to the operator alone', async () => {
    const widget = document.createElement('pasar-operator') as PasarOperator;
    await mount(widget, { answers: { 'me.read': { ...me, role: 'owner' } } });
    await until(widget, () => shown(widget).includes('This is not open to you'));
    await expectAccessible(widget);
  });

  const LISTS = [
    ['queue', 'queue.list'],
    ['moderation', 'moderation.list'],
  ] as const;
  const at = (view: OperatorView, answers: Answers = operatorAnswers()) => ({ view, answers });
  itShowsEachState(
    [
      ['nothing in the queue', at('queue', operatorAnswers(NOTHING)), 'Nothing waits for you', 'empty'],
      ['nothing to read', at('moderation', operatorAnswers(NOTHING)), 'Everything is read', 'empty'],
      ['no licence near its end', at('licences', operatorAnswers(NOTHING)), 'No licence ends that soon', 'empty'],
      ['no account', at('accounts', operatorAnswers(NOTHING)), 'No account yet', 'empty'],
      ...LISTS.flatMap(([view, list]) =>
        unanswered(operatorAnswers(), list).map(
          ([state, answers, ...rest]) => [`${view} ${state}`, at(view, answers), ...rest] as const,
        ),
      ),
      ['a full queue', at('queue'), 'Vaise Énergie'],
      ['services', at('moderation'), 'Boiler service'],
      ['licences', at('licences'), 'Climat-Master'],
      ['accounts', at('accounts'), 'Atelier Garibaldi'],
    ],
    async ({ view, answers }, around) => (await open(view, answers, around)).view,
    { width: 1200 },
  );

  const LONG = 'Guillotière Multi-services et Dépannages du Rhône et de la Loire réunis';
  const long = {
    queue: QUEUE.map((row) => ({ ...row, name: LONG })),
    services: [service(9, { partner: { id: SERVICES[0]!.partner.id, name: LONG } })],
    accounts: ACCOUNTS.map((one) => ({ ...one, name: LONG })),
  };
  for (const locale of ['en', 'id', 'ru', 'fr', 'ar-XB']) {
    for (const name of ['queue', 'moderation', 'licences', 'accounts'] as const) {
      it(`WL-3 ${name} in ${locale}: everything has words, and nothing is wider than the column`, async () => {
        const { widget, view } = await open(name, operatorAnswers(long), { locale, width: 320 });
        await until(view, () => all(view, '.opener, .tr').length);
        const [row] = all(view, '.opener, .tr');
        row!.click();
        await until(view, () => all(view, '#opened').length);
        expect(`${shown(view)} ${shown(widget)}`).not.to.match(
          /{{|undefined|\b(act|state|ask|view|invoice|account)\.[a-z]/,
        );
        for (const each of [widget, view]) expect(each.scrollWidth).to.be.at.most(each.clientWidth);
        const wide = all(view, '*').filter(
          (each) => each.getBoundingClientRect().right > view.getBoundingClientRect().right + 1,
        );
        expect(wide.map(({ className }) => className).filter((of) => !`${of}`.includes('vh'))).to.deep.equal([]);
      });
    }
  }
});
