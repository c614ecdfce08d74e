import { aTimeout, expect } from '@open-wc/testing';
import { type Client, NetworkError } from '@pasar/core/client';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from './pages.ts';
import { Reading } from './reading.ts';

/** What is asked for, each question answered by hand; `number` counts them. */
function source() {
  const open: { readonly signal: AbortSignal; readonly answer: (failed?: boolean) => void }[] = [];
  const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
  const ask = (signal: AbortSignal) =>
    new Promise<number>((resolve, reject) => {
      const number = open.length + 1;
      open.push({ signal, answer: (failed) => (failed ? reject(new NetworkError('away')) : resolve(number)) });
    });
  return { open, host, ask };
}
const client = {} as Client;
/** What has been answered has been read. */
const settled = () => aTimeout(0);

const LISTS = {
  'a list': () => {
    const { open, host, ask } = source();
    const pages = new Pages<number, { readonly of: string }>(host, { of: '' }, async (_, __, ___, signal) => {
      const number = await ask(signal);
      return { items: [number], next: 'more' };
    });
    return { open, list: pages, shown: () => pages.items[0], begin: () => pages.ask(client) };
  },
  'what is read whole': () => {
    const { open, host, ask } = source();
    const reading = new Reading(host, (_, signal) => ask(signal));
    return { open, list: reading, shown: () => reading.answer, begin: () => reading.ask(client) };
  },
} as const;

for (const [name, make] of Object.entries(LISTS)) {
  describe(`${name}, while much changes`, () => {
    it('comes, however fast the updates: one question is under way, and one behind it', async () => {
      const { open, list, shown, begin } = make();
      begin();
      for (let update = 0; update < 100; update++) list.refresh();
      expect(open).to.have.length(1);
      open[0]!.answer();
      await settled();
      expect([shown(), open.length, open[0]!.signal.aborted]).to.deep.equal([1, 2, false]);
      open[1]!.answer();
      await settled();
      expect([shown(), open.length]).to.deep.equal([2, 2]);
      list.refresh();
      expect(open).to.have.length(3);
    });

    it('is asked for once more after a failure that updates came behind', async () => {
      const { open, list, shown, begin } = make();
      begin();
      list.refresh();
      open[0]!.answer(true);
      await settled();
      expect([list.failure?.kind, open.length]).to.deep.equal(['offline', 2]);
      open[1]!.answer();
      await settled();
      expect([list.failure, shown()]).to.deep.equal([undefined, 2]);
    });

    it('is asked for anew after it was out of the page, whatever was under way', async () => {
      const { open, list, shown, begin } = make();
      begin();
      list.refresh();
      list.hostDisconnected();
      expect(open[0]!.signal.aborted).to.equal(true);
      begin();
      expect(open).to.have.length(2);
      open[1]!.answer();
      await settled();
      expect([shown(), open.length]).to.deep.equal([2, 2]);
    });
  });
}

describe('a list that is narrowed', () => {
  it('does not wait for the answer to the question before', async () => {
    const { open, list, shown, begin } = LISTS['a list']();
    begin();
    list.refresh();
    list.look({ of: 'another' });
    expect([open[0]!.signal.aborted, open.length]).to.deep.equal([true, 2]);
    open[1]!.answer();
    await settled();
    expect([shown(), open.length, list.loading]).to.deep.equal([2, 2, undefined]);
  });

  it('shows more before it is asked for anew', async () => {
    const { open, list, begin } = LISTS['a list']();
    begin();
    open[0]!.answer();
    await settled();
    list.more();
    list.refresh();
    open[1]!.answer();
    await settled();
    expect([[...list.items], open.length, list.loading]).to.deep.equal([[1, 2], 3, 'again']);
  });
});

describe('what a change has answered', () => {
  it('stands, and is asked for again where updates came meanwhile', async () => {
    const { open, list, begin } = LISTS['what is read whole']();
    begin();
    list.refresh();
    list.put(7);
    expect([list.answer, open[0]!.signal.aborted, open.length]).to.deep.equal([7, true, 2]);
    open[1]!.answer();
    await settled();
    expect([list.answer, open.length]).to.deep.equal([2, 2]);
  });
});
