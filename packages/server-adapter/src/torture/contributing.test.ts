import { execFile } from 'node:child_process';
import { access, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PatchedCopy, patchedCopy, WORKSPACE } from './patched-copy.ts';

/**
 * The worked example of CONTRIBUTING.md, done: its blocks are applied to a copy of the sources in the order in which they
 * stand, the types are checked, its tests and those that it says will ask for more are run.
 */

interface Block {
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

/** A path in backticks on a line of its own, and the blocks of code until the next one. */
function blocksIn(markdown: string): readonly Block[] {
  let file = '';
  return Array.from(markdown.matchAll(/^`(packages\/[^`]+)`$|^```(ts|diff)\n(.*?)^```$/gms)).flatMap(
    ([, path, language, text]) => {
      if (path) file = path;
      return language && text && file ? [{ file, language, text }] : [];
    },
  );
}

/** Whole files as they stand; a `diff` by its lines, of which the last one may be the beginning of a line only. */
async function apply(folder: string, { file, language, text }: Block): Promise<void> {
  const path = join(folder, file);
  if (language === 'ts') {
    await expect(access(path), `${file} is there already: the example has come true`).rejects.toThrow();
    return writeFile(path, text);
  }
  const lines = text.replace(/\n$/, '').split('\n');
  const side = (sign: string) =>
    lines.filter((line) => line[0] === ' ' || line[0] === sign).map((line) => line.slice(1));
  const source = await readFile(path, 'utf8');
  const before = side('-').join('\n');
  expect(source.split(before), `${file} has once:\n${before}`).toHaveLength(2);
  await writeFile(
    path,
    source.replace(before, () => side('+').join('\n')),
  );
}

function run(cwd: string, script: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  // Vitest tells its children by the environment that they are its children.
  const { PATH, HOME } = process.env;
  const options = { cwd, env: { PATH, HOME }, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(WORKSPACE, script), ...args], options, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output: output + errors }),
    );
  });
}

/** Runs those tests of the copy whose names match; how each ended, by its name. */
async function tests(folder: string, files: readonly string[], only: RegExp) {
  const outputFile = join(folder, 'report.json');
  const { output } = await run(folder, 'node_modules/vitest/vitest.mjs', [
    ...['run', '--project', 'core', '--project', 'server', ...files],
    ...['-t', only.source, '--reporter', 'json', '--outputFile', outputFile],
  ]);
  const { testResults } = JSON.parse(await readFile(outputFile, 'utf8')) as Results;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => results.filter((one) => one.status === status).map(({ fullName }) => fullName);
  return { passed: named('passed'), failed: named('failed'), output };
}

interface Results {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const ROW = 'packages/server-adapter/src/torture/askings.ts';
const WORDS = /words\/audit\.\w+\.json$/;
const EXAMPLE = ['requests/mark-autobook.test.ts', 'requests/autobook.test.ts'];
/** What asks for the rest: a row of the matrix, and words for the audit trail. */
const ASKING = ['words/audit.test.ts', 'torture/isolation.test.ts'];

let blocks: readonly Block[];
let copy: PatchedCopy;
beforeAll(async () => {
  const markdown = await readFile(join(WORKSPACE, 'CONTRIBUTING.md'), 'utf8');
  blocks = blocksIn(
    markdown.slice(markdown.indexOf('## Adding an endpoint'), markdown.indexOf('## Rules of the house')),
  );
  copy = await patchedCopy();
  for (const at of ['packages/core', 'packages/server-adapter']) {
    await cp(join(WORKSPACE, at, 'tsconfig.json'), join(copy.folder, at, 'tsconfig.json'));
  }
  for (const block of blocks) {
    if (block.file !== ROW && !WORDS.test(block.file)) await apply(copy.folder, block);
  }
});
afterAll(() => copy?.remove());

const types = () => run(copy.folder, 'node_modules/@typescript/native/bin/tsc', ['-p', 'packages/server-adapter']);

test('five places, and OpenAPI, the typed client, validation and the audit trail follow; what is left out is asked for by name', {
  timeout: 300_000,
}, async () => {
  const only = /REQ-7 |every endpoint of the contract has its row|PRV-3 the audit trail can be read/;
  const [{ passed, failed, output }, typed] = await Promise.all([
    tests(copy.folder, [...EXAMPLE, ...ASKING], only),
    types(),
  ]);
  expect(
    passed.filter((name) => name.startsWith('REQ-7 ')),
    output,
  ).toHaveLength(3);
  expect(failed, output).toEqual([
    expect.stringContaining('PRV-3 the audit trail can be read'),
    expect.stringContaining('every endpoint of the contract has its row'),
  ]);
  expect(typed.output).toMatch(/askings\.ts.*requests\.autobook\W+is missing/s);
});

test('with it everything passes', { timeout: 300_000 }, async () => {
  for (const block of blocks) {
    if (block.file === ROW || WORDS.test(block.file)) await apply(copy.folder, block);
  }
  const only = /on PGlite.*requests\.autobook|PRV-3 the audit trail can be read/;
  const [{ passed, failed, output }, typed] = await Promise.all([tests(copy.folder, ASKING, only), types()]);
  expect(failed, output).toEqual([]);
  expect(passed.filter((name) => name.includes('requests.autobook')).length, output).toBeGreaterThan(0);
  expect(passed.filter((name) => name.includes('PRV-3 the audit trail')).length, output).toBeGreaterThan(0);
  expect(typed.output).not.toContain('autobook');
});
