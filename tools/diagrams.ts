/**
 * `npm run docs`: writes docs/life-cycles.md from core's transition tables, a Mermaid diagram and a table for each life.
 * With `--check` it writes nothing and fails when the page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { AGREEMENT_LIFE } from '@pasar/core/agreements';
import { JOB_LIFE } from '@pasar/core/jobs';
import type { LifeCycle } from '@pasar/core/kernel';
import { INVOICE_LIFE, LICENCE_LIFE } from '@pasar/core/licences';
import { ORGANIZATION_LIFE } from '@pasar/core/organization';
import { ACCOUNT_LIFE, INVITATION_LIFE, RELATION_LIFE } from '@pasar/core/partners';
import { PROPOSAL_LIFE } from '@pasar/core/proposals';
import { REQUEST_LIFE } from '@pasar/core/requests';
import { OFFERING_LIFE, SERVICE_LIFE } from '@pasar/core/services';
import { TICKET_LIFE } from '@pasar/core/tickets';

type Life = Pick<LifeCycle<string, string>, 'name' | 'initial' | 'states' | 'final' | 'transitions'>;

const LIVES: readonly Life[] = [
  REQUEST_LIFE,
  PROPOSAL_LIFE,
  JOB_LIFE,
  RELATION_LIFE,
  INVITATION_LIFE,
  ACCOUNT_LIFE,
  TICKET_LIFE,
  LICENCE_LIFE,
  INVOICE_LIFE,
  SERVICE_LIFE,
  OFFERING_LIFE,
  AGREEMENT_LIFE,
  ORGANIZATION_LIFE,
];
const PAGE = new URL('../docs/life-cycles.md', import.meta.url);

const INTRODUCTION = `# Life cycles

Written by \`npm run docs\` from the transition tables in \`packages/core\` (\`*-life.ts\`); change those, not this page.
A dot is where a life begins, a ringed dot where it may end. \`clock\`: time alone does it; \`system\`: it follows from something else.
`;

export function pageOf(lives: readonly Life[]): string {
  return [INTRODUCTION, ...lives.map(section)].join('\n');
}

function section(life: Life): string {
  const rows = life.transitions.map(({ event, from, to, by, why = '' }) =>
    [event, from.join(', '), to, by.join(', '), why].map((cell) => ` ${cell} `).join('|'),
  );
  return `## ${life.name[0]?.toUpperCase()}${life.name.slice(1)}

\`\`\`mermaid
${diagram(life)}
\`\`\`

| event | from | to | by | why |
|---|---|---|---|---|
${rows.map((row) => `|${row}|`).join('\n')}
`;
}

/** Arrows between the same two states share one line, so that the diagram stays readable. */
function diagram({ initial, states, final, transitions }: Life): string {
  const arrows = new Map<string, string[]>();
  for (const { event, from, to } of transitions) {
    for (const state of from) {
      const arrow = `${idOf(state)} --> ${idOf(to)}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), event]);
    }
  }
  return [
    'stateDiagram-v2',
    ...states.filter((state) => idOf(state) !== state).map((state) => `state "${state}" as ${idOf(state)}`),
    ...initial.map((state) => `[*] --> ${idOf(state)}`),
    ...[...arrows].map(([arrow, events]) => `${arrow}: ${events.join(', ')}`),
    ...final.map((state) => `${idOf(state)} --> [*]`),
  ].join('\n  ');
}

/** Mermaid takes no hyphens in the id of a state. */
function idOf(state: string): string {
  return state.replaceAll('-', '_');
}

if (import.meta.main) {
  const page = pageOf(LIVES);
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
  else if (readPage() !== page) {
    console.error('docs/life-cycles.md is stale: run `npm run docs`');
    process.exitCode = 1;
  }
}

function readPage(): string {
  try {
    return readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
