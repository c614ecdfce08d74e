import { expect, it } from 'vitest';
import { pageOf } from './diagrams.ts';

it('draws a life: where it begins and ends, events that share an arrow, states with a hyphen', () => {
  const page = pageOf([
    {
      name: 'visit',
      initial: ['planned'],
      states: ['planned', 'on-the-way', 'over'],
      final: ['over'],
      transitions: [
        { event: 'set-out', from: ['planned'], to: 'on-the-way', by: ['partner'] },
        { event: 'finish', from: ['on-the-way'], to: 'over', by: ['partner', 'clock'], why: 'JOB-10' },
        { event: 'cancel', from: ['planned', 'on-the-way'], to: 'over', by: ['customer'] },
      ],
    },
  ]);
  expect(page).toContain(`## Visit

\`\`\`mermaid
stateDiagram-v2
  state "on-the-way" as on_the_way
  [*] --> planned
  planned --> on_the_way: set-out
  on_the_way --> over: finish, cancel
  planned --> over: cancel
  over --> [*]
\`\`\`
`);
  expect(page).toContain('| finish | on-the-way | over | partner, clock | JOB-10 |');
});
