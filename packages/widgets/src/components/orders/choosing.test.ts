import { expect } from '@open-wc/testing';
import type { RequestView } from '@pasar/core/requests';
import { sendKeys } from '@web/test-runner-commands';
import { refusal } from '../../testing/answers.ts';
import { unmountAll, until } from '../../testing/mount.ts';
import type { OrderDeed } from './orders.events.ts';
import {
  accessible,
  all,
  button,
  calls,
  hearing,
  listening,
  one,
  open,
  sheetOpen,
  text,
  there,
} from './orders.opened.ts';
import { AQUA, assigned, comparing, MOREL, ORDERS, ordersApi, PROPOSALS, proposal } from './orders.samples.ts';

describe('pasar-orders, choosing', () => {
  afterEach(unmountAll);

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

  it('by keyboard: arrows move the choice, Enter asks, Escape leaves everything as it was', async () => {
    const { widget, asked } = await open();
    await there(widget, '.radio');
    const radios = all(widget, '.radio') as HTMLInputElement[];
    radios[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(widget, () => text(one(widget, '.col.on .who')) === 'AquaRhône');
    button(widget, 'Choose AquaRhône').focus();
    await sendKeys({ press: 'Enter' });
    await sheetOpen(widget);
    await until(widget, () => one(widget, 'dialog[open]').contains(widget.shadowRoot!.activeElement));
    await sendKeys({ press: 'Escape' });
    await until(widget, () => !one(widget, 'dialog[open]'));
    expect(widget.shadowRoot!.activeElement).to.equal(button(widget, 'Choose AquaRhône'));
    expect(calls(asked, 'requests.choose')).to.have.length(0);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
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
