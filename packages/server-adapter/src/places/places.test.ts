import type { Exchange } from '@pasar/core/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { type JobTown, openJobTown } from '../requests/testing/job-town.ts';
import { eachDatabase } from '../testing/databases.ts';

type Edit = Exchange<'places.edit'>['body'];
const HERE = { address: 'Jl. Kemang 1', point: { lat: -6.2, lng: 106.82 } };

eachDatabase('ORG-1 the tree of places', (open) => {
  let database: Database;
  let job: JobTown;
  let kemang: JobTown['town']['kemang'];
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
    kemang = job.town.kemang;
  });
  afterAll(() => database.close());

  const list = async (role: 'viewer' | 'manager' = 'manager') =>
    (await job.call('places.list', { token: await job.staff(role) })).answer;
  const at = async (id: string) => (await list()).items.find((place) => place.id === id)!;
  const create = async (body: object) => job.call('places.create', { token: await job.staff(), body });
  const edit = async (place: string, body: Edit) =>
    job.call('places.edit', { token: await job.staff(), params: { place }, body });
  const move = async (place: string, parent: string | null) =>
    job.call('places.move', { token: await job.staff(), params: { place }, body: { parent } });
  const remove = async (place: string) => job.call('places.remove', { token: await job.staff(), params: { place } });
  const offerHoursAt = async (site: string) => {
    const params = { kind: job.town.cleaning.id };
    return (await job.call('order-form.read', { token: await job.staff(), params, query: { site } })).answer.expect
      .offerHours;
  };

  test('is told from the root down, with what holds at each and where it is set; viewers change nothing', async () => {
    const { items, can } = await list();
    expect(items.map(({ name }) => name)).toEqual(['Griya Kemang', 'South', 'Villa', 'Tower']);
    expect(can).toEqual(['add']);
    expect(items.at(-1)!.effective).toMatchObject({ broadcast: { value: true, from: null } });
    expect((await list('viewer')).items.flatMap((place) => place.can)).toEqual([]);
  });

  test('what is set on a quarter holds for requests from its sites, and the site’s own wins', async () => {
    await edit(kemang.quarter, { name: 'South', settings: { broadcast: false, offerHours: 3 } });
    expect((await at(kemang.tower)).effective).toMatchObject({
      broadcast: { value: false, from: kemang.quarter },
      offerHours: { value: 3, from: kemang.quarter },
      waitDays: { value: 2, from: null },
    });
    expect([await offerHoursAt(kemang.tower), await offerHoursAt(kemang.villa)]).toEqual([3, 12]);
    await job.place();
    expect((await job.list(0)).items).toEqual([]);
    await edit(kemang.tower, { name: 'Tower', site: HERE, settings: { broadcast: true } });
    const sent = await job.place();
    expect((await job.list(0)).items.map(({ request }) => request)).toEqual([sent]);
    expect((await at(kemang.tower)).effective).toMatchObject({ broadcast: { from: kemang.tower } });
  });

  test('a place that is moved takes along what lies in it, and what is set above it holds from then on', async () => {
    expect((await move(kemang.villa, kemang.quarter)).answer.effective.offerHours).toEqual({
      value: 3,
      from: kemang.quarter,
    });
    const north = (await create({ level: 'group', parent: kemang.group, name: 'North', settings: { offerHours: 7 } }))
      .answer;
    expect((await move(kemang.quarter, north.id)).status).toBe(200);
    // The quarter's own is nearer; without it the new group's holds, in matching's path of the site, too.
    await edit(kemang.quarter, { name: 'South', settings: {} });
    expect([await offerHoursAt(kemang.tower), await offerHoursAt(kemang.villa)]).toEqual([7, 7]);
  });

  test('stays a tree of groups, quarters and sites', async () => {
    for (const [place, parent, code] of [
      [kemang.group, kemang.group, 'place.inside-itself'],
      [kemang.group, kemang.quarter, 'place.inside-itself'],
      [kemang.quarter, kemang.tower, 'place.inside-itself'],
      [kemang.tower, kemang.villa, 'place.level'],
      [kemang.tower, null, 'place.level'],
      [kemang.tower, job.town.senayan.group, 'place.unknown'],
      [job.town.senayan.tower, kemang.group, 'place.unknown'],
    ] as const) {
      expect([place, parent, (await move(place, parent)).problem.code]).toEqual([place, parent, code]);
    }
    expect((await edit(kemang.quarter, { name: 'South', site: HERE, settings: {} })).problem.code).toBe('place.level');
    expect((await edit(kemang.tower, { name: 'Tower', settings: {} })).problem.code).toBe('place.level');
  });

  test('a place in use is not taken out, and what is there is listed', async () => {
    const tower = await remove(kemang.tower);
    expect([tower.status, tower.problem.code]).toEqual([409, 'place.in-use']);
    expect(tower.problem.listed!.map(({ type }) => type).sort()).toEqual(['customer', 'request', 'request']);
    const group = (await remove(kemang.group)).problem.listed!;
    expect(new Set(group.map(({ type }) => type))).toEqual(new Set(['place', 'activation']));
    const site = { level: 'site', parent: kemang.quarter, name: 'Annexe', ...HERE };
    const annexe = (await create(site)).answer;
    expect((await remove(annexe.id)).status).toBe(204);
    expect((await remove(annexe.id)).problem.code).toBe('place.unknown');
  });
});
