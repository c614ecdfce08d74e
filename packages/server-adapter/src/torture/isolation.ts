import { ENDPOINTS, type Endpoint, type EndpointId, ROLES } from '@pasar/core/contract';
import { MINUTE } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { freshPglite, freshPostgres } from '../testing/databases.ts';
import type { Asking } from '../testing/server.ts';
import { ASKINGS, namesIn } from './askings.ts';
import { ABSENT, BELONGINGS, type BelongingName, NAMES } from './belongings.ts';
import { type Deployment, openDeployment } from './deployment.ts';
import type { Asker } from './owner.ts';
import { type Stranger, strangersTo } from './strangers.ts';

/** Whoever may ask: the roles, and the operator's support, which reads one organization as a viewer does (PRV-4). */
const ASKERS: readonly Asker[] = [...ROLES, 'support'];

function isLetIn({ method, roles }: Endpoint, asker: Asker): boolean {
  if (roles === 'anyone') return true;
  return asker === 'support' ? method === 'GET' && roles.includes('viewer') : roles.includes(asker);
}

const IDS = Object.keys(ENDPOINTS) as EndpointId[];

/** Takes one of the two layers of tenancy out of a deployment that is there; answers how it is put back. */
type TakeOut = (database: Database) => Promise<() => void>;

/**
 * ORG-2 as a matrix, made from the contract: every endpoint × every role × {own, neighbour's, sibling organization's,
 * other deployment's, expired, revoked, wrong audience, no token}, on both engines. With one layer taken out the door is
 * the same, so that tokens are not tried again.
 */
export function isolationMatrix(title: string, takeOut?: TakeOut): void {
  describe(`ORG-2 ${title}`, () => {
    // What the other deployment is like does not matter: only that its ids and tokens are real ones.
    let outside: Database;
    let elsewhere: Deployment;
    beforeAll(async () => {
      outside = await freshPglite();
      elsewhere = await openDeployment(outside, 2);
    });
    afterAll(() => outside.close());

    test('every endpoint of the contract has its row', () => {
      expect(Object.keys(ASKINGS).sort()).toEqual([...IDS].sort());
    });

    describe.each([
      ['PGlite', freshPglite],
      ['PostgreSQL', freshPostgres],
    ] as const)('on %s', (_, open) => {
      let database: Database;
      let here: Deployment;
      let strangers: readonly Stranger[];
      let putBack: (() => void) | undefined;
      beforeAll(async () => {
        database = await open();
        here = await openDeployment(database);
        strangers = takeOut ? [] : await strangersTo(here, elsewhere);
        putBack = await takeOut?.(database);
      });
      afterAll(async () => {
        putBack?.();
        await database.close();
      });

      test.each(IDS)('%s: one’s own is reached, and nothing of another organization with it', async (id) => {
        for (const role of ASKERS) {
          const asking = { token: await here.owner.as(role), ...ASKINGS[id](here.own) };
          const { status, text, problem } = await here.server.call(id, asking);
          const { roles } = ENDPOINTS[id] as Endpoint;
          if (isLetIn(ENDPOINTS[id], role))
            expect(status === 409 || status < 300, `${role}: ${status} ${text}`).toBe(true);
          else expect([role, status, problem.code]).toEqual([role, 403, 'role.forbidden']);
          // The operator is over all organizations of its deployment.
          const foreign = role === 'operator' ? [] : NAMES.filter((name) => here.siblings[name] !== here.own[name]);
          for (const name of foreign) {
            expect(text, `${role}, ${name}`).not.toContain(here.siblings[name]);
          }
          // A document that is the same for all is told once.
          if (roles === 'anyone') break;
        }
      });

      test.each(IDS)('%s: a foreign id answers byte for byte like an absent one', async (id) => {
        const { roles } = ENDPOINTS[id] as Endpoint;
        const askers = roles === 'anyone' ? [] : ASKERS.filter((asker) => isLetIn(ENDPOINTS[id], asker));
        for (const role of askers) {
          const token = await here.owner.as(role);
          const answers = async (name: BelongingName, value: string) =>
            answerTo(id, { token, ...ASKINGS[id]({ ...here.own, [name]: value }) });
          await Promise.all(
            namesIn(id).map(async (name) => {
              const absent = await answers(name, ABSENT);
              for (const [whose, foreign] of foreignIds(role, name)) {
                const answer = await answers(name, foreign);
                expect([role, name, whose, answer]).toEqual([role, name, whose, absent]);
                expect(JSON.stringify(answer), `${role}, ${whose} ${name} is told back`).not.toContain(foreign);
              }
            }),
          );
        }
      });

      test.each(takeOut ? [] : IDS)('%s: without a token that is good here, now and for this, 401', async (id) => {
        if ((ENDPOINTS[id] as Endpoint).roles === 'anyone') return;
        const expectRefused = async ({ who, token, code }: Stranger) => {
          const asking = { ...ASKINGS[id](here.own), ...(token && { token }) };
          const { status, problem, text } = await here.server.call(id, asking);
          expect([who, status, problem.code]).toEqual([who, 401, code]);
          for (const name of NAMES) expect(text, who).not.toContain(here.own[name]);
        };
        await Promise.all(strangers.filter(({ isLate }) => !isLate).map(expectRefused));
        here.server.clock.pass(11 * MINUTE);
        await Promise.all(strangers.filter(({ isLate }) => isLate).map(expectRefused));
        here.server.clock.pass(-11 * MINUTE);
      });

      /** The whole answer but for what is the call's own. */
      async function answerTo(id: EndpointId, asking: Asking) {
        const { status, text, headers } = await here.server.call(id, asking);
        const [requestId, told] = [headers.get('request-id')!, Object.fromEntries(headers)];
        delete told.date;
        return JSON.parse(JSON.stringify({ status, text, told }).replaceAll(requestId, ''));
      }

      function foreignIds(role: Asker, name: BelongingName): readonly (readonly [string, string])[] {
        const isPerson = role === 'customer' || role === 'partner';
        const all = [
          ...(isPerson && BELONGINGS[name].of === 'person' ? [['a neighbour’s', here.neighbour[name]] as const] : []),
          ...(role === 'operator' ? [] : [['the sibling organization’s', here.siblings[name]] as const]),
          ['another deployment’s', elsewhere.own[name]] as const,
        ];
        // Kinds are shared by the organizations of one deployment.
        return all.filter(([, id]) => id !== here.own[name]);
      }
    });
  });
}
