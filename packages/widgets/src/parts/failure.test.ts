import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { ListedProblem } from '@pasar/core/contract';
import { createWords, type Words } from '@pasar/core/words';
import { html, LitElement } from 'lit';
import type { Failure } from '../element/failure.ts';
import en from '../locales/en/shared.json' with { type: 'json' };
import fr from '../locales/fr/shared.json' with { type: 'json' };
import id from '../locales/id/shared.json' with { type: 'json' };
import ru from '../locales/ru/shared.json' with { type: 'json' };
import { expectAccessible } from '../testing/accessible.ts';
import { baseStyles } from './base.styles.ts';
import { failureNotice } from './failure.ts';
import { noticeStyles } from './notice.styles.ts';

class TestFailure extends LitElement {
  static override styles = [baseStyles, noticeStyles];
  static override properties = { failure: {}, words: {} };
  declare failure: Failure;
  declare words: Words;

  protected override render = () => failureNotice(this.words, this.failure);
}
customElements.define('test-failure', TestFailure);

const job = (number: number): ListedProblem => ({
  type: 'job',
  id: `job-${number}`,
  what: 'Job',
  label: `AC cleaning · K3F-${number}`,
  at: '2026-11-24T03:00:00.000Z',
  when: '24 November 2026 at 10:00',
});

const inHand = (count: number): Failure => ({
  kind: 'refused',
  problem: {
    type: '/problems/relation.work-in-hand',
    title: 'There is work in hand',
    status: 409,
    code: 'relation.work-in-hand',
    detail: 'Settle it first.',
    requestId: 'a1b2c3',
    listed: Array.from({ length: count }, (_, number) => job(number)),
  },
});

async function shown(failure: Failure, words: Words = createWords('en', en)): Promise<HTMLElement & { text: string }> {
  const element = await fixture<HTMLElement>(html`<test-failure .failure=${failure} .words=${words}></test-failure>`);
  const isListed = failure.kind === 'refused' && failure.problem?.listed?.length;
  // Its code comes by itself.
  if (isListed) await waitUntil(() => element.shadowRoot!.querySelector('li'));
  const text = element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  return Object.assign(element, { text });
}

describe('ERR-1 a failure as a person reads it', () => {
  it('PAR-7 what stands in the way is listed: what it is, which one, when', async () => {
    const element = await shown(inHand(2));
    expect(element.shadowRoot!.querySelectorAll('li').length).to.equal(2);
    expect(element.text).to.include('Job: AC cleaning · K3F-1 · 24 November 2026 at 10:00');
    expect(element.shadowRoot!.querySelector('details')).to.equal(null);
    await expectAccessible(element);
  });

  for (const [locale, catalog] of Object.entries({ en, id, ru, fr })) {
    it(`of many the first are there at once, the others behind their number, in ${locale}`, async () => {
      const element = await shown(inHand(7), createWords(locale, catalog));
      const rest = element.shadowRoot!.querySelector('details')!;
      expect(rest.querySelector('summary')!.textContent).to.equal('+ 2');
      expect(rest.querySelectorAll('li').length).to.equal(2);
      await expectAccessible(element);
    });
  }

  it('nothing is listed of what a person may not do, or of a lost connection', async () => {
    for (const kind of ['forbidden', 'offline'] as const) {
      const element = await shown({ ...inHand(2), kind });
      expect(element.shadowRoot!.querySelectorAll('li').length).to.equal(0);
    }
  });
});
