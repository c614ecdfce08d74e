import { expect } from '@open-wc/testing';
import { unmountAll, until } from '../../testing/mount.ts';
import { accessible, all, button, type Opening, one, open, says, there } from './orders.opened.ts';
import { AQUA, at, comparing, LONG, line, MOREL, ORDERS, order, PROPOSALS, proposal } from './orders.samples.ts';

describe('pasar-orders, axe and layout', () => {
  afterEach(unmountAll);

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
    button(widget, 'Who has your contact').click();
    expect(widget.shadowRoot!.activeElement?.id).to.equal('disclosed');
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
