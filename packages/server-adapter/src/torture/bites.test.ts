import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Patch, patchedCopy, WORKSPACE } from './patched-copy.ts';

/**
 * A harness that cannot fail shows nothing. In a copy of the sources a guard, predicate, key or redaction is taken out by
 * name: the harness must find it.
 */

const SERVER = 'packages/server-adapter/src';

/** Programs: the figure that must not be 0 then. */
const PROGRAMS: readonly (Patch & { readonly harness: string; readonly figure: string })[] = [
  {
    name: 'fuzz, with a member that the document does not declare',
    file: `${SERVER}/brand/brand.route.ts`,
    out: /readBrand\(tx, scope\.organization!\)/,
    instead: 'readBrand(tx, scope.organization!).then((brand) => ({ ...brand, hidden: 1 }))',
    harness: 'fuzz',
    figure: 'undeclared',
  },
  {
    name: 'properties, with a taking that can be undone too late',
    file: 'packages/core/src/requests/undo-taking.ts',
    out: / \|\| facts\.now >= taking\.undoUntil/,
    harness: 'properties',
    figure: 'failures',
  },
  {
    name: 'properties, with a server that does not do what is due',
    file: `${SERVER}/requests/case.ts`,
    out: /return runDue\(await openCase\(tx, dispatch, now\), [^;]*;/,
    instead: 'return false;',
    harness: 'properties',
    figure: 'failures',
  },
];

/** Tests, by file. */
const TESTS: readonly { readonly name: string; readonly patches: readonly Patch[]; readonly file: string }[] = [
  {
    name: 'isolation, without who may see a request',
    patches: [
      {
        name: 'sight',
        file: `${SERVER}/requests/sight.ts`,
        out: /sql`requests\.customer = [^`]*`/,
        instead: 'sql`true`',
      },
    ],
    file: 'src/torture/isolation-by-predicates.test.ts',
  },
];

function run(folder: string, args: readonly string[], cwd = folder): Promise<{ code: number; output: string }> {
  // Vitest tells its children by the environment that they are its children.
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env: { PATH, HOME }, maxBuffer: 1 << 26 }, (error, output) =>
      resolve({ code: error ? Number(error.code) : 0, output }),
    );
  });
}

describe('harnesses bite', () => {
  test.each(PROGRAMS)('$name', { timeout: 300_000 }, async ({ harness, figure, ...patch }) => {
    const copy = await patchedCopy(patch);
    try {
      const program = join(copy.folder, `${SERVER}/torture/${harness}.ts`);
      const { code, output } = await run(copy.folder, [
        '--conditions=@pasar/source',
        program,
        '--short',
        '--json',
        '--seed',
        '7',
      ]);
      expect(code, output).toBe(1);
      expect(JSON.parse(output.trim().split('\n').at(-1)!)[figure]).toBeGreaterThan(0);
    } finally {
      await copy.remove();
    }
  });

  test.each(TESTS)('$name', { timeout: 300_000 }, async ({ patches, file }) => {
    const copy = await patchedCopy(...patches);
    try {
      const vitest = join(WORKSPACE, 'node_modules/vitest/vitest.mjs');
      const outputFile = join(copy.folder, 'report.json');
      const reporter = ['--reporter', 'json', '--outputFile', outputFile];
      await run(copy.folder, [vitest, 'run', '--project', 'server', file, '-t', 'on PGlite', ...reporter]);
      const { numPassedTests, numFailedTests } = JSON.parse(await readFile(outputFile, 'utf8'));
      expect(numFailedTests).toBeGreaterThan(0);
      // It failed by what it found, not because nothing ran.
      expect(numPassedTests).toBeGreaterThan(0);
    } finally {
      await copy.remove();
    }
  });
});
