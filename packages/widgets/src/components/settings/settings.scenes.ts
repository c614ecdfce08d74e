import type { LitElement } from 'lit';
import type { Answers } from '../../testing/answers.ts';
import { press, type Scene, there } from '../../testing/proofs/scene.ts';
import { auditAnswers } from './audit/audit-trail.samples.ts';
import { settingsAnswers } from './settings.samples.ts';
import type { SectionName } from './settings-sections.ts';

const scene = (
  section: SectionName,
  answers: () => Answers,
  shown: (widget: LitElement) => Promise<unknown>,
): Scene => ({
  name: `settings, ${section}`,
  element: 'settings',
  properties: { section },
  answers,
  width: 1100,
  shown,
});

export const SETTINGS_SCENES: readonly Scene[] = [
  scene(
    'organization',
    () => settingsAnswers(),
    (widget) => there(widget, '[name=privacyUrl]'),
  ),
  scene(
    'audit',
    () => auditAnswers(),
    async (widget) => {
      await there(widget, '.row');
      await press(widget, '.row button');
      await there(widget, 'dialog[open] .fact');
    },
  ),
];
