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

async function tests(folder: string, project: string, ...args: readonly string[]) {
  const outputFile = join(folder, 'report.json');
  const reporter = ['--reporter', 'json', '--outputFile', outputFile];
  const { output } = await run(folder, 'node_modules/vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    ...args,
    ...reporter,
  ]);
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(outputFile, 'utf8'));
  return { passed, failed, output };
}

const ROW = 'packages/server-adapter/src/torture/askings.ts';
const WORDS = /words\/audit\.\w+\.json$/;
const ROWS = ['src/torture/isolation.test.ts', '-t', 'every endpoint of the contract has its row'];
const MATRIX = ['src/torture/isolation.test.ts', '-t', 'on PGlite.*requests\\.autobook'];

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

test('five places, and OpenAPI, the typed client, validation and the audit trail follow', {
  timeout: 300_000,
}, async () => {
  const rule = await tests(copy.folder, 'core', 'src/requests/mark-autobook.test.ts');
  expect([rule.passed, rule.failed], rule.output).toEqual([2, 0]);
  const route = await tests(copy.folder, 'server', 'src/requests/autobook.test.ts');
  expect([route.passed, route.failed], route.output).toEqual([1, 0]);
});

test('what is left out is asked for by name; with it everything passes', { timeout: 600_000 }, async () => {
  const types = () => run(copy.folder, 'node_modules/@typescript/native/bin/tsc', ['-p', 'packages/server-adapter']);
  expect((await types()).output).toMatch(/askings\.ts.*requests\.autobook\W+is missing/s);
  const words = () => tests(copy.folder, 'core', 'src/words/audit.test.ts');
  expect((await words()).failed).toBe(1);
  expect((await tests(copy.folder, 'server', ...ROWS)).failed).toBe(1);

  for (const block of blocks) {
    if (block.file === ROW || WORDS.test(block.file)) await apply(copy.folder, block);
  }
  expect((await types()).output).not.toContain('autobook');
  expect((await words()).failed).toBe(0);
  const matrix = await tests(copy.folder, 'server', ...MATRIX);
  expect([matrix.passed > 0, matrix.failed], matrix.output).toEqual([true, 0]);
});
