import type { LitElement } from 'lit';
import type { Answers } from '../../testing/answers.ts';
import { press, type Scene, there, within } from '../../testing/proofs/scene.ts';
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
    async (widget) => {
      await there(widget, '[name=privacyUrl]');
      await press(widget, '.fold');
      await there(widget, '.details dl');
    },
  ),
  scene(
    'places',
    () => settingsAnswers(),
    async (widget) => {
      await there(widget, '[role=treeitem]');
      within(widget, '[role=treeitem]').at(-1)!.click();
      await there(widget, '[name=address]');
      await press(widget, '.section-head .btn');
      await there(widget, 'dialog[open] [name=new-name]');
    },
  ),
  scene(
    'staff',
    () => settingsAnswers(),
    async (widget) => {
      await there(widget, '.person');
      within(widget, '.person .name').at(-1)!.click();
      await there(widget, 'dialog[open] [name=role]');
    },
  ),
  scene(
    'support',
    () => settingsAnswers(),
    (widget) => there(widget, '.rows .tag'),
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
