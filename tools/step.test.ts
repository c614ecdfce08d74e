import { beforeEach, expect, test, vi } from 'vitest';
import { complaintsOf, lastLine, run, runAll } from './step.ts';

// What these steps say is not of this run.
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  return () => vi.restoreAllMocks();
});

const saying = (text: string, exit = 0) =>
  ['node', '-e', `console.log(${JSON.stringify(text)}); process.exitCode = ${exit}`] as const;

test('a step that exits with another code has failed, whatever it counted, and says with what', async () => {
  const tally = await run({
    name: 'told',
    command: saying(`${'fine\n'.repeat(50)}✗ the pipe leaks\n    two litres\n3 passed, 0 failed`, 1),
    count: lastLine,
  });
  expect(tally).toMatchObject({ passed: 3, failed: 1 });
  expect(tally.complaints).toBe(
    `\n── told ──\n${'fine\n'.repeat(10)}✗ the pipe leaks\n    two litres\n3 passed, 0 failed\n`,
  );
});

test('a suite that says nothing of itself has not run', async () => {
  expect(await run({ name: 'silent', command: saying('…'), count: lastLine })).toMatchObject({ passed: 0, failed: 1 });
});

test('side by side, all are counted, and only what failed is said again', async () => {
  const steps = [
    { name: 'one', command: saying('2 passed, 0 failed'), count: lastLine },
    { name: 'two', command: saying(' FAIL  core > it holds\n1 passed, 1 failed', 1), count: lastLine },
  ];
  const { passed, failed, complaints } = await runAll(steps, 2);
  expect([passed, failed]).toEqual([3, 1]);
  expect(complaints).toContain('FAIL  core > it holds');
  expect(complaints).not.toContain('── one ──');
});

test('what fails without a mark is told by its last lines', () => {
  const lines = Array.from({ length: 100 }, (_, at) => `line ${at}`);
  expect(complaintsOf(lines.join('\n'))).toBe(lines.slice(-25).join('\n'));
});
