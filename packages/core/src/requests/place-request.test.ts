import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../forms/form.schema.ts';
import { HOUR, later } from '../kernel/instants.ts';
import { decided, NOW, someFacts, someIds, someSettings, verdict, windowIn } from '../testing/index.ts';
import { broadcastRequest } from './broadcast-request.ts';
import { type Placing, type PlacingFacts, placeRequest } from './place-request.ts';

const id = someIds(1);
const photo = id<'file'>();
const [near, far] = [id<'partner'>(), id<'partner'>()];
const chosen = { id: id<'service'>(), partner: near };

const FORM: FormDefinition = {
  version: 4,
  fields: [
    { id: 'rooms', label: { en: 'Rooms' }, type: 'number', required: true, min: 1, max: 20, step: 1, quantity: true },
    { id: 'photos', label: { en: 'Photos' }, type: 'photos', required: false, max: 3 },
  ],
};

const placing: Placing = {
  formVersion: 4,
  answers: { rooms: 2, photos: [photo] },
  windows: [windowIn(24)],
  way: 'customer',
  phone: '+628123456789',
};

const facts: PlacingFacts = {
  ...someFacts({ eligible: [near, far] }),
  settings: someSettings(),
  id: id(),
  organization: id(),
  customer: id(),
  site: { id: id(), zone: 'Asia/Jakarta' },
  kind: { id: id(), form: FORM, active: true },
  service: undefined,
  country: 'ID',
  files: [photo],
};

describe('REQ-1 placing a request', () => {
  test('REQ-2 goes out at once to every eligible partner, and the clocks start', () => {
    const { state, events, asked } = decided(placeRequest(placing, facts));
    expect(state.request).toMatchObject({ state: 'open', broadcastAt: NOW, shortlistDue: '2026-11-25T09:00:00.000Z' });
    expect(events.map(({ type }) => type)).toEqual(['request.placed', 'request.broadcast']);
    expect(asked).toEqual([near, far]);
  });

  test('REQ-2 with broadcasting off it waits, and is sent by hand', () => {
    const off = { ...facts, settings: someSettings({ broadcast: false }) };
    const placed = decided(placeRequest(placing, off));
    expect(placed.state.request).toMatchObject({ state: 'received', broadcastAt: null, shortlistDue: null });
    expect(placed.asked).toBeUndefined();

    const sent = decided(broadcastRequest(placed.state, { ...off, now: later(NOW, HOUR) }));
    expect(sent.state.request).toMatchObject({ state: 'open', broadcastAt: later(NOW, HOUR) });
    expect(sent.asked).toEqual([near, far]);
    expect(verdict(broadcastRequest(sent.state, off))).toBe('request.closed');
  });

  test('REQ-2 a direct request goes to its one partner alone, for the time set', () => {
    const direct = decided(
      placeRequest({ ...placing, way: 'direct', service: chosen.id }, { ...facts, service: chosen }),
    );
    const until = later(NOW, 12 * HOUR);
    expect(direct.state.request).toMatchObject({
      state: 'offered',
      service: chosen.id,
      offer: { partner: near, until },
    });
    expect(direct.events.map(({ type }) => type)).toEqual(['request.placed', 'request.offered']);
    expect(direct.asked).toEqual([near]);
  });

  test('REQ-5 with nobody eligible it is open all the same, and the organization is told', () => {
    const { state, events } = decided(placeRequest(placing, { ...facts, eligible: [] }));
    expect(state.request.state).toBe('open');
    expect(events).toContainEqual(expect.objectContaining({ type: 'request.unanswered', cause: 'nobody-eligible' }));
  });

  test.each<[string, Partial<Placing>, Partial<PlacingFacts>]>([
    ['site.unknown', {}, { site: undefined }],
    ['kind.unknown', {}, { kind: undefined }],
    ['kind.inactive', {}, { kind: { id: id(), form: FORM, active: false } }],
    ['way.unavailable', { way: 'manager' }, {}],
    ['way.unavailable', { way: 'first', service: chosen.id }, { service: chosen }],
    ['service.unknown', { way: 'direct' }, {}],
    ['service.unknown', { way: 'direct', service: chosen.id }, { service: undefined }],
    ['form.version', { formVersion: 3 }, {}],
    ['answers.invalid', { answers: {} }, {}],
    ['file.unknown', {}, { files: [] }],
    ['window.empty', { windows: [] }, {}],
    ['window.past', { windows: [windowIn(-3)] }, {}],
    ['window.notice', { windows: [windowIn(24), windowIn(1)] }, {}],
    ['window.too-far', { windows: [windowIn(24 * 40)] }, {}],
    ['phone.invalid', { phone: '+6281' }, {}],
  ])('ERR-1 refuses %s', (code, changes, changedFacts) => {
    expect(verdict(placeRequest({ ...placing, ...changes }, { ...facts, ...changedFacts }))).toBe(code);
  });

  test('FRM-2 every wrong answer is named, and the window that is', () => {
    const wrong = placeRequest({ ...placing, answers: { rooms: 0, photos: ['x'], colour: 'red' } }, facts);
    expect(wrong).toMatchObject({
      refusal: { errors: [{ field: 'answers.rooms' }, { field: 'answers.photos' }, { field: 'answers.colour' }] },
    });
    const late = placeRequest({ ...placing, windows: [windowIn(24), windowIn(1)] }, facts);
    expect(late).toMatchObject({ refusal: { field: 'windows.1.start', params: { count: 2 } } });
  });
});
