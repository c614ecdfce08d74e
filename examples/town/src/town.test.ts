import { readPhone } from '@pasar/core/forms';
import { type Instant, isId, LOCALES } from '@pasar/core/kernel';
import { type Obstacle, obstaclesTo } from '@pasar/core/matching';
import { pathUp, placeTree } from '@pasar/core/places';
import { OFFERING_LIFE, SERVICE_LIFE } from '@pasar/core/services';
import { expect, test } from 'vitest';
import { personas, townSeed, towns } from './index.ts';

const seed = townSeed();
const NOW = '2026-11-22T04:00:00.000Z' as Instant;
const partners = new Map(seed.partners.map((partner) => [partner.id, partner]));

/** Every service on a site with what stands in its way; `service.inactive-here` where it is not on. */
function servicesAt(organization: (typeof seed.organizations)[number], site: string) {
  const above = new Set<string>(pathUp(placeTree(organization.places), site as never).map(({ id }) => id));
  const { point } = organization.places.find(({ id }) => id === site)!;
  const isOn = new Set(organization.activations.filter(({ place }) => above.has(place)).map(({ service }) => service));
  return organization.relations.flatMap((relation) => {
    const partner = partners.get(relation.partner)!;
    const agreement = organization.agreements.find((one) => one.partner === partner.id && one.state === 'accepted');
    return partner.services.map(({ id, kind, zone }) => ({
      partner,
      kind,
      obstacles: obstaclesTo({
        now: NOW,
        point: point!,
        windows: [],
        standing: {
          relation: relation.state,
          account: partner.account,
          suspendedUntil: null,
          documentsValidUntil: partner.documentsValidUntil,
          houseDocumentsAccepted: relation.houseDocumentsAccepted,
          guideDone: relation.guideDone,
          licenceUntil: partner.licenceUntil,
        },
        agreement: agreement?.kinds.includes(kind) ? { expiresAt: agreement.expiresAt } : undefined,
        activeHere: isOn.has(id),
        zone,
        reducedTo: null,
        away: partner.away ?? [],
        jobs: { running: 0, limit: null },
      }),
    }));
  });
}

const sitesOf = ({ places }: (typeof seed.organizations)[number]) => places.filter(({ level }) => level === 'site');

test('sixty kinds in ten categories, each with three to seven questions and a picture of its own', () => {
  expect(seed.kinds).toHaveLength(60);
  expect(seed.categories).toHaveLength(10);
  expect(new Set(seed.kinds.map(({ picture }) => picture)).size).toBe(60);
  expect(new Set(seed.kinds.map(({ form }) => JSON.stringify(form.fields))).size).toBe(60);
  for (const { slug, form } of seed.kinds) {
    expect(form.fields.length, slug).toBeGreaterThanOrEqual(3);
    expect(form.fields.length, slug).toBeLessThanOrEqual(7);
    const asked = new Set(form.fields.map(({ id }) => id));
    expect(asked.size, slug).toBe(form.fields.length);
    for (const field of form.fields)
      if (field.when) expect(asked.has(field.when.field), `${slug} ${field.id}`).toBe(true);
  }
});

test('WL-3 kinds, categories and forms speak all four languages', () => {
  const texts: Record<string, string>[] = [];
  JSON.stringify([seed.kinds, seed.categories], (_, value) => {
    if (typeof value?.en === 'string') texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(900);
  for (const text of texts) expect(Object.keys(text).sort(), text.en).toEqual([...LOCALES].sort());
});

test('forty companies a town, thirteen sites, eighteen services or more at each', () => {
  for (const [nth, organization] of seed.organizations.entries()) {
    expect(towns[nth]!.companies).toHaveLength(40);
    expect(sitesOf(organization).length).toBeGreaterThanOrEqual(12);
    for (const site of sitesOf(organization)) {
      const open = servicesAt(organization, site.id).filter(({ obstacles }) => obstacles.length === 0);
      expect(open.length, site.name).toBeGreaterThanOrEqual(18);
    }
  }
});

test('REQ-5 what residents order most finds three partners or more at every site', () => {
  for (const organization of seed.organizations) {
    for (const site of sitesOf(organization)) {
      const open = servicesAt(organization, site.id).filter(({ obstacles }) => obstacles.length === 0);
      for (const slug of ['home-cleaning', 'tap-repair', 'lights-and-sockets', 'handyman']) {
        const kind = seed.kinds.find((one) => one.slug === slug)!.id;
        const who = new Set(open.filter((service) => service.kind === kind).map(({ partner }) => partner.id));
        expect(who.size, `${slug} at ${site.name}`).toBeGreaterThanOrEqual(3);
      }
    }
  }
});

test('REQ-3 each reason why a company gets nothing stands alone with one company', () => {
  const planned = towns.flatMap(({ companies }) =>
    companies.flatMap(({ name, obstacle }) => (obstacle ? [{ name, obstacle }] : [])),
  );
  const all: Obstacle[] = [
    'partner.relation-not-accepted',
    'partner.account-inactive',
    'partner.suspended',
    'partner.documents-lapsed',
    'partner.house-documents',
    'partner.guide',
    'partner.licence-lapsed',
    'agreement.none',
    'agreement.expired',
    'service.inactive-here',
    'zone.outside',
    'away',
  ];
  expect(planned.map(({ obstacle }) => obstacle).sort()).toEqual([...all].sort());
  const found = new Map<string, Set<string>>();
  for (const organization of seed.organizations) {
    for (const site of sitesOf(organization)) {
      for (const { partner, obstacles } of servicesAt(organization, site.id)) {
        const plan = planned.find(({ name }) => name === partner.name);
        if (plan) found.set(plan.obstacle, (found.get(plan.obstacle) ?? new Set()).add(obstacles.join(' ')));
      }
    }
  }
  for (const { obstacle } of planned) {
    const sets = [...found.get(obstacle)!];
    expect(sets, obstacle).toContain(obstacle);
    for (const set of sets) expect(set.split(' '), obstacle).toContain(obstacle);
  }
});

test('PAR-8 a town has a service in every state, and an offer with every answer', () => {
  for (const organization of seed.organizations) {
    const own = new Set(organization.relations.map(({ partner }) => partner));
    const services = seed.partners.filter(({ id }) => own.has(id)).flatMap((partner) => partner.services);
    const states = new Set(services.map(({ state = 'active' }) => state));
    expect([...states].sort()).toEqual([...SERVICE_LIFE.states].sort());
    expect(services.filter(({ waitingDays }) => waitingDays).length).toBeGreaterThanOrEqual(3);
    const offers = organization.offerings!.map(({ state }) => state);
    expect(new Set(offers)).toEqual(new Set(OFFERING_LIFE.states));
    expect(organization.offerings!.some(({ reduction }) => reduction)).toBe(true);
    expect(services.some(({ revision }) => revision)).toBe(true);
  }
});

test('PAR-5, PAR-12, AGR-6 there are rates of every kind, papers in order, near their end and over, and a renewal at hand', () => {
  const [jakarta] = seed.organizations;
  expect(jakarta!.commissions!.map(({ partner, service, kind }) => [!!partner, !!service, !!kind])).toEqual([
    [false, false, false],
    [false, false, true],
    [true, false, false],
    [true, true, false],
  ]);
  expect(jakarta!.requirements).toEqual([{ type: 'insurance', expires: true }]);
  for (const { partner } of jakarta!.relations) expect(partners.get(partner)!.documents).toHaveLength(1);
  const papers = seed.partners.flatMap(({ documents = [] }) => documents);
  expect(papers.filter(({ validDays }) => validDays !== undefined).map(({ validDays }) => validDays)).toEqual([6, 20]);
  expect(papers.filter(({ validUntil }) => validUntil! < '2026-11-22')).toHaveLength(1);
  for (const { agreements } of seed.organizations)
    expect(agreements.filter(({ expiresDays }) => expiresDays === 20)).toHaveLength(1);
});

test('every id is a UUIDv7 of its own, and the same on every run', () => {
  const ids = [
    ...seed.kinds.map(({ id }) => id),
    ...seed.partners.flatMap(({ id, members, services }) => [
      id,
      ...members.map((m) => m.id),
      ...services.map((s) => s.id),
    ]),
    ...seed.organizations.flatMap(({ id, places, customers, agreements }) => [
      id,
      ...[...places, ...customers, ...agreements].map((one) => one.id),
    ]),
  ] as string[];
  expect(ids.filter((id) => !isId(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(townSeed()).toEqual(seed);
});

test('phone numbers are whole and unlike, mail goes nowhere', () => {
  const contacts = [
    ...seed.partners.flatMap(({ members }) => members),
    ...seed.organizations.flatMap(({ customers }) => customers),
  ].map(({ contact }) => contact);
  expect(new Set(contacts.map(({ phone }) => phone)).size).toBe(contacts.length);
  for (const { name, phone, email } of contacts) {
    expect(readPhone(phone), name).toEqual({ ok: true, e164: phone });
    expect(email).toMatch(/\.example$/);
  }
});

test('personas: three residents, forty companies and three of the staff a town, all of them seeded', () => {
  expect(personas).toHaveLength(3 * 46);
  expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
  const people = new Set(seed.partners.flatMap(({ members }) => members.map(({ subject }) => subject)));
  for (const persona of personas) {
    if (persona.role === 'partner') expect(people.has(persona.session.subject), persona.id).toBe(true);
  }
});
