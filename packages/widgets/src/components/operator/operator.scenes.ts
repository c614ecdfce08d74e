import { press, type Scene, there } from '../../testing/proofs/scene.ts';
import { operatorAnswers } from './operator.samples.ts';

const opened = (name: string, view: string, row: string, shown: string): Scene => ({
  name: `operator, ${name}`,
  element: 'operator',
  answers: () => operatorAnswers(),
  properties: { view },
  width: 1240,
  shown: async (widget) => {
    await press(widget, row);
    await there(widget, shown);
  },
});

export const OPERATOR_SCENES: readonly Scene[] = [
  opened('a ticket', 'queue', '.ticket .opener', '.beside .due-calendar'),
  opened('a service with new words', 'moderation', '.service:nth-child(2) .opener', '.beside .before'),
  opened('a licence', 'licences', '.licence .opener', '.beside .doc'),
  opened('an organization', 'organizations', '.table .tr:nth-child(3)', '.beside .doc'),
  opened('an account', 'accounts', '.table .tr', '.beside .doc'),
];
