import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Patch, patchedCopy, WORKSPACE } from './patched-copy.ts';

/**
 * A harness that cannot fail shows nothing. In a copy of the sources guards, predicates, keys and redactions are taken
 * out by name: the harness must find each of them.
 */

const SERVER = 'packages/server-adapter/src';

interface Program {
  readonly harness: 'fuzz' | 'properties' | 'crash';
  readonly patches: readonly (Patch & {
    /** The figure that must not be 0 then. */
    readonly found: string;
  })[];
}

const PROGRAMS: readonly Program[] = [
  {
    harness: 'fuzz',
    patches: [
      {
        name: 'a member that the document does not declare',
        file: `${SERVER}/brand/brand.route.ts`,
        out: /readBrand\(tx, scope\.organization\)/,
        instead: 'readBrand(tx, scope.organization).then((brand) => ({ ...brand, hidden: 1 }))',
        found: 'undeclared',
      },
      {
        name: 'texts that PostgreSQL cannot hold',
        file: `${SERVER}/http/body.ts`,
        out: /!value\.includes\('\\0'\) && value\.isWellFormed\(\)/,
        instead: 'true',
        found: 'server_errors',
      },
    ],
  },
  {
    harness: 'properties',
    patches: [
      {
        name: 'a taking that can be undone too late',
        file: 'packages/core/src/requests/undo-taking.ts',
        out: / \|\| facts\.now >= taking\.undoUntil/,
        found: 'failures',
      },
    ],
  },
  {
    harness: 'properties',
    patches: [
      {
        name: 'a server that does not do what is due',
        file: `${SERVER}/requests/clock-work.ts`,
        out: /for \(let isMoving = true; isMoving; \)/,
        instead: 'for (let isMoving = false; isMoving; )',
        found: 'failures',
      },
    ],
  },
  {
    harness: 'properties',
    patches: [
      {
        name: 'a server that keeps points which nobody is to pay any more',
        file: `${SERVER}/points/lead-points.ts`,
        out: /if \(move\.do === 'release'\) return [^;]*;/,
        instead: "if (move.do === 'release') return undefined;",
        found: 'failures',
      },
    ],
  },
  {
    harness: 'crash',
    patches: [
      {
        name: 'a transaction in two',
        file: `${SERVER}/requests/carry-out.ts`,
        out: /const recorded = await recordEvents/,
        instead: `const { sql } = await import('kysely');
          const { rows } = await sql.raw("select current_setting('pasar.act', true) as act").execute(tx);
          const settings = { search_path: 'pasar', 'pasar.role': 'system', 'pasar.organization': owner, 'pasar.act': rows[0].act };
          const again = Object.entries(settings).map(([name, value]) => "set local " + name + " to '" + value + "'");
          for (const statement of ['commit', 'begin', ...again]) await sql.raw(statement).execute(tx);
          const recorded = await recordEvents`,
        found: 'half',
      },
      {
        name: 'an order that is sent again and placed again',
        file: `${SERVER}/http/exchange.ts`,
        out: /const key = isWrite && !endpoint\.repeatable \? [^;]*;/,
        instead: 'const key = undefined as string | undefined;',
        found: 'twice',
      },
    ],
  },
];

type Guard = Patch & { readonly finds: RegExp };

const ISOLATION: readonly Guard[] = [
  {
    name: 'who may see a request',
    file: `${SERVER}/requests/sight.ts`,
    out: /sql`requests\.customer = [^`]*`/,
    instead: 'sql`true`',
    finds: /by predicates alone on PGlite requests\.read: a foreign id/,
  },
  {
    name: 'that a revoked key opens nothing',
    file: `${SERVER}/auth/keys.ts`,
    out: /\.where\('revoked_at', 'is', null\)/,
    finds: /isolation on PGlite brand\.read: without a token/,
  },
  {
    name: 'that an event names nobody',
    file: `${SERVER}/requests/place-request.ts`,
    out: /await carryOut\(tx, undefined, placed\.value, carrying\)/,
    instead: `await carryOut(tx, undefined, {
      ...placed.value,
      events: placed.value.events.map((event) => ({ ...event, phone: body.contact.phone })),
    }, carrying)`,
    finds: /canary on PGlite events and tables/,
  },
  {
    name: 'that a letter tells a partner nothing of the customer',
    file: `${SERVER}/messages/notice.store.ts`,
    out: /brand: brand\.name,/,
    instead: 'brand: brand.name + JSON.stringify([...(await readDetails(tx, master, owner, [id])).values()]),',
    finds: /canary on PGlite letters/,
  },
];

const MIGRATION = `${SERVER}/database/migrations/0009-audit.ts`;
const TRAIL: readonly Guard[] = [
  {
    name: 'that no write forgets its row',
    file: `${SERVER}/http/exchange.ts`,
    out: /if \(isWrite \|\|/,
    instead: "if ((isWrite && route.id !== 'requests.cancel') ||",
    finds: /on PGlite requests\.cancel does so by itself/,
  },
  {
    name: 'that nobody edits it',
    file: MIGRATION,
    out: /\$\{kept\('audit_trail'\)\}/,
    finds: /only ever added to/,
  },
  {
    name: 'that each writes in their own name',
    file: MIGRATION,
    out: / and role = scope_role\(\)/,
    finds: /on PGlite nobody writes it in another’s name/,
  },
  {
    name: 'that what happens is somebody’s act',
    file: MIGRATION,
    out: /alter table events add constraint events_in_act [^;]*;/,
    finds: /on PGlite events and disclosures are written inside an act/,
  },
  {
    name: 'that no whole address is kept',
    file: MIGRATION,
    out: / check \(masklen\(network\)[^,]*end\)/,
    finds: /the database takes no whole address/,
  },
];

/** Of the tests: what each must find in one copy without all of its guards. */
const TESTS: readonly {
  readonly what: string;
  readonly files: readonly string[];
  /** Which of their tests: those that must fail, and some beside them that must not. */
  readonly only: RegExp;
  readonly guards: readonly Guard[];
}[] = [
  {
    what: 'isolation and the canary',
    files: ['isolation.test.ts', 'isolation-by-predicates.test.ts', 'canary.test.ts'].map((file) => `torture/${file}`),
    only: /on PGlite\W+(requests\.|brand\.read|events and tables|letters)/,
    guards: ISOLATION,
  },
  {
    what: 'the audit trail',
    files: ['audit/audit.test.ts', 'tenancy/row-security.test.ts'],
    only: /on PGlite\W+(requests\.|.*(nobody writes|inside an act|whole address|only ever added|sees))/,
    guards: TRAIL,
  },
];

/** Ends the reader's wait with the exit code and all that was printed. */
function run(args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  // Vitest tells its children by the environment that they are its children.
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env: { PATH, HOME }, maxBuffer: 1 << 26 }, (error, output) =>
      resolve({ code: error ? Number(error.code) : 0, output }),
    );
  });
}

describe.concurrent('harnesses bite', { timeout: 600_000 }, () => {
  test.each(PROGRAMS)('$harness, with $patches.0.name', async ({ harness, patches }) => {
    const copy = await patchedCopy(...patches);
    try {
      const program = join(copy.folder, `${SERVER}/torture/${harness}.ts`);
      const options = ['--short', '--json', '--seed', '7'];
      const { code, output } = await run(['--conditions=@pasar/source', program, ...options], copy.folder);
      expect(code, output).toBe(1);
      const report = JSON.parse(output.trim().split('\n').at(-1)!);
      for (const { name, found } of patches) expect(report[found], `${name}: ${output}`).toBeGreaterThan(0);
    } finally {
      await copy.remove();
    }
  });

  test.each(TESTS)('$what', async ({ files, only, guards }) => {
    const copy = await patchedCopy(...guards);
    try {
      const vitest = join(WORKSPACE, 'node_modules/vitest/vitest.mjs');
      const outputFile = join(copy.folder, 'report.json');
      const report = ['-t', only.source, '--reporter', 'json', '--outputFile', outputFile];
      await run([vitest, 'run', '--project', 'server', ...files.map((file) => `src/${file}`), ...report], copy.folder);
      const { testResults } = JSON.parse(await readFile(outputFile, 'utf8')) as Results;
      const results = testResults.flatMap(({ assertionResults }) => assertionResults);
      const named = (status: string) => results.filter((one) => one.status === status).map(({ fullName }) => fullName);
      for (const { name, finds } of guards) expect(named('failed').join('\n'), name).toMatch(finds);
      // They failed by what they found, not because nothing ran.
      expect(named('passed').length).toBeGreaterThan(named('failed').length);
    } finally {
      await copy.remove();
    }
  });
});

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}
