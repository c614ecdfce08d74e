import { expect } from '@open-wc/testing';
import './orders.define.ts';
import type { RequestView } from '@pasar/core/requests';
import type { Marketplace } from '../../provider/context.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { mount, type Surroundings, unmountAll, until } from '../../testing/mount.ts';
import type { OrderDeed } from './orders.events.ts';
import {
  AQUA,
  assigned,
  at,
  comparing,
  LONG,
  line,
  MOREL,
  manager,
  ORDERS,
  order,
  ordersApi,
  PROPOSALS,
  proposal,
} from './orders.samples.ts';
import type { PasarOrders } from './orders.ts';

interface Opening extends Omit<Surroundings, 'answers'> {
  readonly orders?: readonly RequestView[];
  readonly who?: typeof manager;
  readonly answers?: Answers;
  readonly width?: number;
  readonly request?: string;
}

async function open({ orders = ORDERS, who, answers, width = 1200, request, ...around }: Opening = {}) {
  const widget = document.createElement('pasar-orders') as PasarOrders;
  if (request) widget.request = request;
  const frame = new CSSStyleSheet();
  frame.replaceSync(`pasar-provider { width: ${width}px; background: var(--pasar-ground); }`);
  document.adoptedStyleSheets = [frame];
  const api = ordersApi(orders, who);
  const mounted = await mount(widget, { ...around, answers: { ...api.answers, ...answers } });
  return { ...mounted, held: api.held };
}

const all = (widget: PasarOrders, selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (widget: PasarOrders, selector: string) => all(widget, selector)[0]!;
const there = (widget: PasarOrders, selector: string) => until(widget, () => one(widget, selector));
const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const says = (widget: PasarOrders, words: string) =>
  until(widget, () => text(widget.shadowRoot as unknown as Element).includes(words));
const button = (widget: PasarOrders, name: string) =>
  all(widget, 'button').find((each) => [text(each), each.getAttribute('aria-label')].includes(name))!;
const calls = (asked: Awaited<ReturnType<typeof open>>['asked'], id: string) => asked.filter(([name]) => name === id);
const sheetOpen = (widget: PasarOrders) => until(widget, () => one(widget, 'dialog[open].sheet'));

/** What is told before the stream is open is told to nobody. */
const listening = (widget: PasarOrders) =>
  until(widget, () => (widget as unknown as { market: Marketplace }).market.live === 'live');

/** What is half way between two colours has the contrast of neither. */
function accessible(widget: PasarOrders): Promise<void> {
  for (const animation of widget.shadowRoot!.getAnimations())
    if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
  return expectAccessible(widget);
}

function hearing(widget: PasarOrders, ...names: string[]) {
  const heard: [string, unknown][] = [];
  for (const name of names)
    widget.addEventListener(`pasar-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
  return heard;
}

describe('pasar-orders', () => {
  afterEach(unmountAll);

  describe('the list', () => {
    it('REQ-14 says of each order what happens next, who acts and by when', async () => {
      const { widget } = await open();
      await there(widget, 'button.row');
      const lines = all(widget, 'button.row').map(text);
      expect(lines[0]).to.match(/^Fuite sous l’évier ?Choose a partner by \w+ \d/);
      expect(lines[1]).to.match(/Plomberie Morel confirms the visit by (today|tomorrow)/);
      expect(lines[2]).to.match(/Plomberie Morel comes \w+ 9:00 AM/);
      expect(lines[3]).to.match(/Serrure de la porte palière ?Done/);
      expect(all(widget, '.rows h3').map(text)).to.deep.equal(['In progress', 'Ended']);
    });

    it('shows the newest beside it on a wide page, and tells the host which was opened', async () => {
      const { widget } = await open();
      await there(widget, '#order');
      expect(text(one(widget, '#order'))).to.equal('Fuite sous l’évier');
      const heard = hearing(widget, 'select');
      all(widget, 'button.row')[1]!.click();
      await until(widget, () => text(one(widget, '#order')) === 'Entretien de la chaudière');
      expect(heard).to.deep.equal([['select', { request: ORDERS[1]!.id }]]);
      expect(all(widget, 'button.row').map((row) => row.ariaCurrent)).to.deep.equal([null, 'true', null, null]);
    });

    it('takes turns with the order on a narrow page; focus goes along and comes back', async () => {
      const { widget } = await open({ width: 390 });
      await there(widget, 'button.row');
      expect(one(widget, '.page')).to.equal(undefined);
      all(widget, 'button.row')[1]!.click();
      await there(widget, '.comes');
      await until(widget, () => widget.shadowRoot!.activeElement?.id === 'order');
      expect(one(widget, 'button.row')).to.equal(undefined);
      one(widget, '.back').click();
      await there(widget, 'button.row');
      await until(widget, () => widget.shadowRoot!.activeElement === all(widget, 'button.row')[1]);
    });

    it('opens the order a link names, one that no page of the list has', async () => {
      const { widget } = await open({
        width: 390,
        request: ORDERS[2]!.id,
        answers: { 'requests.list': { items: [], next: null } },
      });
      await until(widget, () => text(one(widget, '#order')) === 'Volet roulant bloqué');
    });

    it('ERR-1 says that an order is not there, and leads back', async () => {
      const { widget } = await open({ width: 390, request: 'nowhere' });
      await says(widget, 'There is no such order.');
      await accessible(widget);
      button(widget, 'Try again').click();
      await there(widget, 'button.row');
    });

    it('brings the next page of a part', async () => {
      const many = Array.from({ length: 25 }, (_, i) =>
        order(20 + i, { kind: { ...ORDERS[0]!.kind, name: `Nº ${i}` } }),
      );
      const { widget } = await open({ orders: many });
      await until(widget, () => all(widget, 'button.row').length === 20);
      button(widget, 'Show more').click();
      await until(widget, () => all(widget, 'button.row').length === 25);
      expect(button(widget, 'Show more')).to.equal(undefined);
    });

    it('a new order waits until the finger has left the list', async () => {
      const { widget, tell, held } = await open();
      await there(widget, 'button.row');
      one(widget, '.rows').dispatchEvent(new PointerEvent('pointerenter'));
      const fresh = order(30, { createdAt: at(0), kind: { ...ORDERS[0]!.kind, name: 'Nouvelle' } });
      held.set(fresh.id, fresh);
      held.set(ORDERS[1]!.id, { ...ORDERS[1]!, kind: { ...ORDERS[1]!.kind, name: 'Changée' } });
      await listening(widget);
      tell('request.changed', fresh.id);
      tell('request.changed', ORDERS[1]!.id);
      await until(widget, () => text(all(widget, 'button.row')[1]).startsWith('Changée'));
      expect(all(widget, 'button.row').length).to.equal(4);
      one(widget, '.rows').dispatchEvent(new PointerEvent('pointerleave'));
      await until(widget, () => text(all(widget, 'button.row')[0]).startsWith('Nouvelle'));
    });
  });

  describe('choosing', () => {
    it('compares side by side, in the site’s zone, the best of each row in words', async () => {
      const { widget } = await open();
      await there(widget, '.col');
      const columns = all(widget, '.col').map(text);
      expect(columns).to.have.length(3);
      expect(columns[0])
        .to.include('€148.00')
        .and.include('8:00 AM – 10:00 AM')
        .and.include('1.4 km, 8 min')
        .and.include('12 months');
      expect(
        all(widget, '.best').map((best) => `${text(best.closest('.col')!.querySelector('.who')!)}: ${text(best)}`),
      ).to.have.members([
        'Plomberie Morel: best',
        'Plomberie Morel: nearest',
        'AquaRhône: lowest',
        'Dépann’Eau Lyon: soonest',
        'Dépann’Eau Lyon: longest',
      ]);
    });

    it('JOB-4 choose, confirm: the sheet says which contact goes to whom, then both have each other’s', async () => {
      const { widget, asked } = await open();
      const heard = hearing(widget, 'before-submit', 'submit', 'success');
      await there(widget, '.col');
      button(widget, 'Choose AquaRhône').click();
      await sheetOpen(widget);
      expect(text(one(widget, '.swap')))
        .to.include('Camille Moreau')
        .and.include('+33 6 12 34 56 78')
        .and.include('12 rue de la Charité');
      await accessible(widget);
      one(widget, '.sheet-foot .btn-primary').click();
      await there(widget, '.comes');
      expect(calls(asked, 'requests.choose')[0]![1].body).to.deep.equal({
        proposal: PROPOSALS[1]!.id,
        price: PROPOSALS[1]!.price,
        window: PROPOSALS[1]!.window,
      });
      expect(heard.map(([name, detail]) => [name, (detail as OrderDeed).what])).to.deep.equal([
        ['before-submit', 'choose'],
        ['submit', 'choose'],
        ['success', 'choose'],
      ]);
      expect(one(widget, '.reach a').getAttribute('href')).to.equal('tel:+33478001122');
      await until(widget, () => !one(widget, 'dialog[open]'));
      await until(widget, () => text(all(widget, 'button.row')[0]).includes('AquaRhône confirms'));
      expect(text(one(widget, '[role=status].vh'))).to.include('AquaRhône confirms the visit');
    });

    it('by keyboard: arrows move the choice, Escape leaves everything as it was', async () => {
      const { widget, asked } = await open();
      await there(widget, '.radio');
      const radios = all(widget, '.radio') as HTMLInputElement[];
      expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
      radios[1]!.click();
      await until(widget, () => all(widget, '.col')[1]!.classList.contains('on'));
      button(widget, 'Choose AquaRhône').click();
      await sheetOpen(widget);
      one(widget, 'dialog[open]').dispatchEvent(new Event('cancel', { cancelable: true }));
      (one(widget, 'dialog[open]') as HTMLDialogElement).close();
      await until(widget, () => !one(widget, 'dialog[open]'));
      expect(calls(asked, 'requests.choose')).to.have.length(0);
      expect((all(widget, '.radio') as HTMLInputElement[])[1]!.checked).to.equal(true);
    });

    it('the host can keep a choice from being sent', async () => {
      const { widget, asked } = await open();
      widget.addEventListener('pasar-before-submit', (event) => event.preventDefault());
      await there(widget, '.col');
      button(widget, 'Choose Plomberie Morel').click();
      await sheetOpen(widget);
      one(widget, '.sheet-foot .btn-primary').click();
      await widget.updateComplete;
      expect(calls(asked, 'requests.choose')).to.have.length(0);
    });

    for (const [code, title] of [
      ['request.assigned', 'Already assigned'],
      ['request.closed', 'This order is closed'],
      ['proposal.not-standing', 'This proposal was withdrawn'],
      ['proposal.changed', 'The proposal has changed'],
      ['partner.not-eligible', 'This partner cannot come now'],
    ] as const)
      it(`REQ-11 ${code} is said in the sheet, and what is shown is asked for again`, async () => {
        const { widget, asked } = await open({
          answers: { 'requests.choose': () => refusal(409, code, 'Choose another one.', { title }) },
        });
        const heard = hearing(widget, 'error');
        await there(widget, '.col');
        const before = calls(asked, 'requests.read').length;
        button(widget, 'Choose AquaRhône').click();
        await sheetOpen(widget);
        one(widget, '.sheet-foot .btn-primary').click();
        await until(widget, () => text(one(widget, 'dialog[open] [role=alert]')).includes(title));
        await accessible(widget);
        expect(one(widget, '.sheet-foot .btn-primary')).to.equal(undefined);
        await until(widget, () => calls(asked, 'requests.read').length > before);
        expect(heard).to.have.length(1);
        button(widget, 'Back').click();
        await until(widget, () => !one(widget, 'dialog[open]'));
        expect((all(widget, '.radio') as HTMLInputElement[])[1]!.checked).to.equal(true);
      });

    it('a choice whose answer was lost is sent again under the same key', async () => {
      let tries = 0;
      const api = ordersApi();
      const choose = api.answers['requests.choose'] as (asked: unknown) => RequestView;
      const { widget, asked } = await open({
        answers: {
          ...api.answers,
          'requests.choose': (call) => (++tries === 1 ? refusal(500, 'server.error', 'Broken.') : choose(call)),
        },
      });
      await there(widget, '.col');
      button(widget, 'Choose Plomberie Morel').click();
      await sheetOpen(widget);
      one(widget, '.sheet-foot .btn-primary').click();
      await until(widget, () => text(one(widget, '.sheet-foot .btn-primary')) === 'Try again');
      one(widget, '.sheet-foot .btn-primary').click();
      await there(widget, '.comes');
      const keys = calls(asked, 'requests.choose').map(([, { headers }]) => headers.get('idempotency-key'));
      expect(new Set(keys).size).to.equal(1);
      expect(keys.length).to.be.at.least(2);
    });

    it('REQ-15 terms that change while the question stands are not what is chosen', async () => {
      const { widget, tell, held, asked } = await open();
      await there(widget, '.col');
      button(widget, 'Choose Plomberie Morel').click();
      await sheetOpen(widget);
      const dearer = { ...PROPOSALS[0]!, price: { amount: 99_900, currency: 'EUR' } };
      held.set(ORDERS[0]!.id, comparing({ shortlist: [dearer, ...PROPOSALS.slice(1)] }));
      await listening(widget);
      tell('request.changed', ORDERS[0]!.id);
      await until(widget, () => text(one(widget, 'dialog[open]')).includes('This has changed meanwhile'));
      expect(one(widget, '.sheet-foot .btn-primary')).to.equal(undefined);
      expect(calls(asked, 'requests.choose')).to.have.length(0);
      await accessible(widget);
    });

    it('a column that is withdrawn keeps its place, and one that joins comes last', async () => {
      const { widget, tell, held } = await open();
      await there(widget, '.col');
      const late = proposal(9, { ...AQUA, id: MOREL.id, name: 'SOS Fuite' });
      held.set(ORDERS[0]!.id, comparing({ shortlist: [late, PROPOSALS[1]!, PROPOSALS[2]!] }));
      await listening(widget);
      tell('request.changed', ORDERS[0]!.id);
      await until(widget, () => all(widget, '.col').length === 4);
      expect(all(widget, '.who').map(text)).to.deep.equal([
        'Plomberie Morel Withdrawn',
        'AquaRhône',
        'Dépann’Eau Lyon',
        'SOS Fuite',
      ]);
      expect((all(widget, '.radio') as HTMLInputElement[]).map(({ disabled }) => disabled)).to.deep.equal([
        true,
        false,
        false,
        false,
      ]);
      await accessible(widget);
    });

    it('nothing changes under a finger that is down', async () => {
      const { widget, tell, held, asked } = await open();
      await there(widget, '.col');
      one(widget, '.order').dispatchEvent(new PointerEvent('pointerdown'));
      held.set(ORDERS[0]!.id, assigned(1));
      const before = calls(asked, 'requests.read').length;
      await listening(widget);
      tell('request.changed', ORDERS[0]!.id);
      await until(widget, () => text(all(widget, 'button.row')[0]).includes('confirms'));
      expect(calls(asked, 'requests.read').length).to.be.above(before);
      expect(all(widget, '.col .foot')).to.have.length(3);
      one(widget, '.order').dispatchEvent(new PointerEvent('pointerup'));
      await there(widget, '.comes');
    });
  });

  it('REQ-5 before the shortlist: how many were asked, how many have answered, no names', async () => {
    const { widget } = await open({ orders: [order(1)] });
    await there(widget, '.waiting');
    expect(text(one(widget, '.waiting')))
      .to.include('2 of 3 answers')
      .and.include('8 partners were asked');
    expect(all(widget, '.meter .full')).to.have.length(2);
    expect(all(widget, '.story .past').map(text).join()).to.include('Proposal by a partner');
    expect(text(one(widget, '.papers'))).to.include('Nobody yet');
  });

  it('tells the order’s story, what comes after, the answers in the reader’s language, and who has the contact', async () => {
    const { widget } = await open({ request: ORDERS[1]!.id });
    await there(widget, '.comes');
    const story = all(widget, '.story li').map(text);
    expect(story[0]).to.include('Sent to 8 partners');
    expect(story[2]).to.include('Plomberie Morel was chosen').and.include('Contact shared');
    expect(all(widget, '.story .todo').map(text)).to.deep.equal(['Visit', 'Receipt']);
    expect(text(one(widget, '.answers')))
      .to.include('Where it leaks')
      .and.include('Trap of the sink');
    expect(text(one(widget, '.disclosed'))).to.include('Plomberie Morel');
    await until(widget, () => all(widget, '.photo img').length === 2);
    all(widget, '.photo')[0]!.click();
    await until(widget, () => one(widget, 'dialog.viewer[open] img'));
    await accessible(widget);
  });

  it('REQ-12 asks before it cancels; the ended order stays, with its state', async () => {
    const { widget, asked } = await open();
    await there(widget, '#order');
    button(widget, 'Cancel order').click();
    await sheetOpen(widget);
    await accessible(widget);
    button(widget, 'Keep it').click();
    await until(widget, () => !one(widget, 'dialog[open]'));
    expect(calls(asked, 'requests.cancel')).to.have.length(0);
    button(widget, 'Cancel order').click();
    await sheetOpen(widget);
    one(widget, '.sheet-foot .danger').click();
    await until(widget, () => text(one(widget, '.banner')).startsWith('Cancelled'));
    await until(
      widget,
      () => all(widget, 'button.row').at(-2) && text(all(widget, '.rows ul')[1]).includes('Cancelled'),
    );
    expect(button(widget, 'Cancel order')).to.equal(undefined);
  });

  it('ORG-3 staff read along: no choosing, no cancelling, no new order', async () => {
    const { widget } = await open({ who: manager });
    await there(widget, '.col');
    expect(text(one(widget, '.banner'))).to.include('The resident chooses a partner');
    for (const control of ['.radio', '.foot', '.bar', '.over .btn', '.list-head .btn'])
      expect(one(widget, control), control).to.equal(undefined);
    await accessible(widget);
  });

  it('is closed to partners', async () => {
    const { widget, asked } = await open({ who: { ...manager, role: 'partner' } });
    await says(widget, 'This is not open to you');
    expect(calls(asked, 'requests.list')).to.have.length(0);
  });

  describe('when there is nothing to show', () => {
    it('empty: says why, and asks the host for its catalog', async () => {
      const { widget } = await open({ orders: [] });
      const heard = hearing(widget, 'order');
      await there(widget, '.empty .btn');
      expect(widget.matches(':state(empty)')).to.equal(true);
      await accessible(widget);
      one(widget, '.empty .btn').click();
      expect(heard).to.have.length(1);
      widget.catalogUrl = '/services';
      await there(widget, '.empty a[href="/services"]');
    });

    it('loading: the shape of what comes', async () => {
      const { widget } = await open({ answers: { 'requests.list': waiting } });
      await until(widget, () => widget.matches(':state(loading)') && one(widget, '.rows .skeleton'));
      await accessible(widget);
    });

    it('ERR-1 error: what happened, and trying again', async () => {
      let up = false;
      const api = ordersApi();
      const list = api.answers['requests.list'] as (asked: unknown) => { items: []; next: null };
      const { widget } = await open({
        answers: { 'requests.list': (call) => (up ? list(call) : refusal(422, 'query.invalid', 'Not understood.')) },
      });
      await until(widget, () => widget.matches(':state(error)'));
      await accessible(widget);
      up = true;
      button(widget, 'Try again').click();
      await there(widget, 'button.row');
    });

    it('offline: the list stays and says how old it is, and choosing waits', async () => {
      const { widget } = await open();
      await there(widget, '.col');
      button(widget, 'Choose Plomberie Morel').click();
      await sheetOpen(widget);
      const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        dispatchEvent(new Event('offline'));
        await says(widget, 'Offline. As of');
        expect((one(widget, '.sheet-foot .btn-primary') as HTMLButtonElement).disabled).to.equal(true);
        expect(all(widget, 'button.row')).to.have.length(4);
        expect(widget.matches(':state(offline)')).to.equal(true);
        await accessible(widget);
      } finally {
        Object.defineProperty(navigator, 'onLine', { ...online, configurable: true });
        Reflect.deleteProperty(navigator, 'onLine');
      }
      dispatchEvent(new Event('online'));
      await until(widget, () => !(one(widget, '.sheet-foot .btn-primary') as HTMLButtonElement).disabled);
    });

    it('an order that cannot be read leaves the list as it is', async () => {
      const { widget } = await open({ answers: { 'requests.read': unreachable }, width: 390, request: ORDERS[0]!.id });
      await says(widget, 'You are offline');
      one(widget, '.page');
      await accessible(widget);
    });
  });

  describe('axe and layout', () => {
    const states: Record<string, Opening> = {
      comparing: {},
      waiting: {
        orders: [
          order(1),
          order(2, {
            state: 'offered',
            way: 'direct',
            next: { code: 'partner-answers', actor: 'partner', by: at(9) },
            story: [line('offered', -1, { partner: MOREL.name })],
          }),
        ],
      },
      assigned: { request: ORDERS[1]!.id },
      fulfilled: { request: ORDERS[3]!.id },
      one: { orders: [comparing({ shortlist: [PROPOSALS[0]!] })] },
      long: { orders: [LONG] },
      autobook: { orders: [comparing({ autobook: true, disclosures: [{ partner: MOREL.name, at: at(-2) }] })] },
      lapsed: {
        orders: [
          order(1, { state: 'lapsed', next: { code: 'none', actor: 'nobody', by: null }, story: [line('lapsed', -1)] }),
        ],
      },
    };
    for (const [name, opening] of Object.entries(states))
      for (const [how, around] of Object.entries({
        wide: {},
        'a phone, dark': { width: 390, theme: 'dark' },
        'right to left': { locale: 'ar-XB' },
        'a narrow column, Russian': { width: 320, locale: 'ru' },
      } satisfies Record<string, Opening>))
        it(`${name}, ${how}: nothing for axe to find, nothing sticks out`, async () => {
          const request = opening.request ?? (opening.orders ?? ORDERS)[0]!.id;
          const { widget } = await open({ ...opening, ...around, request });
          await there(widget, '.story');
          await accessible(widget);
          for (const part of all(widget, '.page > *, .list > *'))
            expect(part.scrollWidth, part.className).to.be.at.most(widget.clientWidth);
          expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
        });

    it('REQ-7 the contact Autobook disclosed is named as such', async () => {
      const { widget } = await open(states.autobook);
      await says(widget, 'Autobook: 1 partner already has your contact');
    });

    it('five columns scroll, and the labels stay', async () => {
      const five = [...PROPOSALS, proposal(4, AQUA), proposal(5, MOREL)];
      const { widget } = await open({ orders: [comparing({ shortlist: five })], width: 390, request: ORDERS[0]!.id });
      await there(widget, '.cmp');
      const table = one(widget, '.cmp');
      expect(table.scrollWidth).to.be.above(table.clientWidth);
      const labels = () => one(widget, '.labels').getBoundingClientRect().left;
      const before = labels();
      table.scrollLeft = 200;
      await until(widget, () => table.scrollLeft > 0);
      expect(labels()).to.be.closeTo(before, 1);
      const visible = all(widget, '.col').filter(
        (column) => column.getBoundingClientRect().right <= 391 && column.getBoundingClientRect().left >= -1,
      );
      expect(visible.length).to.be.at.least(2);
    });
  });
});
