import { assert } from '@open-wc/testing';
import type { Answer, FormField } from '@pasar/core/forms';
import type { Window } from '@pasar/core/kernel';
import fc from 'fast-check';
import { testId } from '../../testing/people.ts';
import { faultsOf, placeOf, requestOf } from './checks.ts';
import { type Draft, freshDraft, restoreDraft, toggledWindow } from './draft.ts';
import { draftStore } from './draft-store.ts';
import { everyField, orderForm } from './order-form.samples.ts';

const order = orderForm({ form: { version: 3, fields: everyField } });
const fresh = freshDraft({ key: 'k', site: testId(11), form: order.form });
const facts = { now: '2026-11-22T04:00:00.000Z', zone: 'Asia/Jakarta', country: 'ID' } as Parameters<
  typeof faultsOf
>[2];

/** A lawful answer to a field of a type. */
function answerTo(type: FormField['type']): Answer {
  if (type === 'number') return 2;
  if (type === 'consent') return true;
  if (type === 'choices' || type === 'photos') return ['a'];
  if (type === 'windows') return [{ start: '2026-11-23T01:00:00.000Z', end: '2026-11-23T04:00:00.000Z' } as Window];
  return type === 'address' ? { text: 'Roof' } : 'text';
}
const kindOf = (answer: Answer) => (Array.isArray(answer) ? `list of ${typeof answer[0]}` : typeof answer);

describe('a draft', () => {
  beforeEach(() => localStorage.clear());

  it('FRM-2 whatever a device had kept is read without harm, checked and made an order of', () => {
    const shaped = fc.record(
      {
        site: fc.constantFrom(testId(11), testId(99), 3),
        answers: fc.dictionary(fc.constantFrom(...everyField.map(({ id }) => id), 'gone', '__proto__'), fc.jsonValue()),
        windows: fc.jsonValue(),
        contact: fc.jsonValue(),
        consent: fc.jsonValue(),
        waiting: fc.jsonValue(),
        sent: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shaped), (stored) => {
        const draft = restoreDraft(stored, fresh, order.form, [testId(11)]);
        assert.equal(draft.site, testId(11));
        for (const id of Object.keys(draft.answers)) assert.ok(everyField.some((field) => field.id === id));
        faultsOf(draft, order, facts);
        requestOf(draft, order, 'ID');
      }),
      { numRuns: 500 },
    );
  });

  it('FRM-1 a field that changed its type begins anew, the others stay', () => {
    const swapped = everyField.map(
      ({ id }, at) => [id, answerTo(everyField[(at + 5) % everyField.length]!.type)] as const,
    );
    const draft = restoreDraft({ answers: Object.fromEntries(swapped) }, fresh, order.form, []);
    for (const { id, type } of everyField) {
      const given = draft.answers[id];
      if (given !== undefined) assert.equal(kindOf(given), kindOf(answerTo(type)), id);
    }
    const own = Object.fromEntries(everyField.map(({ id, type }) => [id, answerTo(type)]));
    assert.deepEqual({ ...restoreDraft({ answers: own }, fresh, order.form, []).answers }, own);
  });

  it('FRM-2 what was kept comes back as it was typed', () => {
    const store = draftStore('api', 'person', 'organization', 'kind');
    const draft: Draft = {
      ...fresh,
      answers: { note: 'Ü «1»', units: 3 },
      contact: { name: ' Anna', phone: '08 12', email: '' },
      consent: true,
    };
    assert.isNumber(store.write(draft));
    assert.deepEqual(restoreDraft(store.read(), fresh, order.form, [testId(11)]), draft);
  });

  it('ORG-2 one person’s draft is not another’s, nor another organization’s or kind’s', () => {
    draftStore('api', 'person', 'organization', 'kind').write(fresh);
    for (const other of [
      ['api', 'other', 'organization', 'kind'],
      ['api', 'person', 'other', 'kind'],
      ['api', 'person', 'organization', 'other'],
      ['api', 'personorganization', '', 'kind'],
    ]) {
      assert.equal(draftStore(...other).read(), null);
    }
    assert.notInclude(JSON.stringify(Object.keys(localStorage)), 'person', 'the name does not say who');
  });

  it('a device that keeps nothing, or kept something broken, does not stop anybody', () => {
    localStorage.setItem('other', '1');
    const store = draftStore('a');
    store.write(fresh);
    const [key] = Object.keys(localStorage).filter((one) => one.startsWith('pasar-draft'));
    localStorage.setItem(key as string, '{"half');
    assert.equal(store.read(), undefined);
  });

  it('windows are taken and left by the same tap, in the order of time', () => {
    const at = (hour: number) =>
      ({ start: `2026-11-23T0${hour}:00:00.000Z`, end: `2026-11-23T0${hour + 1}:00:00.000Z` }) as Window;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 })), (taps) => {
        const windows = taps.reduce<Window[]>((taken, hour) => toggledWindow(taken, at(hour)), []);
        const odd = [...new Set(taps)].filter((hour) => taps.filter((tap) => tap === hour).length % 2 === 1).sort();
        assert.deepEqual(windows, odd.map(at));
      }),
    );
  });

  it('ERR-1 a problem of the server finds its field', () => {
    assert.equal(placeOf('windows.0.start', 'window.past'), 'windows');
    assert.equal(placeOf('answers.photos.1', 'file.unknown'), 'answers.photos');
    assert.equal(placeOf('contact.phone', 'body.invalid'), 'contact.phone');
    assert.equal(placeOf(undefined, 'phone.invalid'), 'contact.phone');
    assert.equal(placeOf(undefined, 'kind.inactive'), undefined);
    assert.equal(placeOf('formVersion', 'body.invalid'), undefined);
  });
});
