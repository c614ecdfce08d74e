/** `npm run e2e [name …]`: the journeys in examples/estate-portal/e2e, each in a process of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { lastLine, runAll } from './step.ts';

const FOLDER = 'examples/estate-portal/e2e';
/** A journey is a file with a name of one word; what journeys share has a dot in its name. */
const all = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No journey ${unknown.join(', ')}. There are: ${all.join(' ')}.`);
  process.exit(2);
}

const build = existsSync('packages/widgets/dist')
  ? []
  : [{ name: 'build', command: ['node', 'tools/build.ts'] as const }];
const built = await runAll(build);
const journeys = (wanted.length > 0 ? wanted : all).map((name) => ({
  name: `journey ${name}`,
  command: ['node', '--conditions=@pasar/source', `${FOLDER}/${name}.ts`] as const,
  count: lastLine,
}));
// People wait more than machines do: two journeys go beside each other.
const played = await runAll(journeys, Math.min(2, journeys.length));
const failed = built.failed + played.failed;
console.log(`${built.passed + played.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
