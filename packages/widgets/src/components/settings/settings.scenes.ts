import { press, type Scene, there } from '../../testing/proofs/scene.ts';
import { auditAnswers } from './settings.samples.ts';

export const SETTINGS_SCENES: readonly Scene[] = [
  {
    name: 'settings, audit trail',
    element: 'settings',
    answers: () => auditAnswers(),
    width: 1100,
    shown: async (widget) => {
      await there(widget, '.row');
      await press(widget, '.row button');
      await there(widget, 'dialog[open] .fact');
    },
  },
];
