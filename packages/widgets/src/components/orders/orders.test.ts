import { expect } from '@open-wc/testing';
import { refusal, unreachable, waiting } from '../../testing/answers.ts';
import { unmountAll, until } from '../../testing/mount.ts';
import {
  accessible,
  all,
  button,
  calls,
  hearing,
  listening,
  one,
  open,
  says,
  sheetOpen,
  text,
  there,
} from './orders.opened.ts';
import { at, manager, ORDERS, order, ordersApi } from './orders.samples.ts';

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
      await says(widget, 'No connection');
      one(widget, '.page');
      await accessible(widget);
    });
  });
});
