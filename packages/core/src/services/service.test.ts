import { describe, expect, it, test } from 'vitest';
import { later } from '../kernel/instants.ts';
import { NOW, someIds } from '../testing/index.ts';
import { approveService, rejectService } from './moderation.ts';
import { offerService, reduceOffering, reduceOfferings } from './offering.ts';
import { editService, proposeService, submitService } from './proposing.ts';
import type { Service } from './service.ts';
import { narrowedBy, SERVICE_STATUSES, type ServiceStatusFacts, serviceStatus } from './service-status.ts';

const id = someIds(816);
const ZONE = { type: 'radius', centre: { lat: 48.85, lng: 2.35 }, metres: 5000 } as const;
const EDIT = {
  summary: { en: 'Leaks stopped', fr: '  ' },
  description: { en: ' Within the hour. ' },
  price: 9000,
  from: true,
  warrantyDays: 30,
  zone: ZONE,
};
const now = NOW;

function proposed(changes: Partial<typeof EDIT> = {}): Service {
  const facts = { id: id<'service'>(), partner: id<'partner'>(), exists: false, now };
  const made = proposeService({ kind: id<'kind'>(), ...EDIT, ...changes }, facts);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.state;
}
const value = <Value>(
  result: { ok: true; value: { state: Value } } | { ok: false; refusal: { code: string } },
): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.state;
};
const active = () => value(approveService(value(submitService(proposed(), { now })), {}, { now }));

describe('PAR-8 proposing', () => {
  it('keeps what was said, without what was left blank', () => {
    expect(proposed()).toMatchObject({
      state: 'draft',
      summary: { en: 'Leaks stopped' },
      description: { en: 'Within the hour.' },
    });
  });

  it.each([
    ['nothing', {}, {}],
    ['a summary alone', { en: 'Leaks stopped' }, {}],
    ['each in another language', { en: 'Leaks stopped' }, { fr: 'En une heure' }],
  ])('%s is not enough to be read', (_, summary, description) => {
    const draft = { ...proposed(), summary, description };
    expect(submitService(draft, { now })).toMatchObject({ refusal: { code: 'service.incomplete' } });
  });

  it('one service of a kind', () => {
    const facts = { id: id<'service'>(), partner: id<'partner'>(), exists: true, now };
    expect(proposeService({ kind: id<'kind'>(), ...EDIT }, facts)).toMatchObject({
      refusal: { code: 'service.exists', field: 'kind' },
    });
  });
});

describe('PAR-8 changing what is active', () => {
  it('a price holds at once, words wait; with the words taken back nothing waits', () => {
    const service = active();
    const words = { summary: { en: 'Anything stopped' }, description: { en: 'At once.' } };
    const edited = value(editService(service, { ...EDIT, ...words, price: null }, { now: later(now, 1) }));
    expect(edited).toMatchObject({ price: null, summary: { en: 'Leaks stopped' }, revision: words });
    expect(edited.submittedAt).toBe(later(now, 1));
    // A further price does not put the words at the end of the queue.
    const again = value(editService(edited, { ...EDIT, ...words, price: 5 }, { now: later(now, 2) }));
    expect(again.submittedAt).toBe(later(now, 1));
    expect(value(editService(again, EDIT, { now }))).toMatchObject({ revision: null, submittedAt: null });
  });

  it('words that were sent back are not submitted again by a change of price', () => {
    const words = { summary: { en: 'Anything stopped' }, description: { en: 'At once.' } };
    const waiting = value(editService(active(), { ...EDIT, ...words }, { now }));
    const back = value(rejectService(waiting, { reason: 'Nobody can' }, { now }));
    expect(back).toMatchObject({ state: 'active', revision: words, submittedAt: null, reason: 'Nobody can' });
    const edited = value(editService(back, { ...EDIT, ...words, price: 5 }, { now }));
    expect(edited).toMatchObject({ price: 5, submittedAt: null, reason: 'Nobody can' });
  });

  it('nobody says yes to words that took the place of those that were read', () => {
    const service = value(submitService(proposed(), { now }));
    const read = { submittedAt: later(now, -1) };
    expect(approveService(service, read, { now })).toMatchObject({ refusal: { code: 'service.changed' } });
    expect(rejectService(service, { ...read, reason: 'No' }, { now })).toMatchObject({
      refusal: { code: 'service.changed' },
    });
  });
});

test('PAR-11 a reduction has to leave something', () => {
  const service = active();
  const offering = value(offerService(service, null, { organization: id<'organization'>(), now }));
  const far = { ...ZONE, centre: { lat: 10, lng: 10 } };
  expect(reduceOffering(service, offering, { zone: far }, { now })).toMatchObject({
    refusal: { code: 'zone.outside-own', field: 'zone' },
  });
  const bow = [
    { lat: 48.8, lng: 2.3 },
    { lat: 48.9, lng: 2.4 },
    { lat: 48.9, lng: 2.3 },
    { lat: 48.8, lng: 2.4 },
  ];
  expect(reduceOffering(service, offering, { zone: { type: 'polygons', polygons: [[bow]] } }, { now })).toMatchObject({
    refusal: { code: 'zone.crossing', field: 'zone.polygons.0', params: { lat: 48.85, lng: 2.35 } },
  });
});

describe('PAR-8 the status at a glance', () => {
  const facts = (changes: Partial<ServiceStatusFacts>): ServiceStatusFacts => ({
    state: 'active',
    offering: 'accepted',
    covered: true,
    sites: 1,
    ...changes,
  });
  const CASES: readonly [(typeof SERVICE_STATUSES)[number], Partial<ServiceStatusFacts>][] = [
    ['draft', { state: 'draft', offering: 'offered' }],
    ['in-moderation', { state: 'in-moderation' }],
    ['rejected', { state: 'rejected' }],
    ['withdrawn', { state: 'withdrawn' }],
    ['not-offered', { offering: null }],
    ['to-accept', { offering: 'offered' }],
    ['refused', { offering: 'refused' }],
    ['deactivated', { offering: 'deactivated' }],
    ['no-agreement', { covered: false }],
    ['switched-off', { sites: 0 }],
    ['active', {}],
  ];

  it('each has its case', () => expect(CASES.map(([status]) => status)).toEqual([...SERVICE_STATUSES]));

  it.each(CASES)('%s: the first thing in the way; a search for it looks where it stands', (status, changes) => {
    const given = facts(changes);
    expect(serviceStatus(given)).toBe(status);
    const { state, offering } = narrowedBy(status);
    expect(state).toBe(given.state);
    if (offering !== undefined) expect(offering).toBe(given.offering);
  });
});

describe('PAR-11 the areas of all at once', () => {
  const organization = id<'organization'>();
  const offered = (service: Service, name: string) => ({
    service,
    offering: value(offerService(service, null, { organization, now })),
    name: { en: name },
  });
  const far = { ...ZONE, centre: { lat: 43.3, lng: 5.4 } };
  const near = { ...ZONE, metres: 1000 };

  it('all are reduced, but not what its partner has withdrawn', () => {
    const [here, gone] = [offered(active(), 'Leaks'), offered(active(), 'Drains')];
    const withdrawn = { ...gone, service: { ...gone.service, state: 'withdrawn' as const } };
    const reduced = reduceOfferings([here, withdrawn], { zone: near }, { now });
    expect(reduced).toMatchObject({ value: [{ service: { id: here.service.id }, offering: { reduction: near } }] });
  });

  it('none is, where nothing would be left of one; and that one is listed', () => {
    const [here, there] = [offered(active(), 'Leaks'), offered({ ...active(), zone: far }, 'Drains')];
    expect(reduceOfferings([here, there], { zone: near }, { now })).toMatchObject({
      refusal: { code: 'zone.outside-own', listed: [{ type: 'service', label: { en: 'Drains' } }] },
    });
  });

  it('without any there is nothing to reduce', () => {
    expect(reduceOfferings([], { zone: near }, { now })).toMatchObject({ refusal: { code: 'service.closed' } });
  });
});
