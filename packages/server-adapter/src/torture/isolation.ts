import { ENDPOINTS, type Endpoint, type EndpointId, ROLES, type Role } from '@pasar/core/contract';
import { MINUTE } from '@pasar/core/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { freshPglite, freshPostgres } from '../testing/databases.ts';
import { type Asking, openServer, type TestServer } from '../testing/server.ts';
import { ASKINGS, namesIn } from './askings.ts';
import { ABSENT, type BelongingName, type Belongings, type Deployment, openDeployment } from './belongings.ts';
import { tokenOf } from './tokens-by-role.ts';

const IDS = Object.keys(ENDPOINTS) as EndpointId[];
/** What one person of an organization has and another has not; kinds, services and partners are everybody's there. */
const PERSONAL: readonly BelongingName[] = ['site', 'request', 'proposal', 'file'];

/** Takes one of the two layers of tenancy out of a deployment that is there; answers how it is put back. */
type TakeOut = (database: Database) => Promise<() => void>;

/**
 * ORG-2 as a matrix, made from the contract: every endpoint × every role × {own, neighbour's, sibling organization's,
 * other deployment's, expired, wrong audience, strange deployment, no token}, on both engines. With one layer taken out
 * the door is the same, so that tokens are not tried again.
 */
export function isolationMatrix(title: string, takeOut?: TakeOut): void {
  describe.each([
    ['PGlite', freshPglite],
    ['PostgreSQL', freshPostgres],
  ] as const)(`ORG-2 ${title} on %s`, (_, open) => {
    let databases: readonly Database[];
    let here: Deployment;
    let elsewhere: Deployment;
    /** The same database, another audience. */
    let toOthers: TestServer;
    let putBack: (() => void) | undefined;
    beforeAll(async () => {
      // What the other deployment is like does not matter: only that its ids and tokens are real ones.
      databases = [await open(), await freshPglite()];
      here = await openDeployment(databases[0]!);
      elsewhere = await openDeployment(databases[1]!, 2);
      toOthers = await openServer(databases[0]!, { audience: 'elsewhere' });
      putBack = await takeOut?.(databases[0]!);
    });
    afterAll(async () => {
      putBack?.();
      for (const database of databases) await database.close();
    });

    /** The whole answer but for what is the call's own. */
    async function answerTo(id: EndpointId, asking: Asking) {
      const { status, text, headers } = await here.server.call(id, asking);
      const [requestId, told] = [headers.get('request-id')!, Object.fromEntries(headers)];
      delete told.date;
      return JSON.parse(JSON.stringify({ status, text, told }).replaceAll(requestId, ''));
    }

    test.each(IDS)('%s: one’s own is reached, and nothing of another organization with it', async (id) => {
      const { roles } = ENDPOINTS[id] as Endpoint;
      for (const role of ROLES) {
        const asking = { token: await tokenOf(here, role), ...ASKINGS[id](here.own) };
        const { status, text, problem } = await here.server.call(id, asking);
        const isLetIn = roles === 'anyone' || roles.includes(role);
        if (isLetIn) expect(status === 409 || status < 300, `${role}: ${status} ${text}`).toBe(true);
        else expect([role, status, problem.code]).toEqual([role, 403, 'role.forbidden']);
        for (const name of PERSONAL) expect(text, `${role}, ${name}`).not.toContain(here.siblings[name]);
      }
    });

    test.each(IDS)('%s: a foreign id answers byte for byte like an absent one', async (id) => {
      const { roles } = ENDPOINTS[id] as Endpoint;
      for (const role of roles === 'anyone' ? [] : roles) {
        const token = await tokenOf(here, role);
        const withIds = (ids: Partial<Belongings>): Asking => ({ token, ...ASKINGS[id]({ ...here.own, ...ids }) });
        for (const name of namesIn(id)) {
          const absent = await answerTo(id, withIds({ [name]: ABSENT }));
          for (const [whose, foreign] of foreignIds(role, name)) {
            const answer = await answerTo(id, withIds({ [name]: foreign }));
            expect([role, name, whose, answer]).toEqual([role, name, whose, absent]);
            expect(JSON.stringify(answer), `${role}, ${whose} ${name} is told back`).not.toContain(foreign);
          }
        }
      }
    });

    test.each(takeOut ? [] : IDS)(
      '%s: without a token that is good here, now and for this, 401 whoever asks',
      async (id) => {
        if ((ENDPOINTS[id] as Endpoint).roles === 'anyone') return;
        const asking = ASKINGS[id](here.own);
        const expectRefused = async (token: string | undefined, code: string, who: string) => {
          const { status, problem, text } = await here.server.call(id, { ...asking, ...(token && { token }) });
          expect([who, status, problem.code]).toEqual([who, 401, code]);
          for (const name of PERSONAL) expect(text, who).not.toContain(here.own[name]);
        };
        await expectRefused(undefined, 'token.missing', 'nobody');
        for (const role of ROLES) {
          await expectRefused(await tokenOf(elsewhere, role), 'token.invalid', `${role} of another deployment`);
          if (role === 'host' || role === 'public') continue;
          const good = await tokenOf(here, role);
          const scope = await here.server.house.tokens.read(good, here.server.clock.now());
          if (!scope.ok) throw new Error(role);
          const { token } = await toOthers.house.tokens.issue(scope.value, here.server.clock.now());
          await expectRefused(token, 'token.invalid', `${role} for another audience`);
          here.server.clock.pass(11 * MINUTE);
          await expectRefused(good, 'token.expired', `${role}, too late`);
          here.server.clock.pass(-11 * MINUTE);
        }
      },
    );

    function foreignIds(role: Role, name: BelongingName): readonly (readonly [string, string])[] {
      const isPerson = role === 'customer' || role === 'partner';
      const all = [
        ...(isPerson && PERSONAL.includes(name) ? [['a neighbour’s', here.neighbour[name]] as const] : []),
        ['the sibling organization’s', here.siblings[name]] as const,
        ['another deployment’s', elsewhere.own[name]] as const,
      ];
      // Kinds are shared by the organizations of one deployment.
      return all.filter(([, id]) => id !== here.own[name]);
    }
  });
}
