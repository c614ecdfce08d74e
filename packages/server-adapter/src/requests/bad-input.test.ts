import type { Exchange } from '@pasar/core/contract';
import { DAY, HOUR, later, MINUTE, type RequestId } from '@pasar/core/kernel';
import { NOW, windowIn } from '@pasar/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { transaction } from '../database/transaction.ts';
import { DEPLOYMENT } from '../tenancy/scope.ts';
import { eachDatabase } from '../testing/databases.ts';
import { type JobTown, openJobTown } from './testing/job-town.ts';

const NOBODY = '01900000-0000-7000-8000-000000000000';
const TABLES = [
  'requests',
  'request_dispatches',
  'proposals',
  'jobs',
  'disclosures',
  'events',
  'outbox',
  'timers',
] as const;

eachDatabase('ERR-1 bad input changes nothing', (open) => {
  let database: Database;
  let job: JobTown;
  beforeAll(async () => {
    database = await open();
    job = await openJobTown(database);
  });
  afterAll(() => database.close());

  /** Everything there is, as text. */
  async function everything(): Promise<string> {
    return transaction(database, DEPLOYMENT, async (tx) => {
      const rows = [];
      for (const table of TABLES) rows.push(await tx.selectFrom(table).selectAll().orderBy('owner').execute());
      const keys = await tx.selectFrom('idempotency_keys').select('key').where('status', '=', 0).execute();
      return JSON.stringify([rows.map((of) => of.map((row) => JSON.stringify(row)).sort()), keys]);
    });
  }
  /** What `attempt` was told; the database is as it was before. */
  async function refused(
    attempt: () => Promise<{ status: number; problem: { code: string; field?: string | undefined } }>,
  ) {
    const before = await everything();
    const { status, problem } = await attempt();
    expect(await everything()).toBe(before);
    return [status, problem.code, ...(problem.field ? [problem.field] : [])];
  }

  type Changes = Partial<Exchange<'requests.create'>['body']>;
  describe('placing a request', () => {
    const past = { start: later(NOW, -HOUR), end: later(NOW, HOUR) };
    test.each<[string, (town: JobTown['town']) => Changes, unknown[]]>([
      ['an unknown site', () => ({ site: NOBODY as never }), [404, 'site.unknown', 'site']],
      ['a site that is not theirs', (town) => ({ site: town.kemang.villa }), [404, 'site.unknown', 'site']],
      ['another organization’s site', (town) => ({ site: town.senayan.tower }), [404, 'site.unknown', 'site']],
      ['an unknown kind', () => ({ kind: NOBODY as never }), [404, 'kind.unknown', 'kind']],
      ['an older form', () => ({ formVersion: 2 }), [409, 'form.version', 'formVersion']],
      ['a window in the past', () => ({ windows: [past] }), [422, 'window.past', 'windows.0.start']],
      [
        'a window too soon',
        () => ({ windows: [windowIn(24), windowIn(1)] }),
        [422, 'window.notice', 'windows.1.start'],
      ],
      [
        'a window at the end of days',
        () => ({ windows: [{ start: '9998-12-31T20:00:00.000Z' as never, end: '9999-12-31T23:00:00.000Z' as never }] }),
        [422, 'body.invalid', 'windows.0.start'],
      ],
      [
        'a window without end',
        () => ({ windows: [{ start: windowIn(24).start, end: later(NOW, 60 * DAY) }] }),
        [422, 'window.too-far', 'windows.0.start'],
      ],
      ['a window too far off', () => ({ windows: [windowIn(24 * 40)] }), [422, 'window.too-far', 'windows.0.start']],
      ['a missing answer', () => ({ answers: {} }), [422, 'answers.invalid', 'answers']],
      ['an answer too large', () => ({ answers: { units: 999 } }), [422, 'answers.invalid', 'answers']],
      [
        'an answer nobody asked for',
        () => ({ answers: { units: 1, hacked: true } }),
        [422, 'answers.invalid', 'answers'],
      ],
      [
        'a photo that is not there',
        () => ({ answers: { units: 1, photos: [NOBODY] } }),
        [404, 'file.unknown', 'answers'],
      ],
      ['a way that is not to be had', () => ({ way: 'manager' }), [422, 'way.unavailable', 'way']],
      ['a direct one without a service', () => ({ way: 'direct' }), [404, 'service.unknown', 'service']],
      [
        'a service of another kind',
        (town) => ({
          way: 'direct',
          service: town.partners[0]!.services.find(({ kind }) => kind === town.locks.id)!.id as never,
        }),
        [404, 'service.unknown', 'service'],
      ],
      [
        'a phone number too short',
        () => ({ contact: { name: 'Rani', phone: '+6281300' } }),
        [422, 'phone.invalid', 'contact.phone'],
      ],
      [
        'a name of two lines',
        () => ({ contact: { name: 'Rani\nBcc: all@mail.example', phone: '+6281300000002' } }),
        [422, 'body.invalid', 'contact.name'],
      ],
      [
        'an email address with a second line',
        () => ({
          contact: { name: 'Rani', phone: '+6281300000002', email: 'rani@mail.example\r\nBcc: all@mail.example' },
        }),
        [422, 'body.invalid', 'contact.email'],
      ],
      ['no consent', () => ({ consent: false as never }), [422, 'body.invalid', 'consent']],
      ['no window', () => ({ windows: [] }), [422, 'body.invalid', 'windows']],
      [
        'a window that ends before it starts',
        () => ({ windows: [{ start: windowIn(30).start, end: windowIn(24).start }] }),
        [422, 'body.invalid', 'windows.0'],
      ],
    ])('%s', async (_, changes, expected) => {
      const token = await job.rani();
      const body = job.order(changes(job.town));
      expect(await refused(() => job.call('requests.create', { token, body }))).toEqual(expected);
    });

    test('a kind that is switched off at the site', async () => {
      const { kemang, locks, partners } = job.town;
      await transaction(database, DEPLOYMENT, (tx) =>
        tx
          .updateTable('activations')
          .set({ active: false })
          .where('owner', '=', kemang.id)
          .where(
            'service',
            'in',
            partners.flatMap(({ services }) =>
              services.filter(({ kind }) => kind === locks.id).map(({ id }) => id as never),
            ),
          )
          .execute(),
      );
      const token = await job.rani();
      const body = job.order({ kind: locks.id });
      expect(await refused(() => job.call('requests.create', { token, body }))).toEqual([409, 'kind.inactive', 'kind']);
    });

    test('malformed JSON, another content type, a wrong token, no idempotency key', async () => {
      const token = await job.rani();
      const body = job.order();
      const tries = {
        malformed: { token, body: '{"site": ', headers: { 'Content-Type': 'application/json' } },
        deep: {
          token,
          body: `{"answers":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
          headers: { 'Content-Type': 'application/json' },
        },
        text: { token, body: 'hello', headers: { 'Content-Type': 'text/plain' } },
        nobody: { body },
        partner: { token: await job.partner(0), body },
        keyless: { token, body, key: null },
      };
      const told = [];
      for (const asking of Object.values(tries)) told.push(await refused(() => job.call('requests.create', asking)));
      expect(told).toEqual([
        [400, 'body.malformed'],
        [400, 'body.malformed'],
        [415, 'body.type'],
        [401, 'token.missing'],
        [403, 'role.forbidden'],
        [400, 'idempotency.missing'],
      ]);
    });

    test('an idempotency key used for another body; used again for the same one, it gets the first answer', async () => {
      const token = await job.rani();
      const first = await job.call('requests.create', { token, body: job.order(), key: 'once' });
      const other = job.order({ instructions: 'Another' });
      expect(await refused(() => job.call('requests.create', { token, body: other, key: 'once' }))).toEqual([
        422,
        'idempotency.mismatch',
      ]);
      const before = await everything();
      const again = await job.call('requests.create', { token, body: job.order(), key: 'once' });
      expect([again.status, again.text]).toEqual([first.status, first.text]);
      expect(await everything()).toBe(before);
    });

    test('a refused attempt does not use up its key', async () => {
      const token = await job.rani();
      const bad = job.order({ answers: {} });
      expect((await job.call('requests.create', { token, body: bad, key: 'mended' })).status).toBe(422);
      expect((await job.call('requests.create', { token, body: job.order(), key: 'mended' })).status).toBe(201);
    });

    test.each([
      ['en', /[a-z]/i],
      ['id', /[a-z]/i],
      ['ru', /[а-я]/i],
      ['fr', /[a-z]/i],
    ])('the refusal is said in %s, with every field that is wrong', async (language, letters) => {
      const token = await job.rani();
      const body = job.order({ answers: { units: 999, hacked: true } });
      const { problem, headers } = await job.call('requests.create', { token, body, language });
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(headers.get('content-language')).toBe(language);
      expect(problem.detail).toMatch(letters);
      expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['answers.hacked', 'answers.units']);
      for (const { detail, code } of problem.errors ?? []) expect(detail).not.toBe(code);
    });
  });

  describe('answering', () => {
    let request: RequestId;
    beforeAll(async () => {
      request = await job.place();
    });

    test.each<[string, Partial<Exchange<'proposals.create'>['body']>, unknown[]]>([
      ['no checklist', { checklist: [] }, [422, 'checklist.incomplete', 'checklist']],
      ['a price of nothing', { price: { amount: 0, currency: 'IDR' } }, [422, 'proposal.price', 'price.amount']],
      ['another currency', { price: { amount: 100, currency: 'EUR' } }, [422, 'proposal.currency', 'price.currency']],
      ['a time nobody wished for', { window: windowIn(100) }, [422, 'window.not-wished', 'window']],
      ['a time in the past', { window: windowIn(-5) }, [422, 'window.past', 'window.start']],
      [
        'a time that is no time at all',
        { window: { start: windowIn(24).start, end: later(NOW, 60 * DAY) } },
        [422, 'window.not-wished', 'window'],
      ],
    ])('a proposal with %s', async (_, changes, expected) => {
      expect(await refused(() => job.propose(0, request, changes))).toEqual(expected);
    });

    test('a second proposal; taking what is to be proposed for; declining what one has proposed for', async () => {
      const own = await job.place();
      expect((await job.propose(0, own)).status).toBe(201);
      const token = await job.partner(0);
      const asking = { token, params: { request: own } };
      expect([
        await refused(() => job.propose(0, own)),
        await refused(() => job.call('inbox.take', { ...asking, body: { checklist: ['tools'] } })),
        await refused(() => job.call('inbox.decline', { ...asking, body: { reason: '' } })),
        await refused(() => job.call('inbox.undo', { ...asking, body: {} })),
      ]).toEqual([
        [409, 'proposal.exists'],
        [409, 'request.not-takeable'],
        [409, 'proposal.exists'],
        [409, 'undo.over'],
      ]);
    });

    test('a partner that is no longer eligible, with the reasons', async () => {
      const { kemang, partners } = job.town;
      const suspend = (until: string | null) =>
        transaction(database, DEPLOYMENT, (tx) =>
          tx
            .updateTable('relations')
            .set({ suspended_until: until as never })
            .where('owner', '=', kemang.id)
            .where('partner', '=', partners[3]!.id as never)
            .execute(),
        );
      await suspend(later(NOW, DAY));
      expect(await refused(() => job.propose(3, request))).toEqual([409, 'partner.not-eligible']);
      await suspend(null);
      expect((await job.propose(3, request)).status).toBe(201);
    });

    test('a proposal on a closed request, and one that comes after the choice', async () => {
      const cancelled = await job.place();
      await job.call('requests.cancel', { token: await job.rani(), params: { request: cancelled }, body: {} });
      const given = await job.place();
      const [first] = await job.shortlist(given, 3);
      expect(await refused(() => job.propose(3, given)), 'the list is full').toEqual([409, 'request.closed']);
      await job.choose(given, first!);
      expect([
        await refused(() => job.propose(0, cancelled)),
        await refused(() => job.propose(3, given)),
        await refused(async () => job.choose(given, first!)),
        await refused(async () => {
          const token = await job.rani();
          return job.call('requests.cancel', { token, params: { request: given }, body: {} });
        }),
      ]).toEqual([
        [409, 'request.closed'],
        [409, 'request.taken'],
        [409, 'request.assigned'],
        [409, 'request.assigned'],
      ]);
    });

    test('choosing what is not on the shortlist, is not theirs, was withdrawn, or has changed meanwhile', async () => {
      const ordered = await job.place();
      const made = (await job.propose(0, ordered)).answer;
      expect(await refused(() => job.choose(ordered, made))).toEqual([409, 'request.not-shortlisted']);
      await job.shortlist(ordered, 3);
      const other = await job.place();
      const [foreign] = await job.shortlist(other, 3);
      const [kept, changed] = (await job.read(ordered)).shortlist;
      const at = job.town.partners.findIndex(({ id }) => id === changed!.partner.id);
      await job.call('proposals.withdraw', {
        token: await job.partner(at),
        params: { proposal: changed!.id },
        body: {},
      });
      expect([
        await refused(() => job.choose(ordered, foreign!)),
        await refused(() => job.choose(ordered, changed!)),
        await refused(() => job.choose(ordered, { ...kept!, price: { ...kept!.price, amount: 1 } })),
      ]).toEqual([
        [404, 'proposal.unknown', 'proposal'],
        [409, 'proposal.not-standing', 'proposal'],
        [409, 'proposal.changed', 'proposal'],
      ]);
    });
  });

  test('an id in capitals is the same id', async () => {
    const request = await job.place();
    const asking = async (id: string) => [
      (await job.call('requests.read', { token: await job.rani(), params: { request: id } })).text,
      (await job.call('inbox.read', { token: await job.partner(0), params: { request: id } })).text,
    ];
    expect(await asking(request.toUpperCase())).toEqual(await asking(request));
  });

  describe('ORG-2 another’s ids', () => {
    test('what is not theirs answers byte for byte like what is not there', async () => {
      const request = await job.place();
      const proposal = (await job.propose(0, request)).answer.id;
      const { senayan } = job.town;
      const [strangers, partner, rival] = [
        await job.rani(senayan),
        await job.partner(0, senayan),
        await job.partner(1),
      ];
      const [sari, body] = [await job.staff('manager', senayan), {}];
      const edit = { price: { amount: 5, currency: 'IDR' }, window: windowIn(24), message: '' };
      const choice = { proposal, price: edit.price, window: edit.window };
      const attempts = (request: string, proposal: string) =>
        [
          () => job.call('requests.read', { token: strangers, params: { request } }),
          () => job.call('requests.read', { token: sari, params: { request } }),
          () => job.call('requests.cancel', { token: strangers, params: { request }, body }),
          () => job.call('requests.cancel', { token: sari, params: { request }, body }),
          () => job.call('requests.choose', { token: strangers, params: { request }, body: choice }),
          () => job.call('inbox.read', { token: partner, params: { request } }),
          () => job.call('inbox.take', { token: partner, params: { request }, body: { checklist: ['tools'] } }),
          () => job.call('inbox.undo', { token: partner, params: { request }, body }),
          () => job.call('inbox.decline', { token: partner, params: { request }, body: {} }),
          () => job.call('proposals.create', { token: partner, params: { request }, body: job.proposal() }),
          () => job.call('proposals.edit', { token: partner, params: { proposal }, body: edit }),
          () => job.call('proposals.withdraw', { token: partner, params: { proposal }, body }),
          // The same organization's, but another partner's.
          () => job.call('proposals.edit', { token: rival, params: { proposal }, body: edit }),
          () => job.call('proposals.withdraw', { token: rival, params: { proposal }, body }),
        ] as const;
      const theirs = attempts(request, proposal);
      const absent = attempts(NOBODY, NOBODY);
      const said = async (attempt: (typeof theirs)[number]) => {
        const { status, text } = await attempt();
        return [status, text.replace(/"requestId":"[^"]*"/, '')];
      };
      for (const [index, attempt] of theirs.entries()) {
        const before = await everything();
        const [foreign, missing] = [await said(attempt), await said(absent[index]!)];
        expect(foreign).toEqual(missing);
        expect(foreign[0]).toBe(404);
        expect(await everything()).toBe(before);
      }
    });

    test('lists hold nothing of another organization or another customer', async () => {
      const { senayan } = job.town;
      await job.place();
      for (const token of [await job.rani(senayan), await job.staff('manager', senayan)]) {
        expect((await job.call('requests.list', { token })).answer.items).toEqual([]);
      }
      const inbox = await job.call('inbox.list', { token: await job.partner(0, senayan) });
      expect(inbox.answer).toMatchObject({ items: [], total: 0, kinds: [], counts: { open: 0, mine: 0 } });
    });
  });

  test('REQ-3 who is not eligible is not asked', async () => {
    await job.pass(MINUTE);
    const { kemang, partners } = job.town;
    await transaction(database, DEPLOYMENT, (tx) =>
      tx
        .updateTable('agreements')
        .set({ expires_at: job.clock.now() })
        .where('owner', '=', kemang.id)
        .where('partner', '=', partners[0]!.id as never)
        .execute(),
    );
    const start = later(job.clock.now(), DAY);
    const request = await job.place({ windows: [{ start, end: later(start, HOUR) }] });
    expect((await job.read(request)).proposals.asked).toBe(3);
    expect((await job.list(0)).items.some((item) => item.request === request)).toBe(false);
  });
});
