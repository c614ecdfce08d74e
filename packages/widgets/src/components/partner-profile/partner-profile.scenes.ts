import type { LitElement } from 'lit';
import { press, type Scene, there, type, within } from '../../testing/proofs/scene.ts';
import { newcomerAnswers, profileAnswers } from './partner-profile.samples.ts';

const scene = (section: string, shown: Scene['shown'], answers = () => profileAnswers()): Scene => ({
  name: `partner-profile, ${section}`,
  element: 'partner-profile',
  answers,
  properties: { section: section.split(',')[0] },
  width: 1100,
  shown,
});

const fill = async (widget: LitElement, selector: string, text: string) => {
  await there(widget, selector);
  type(within<HTMLInputElement>(widget, selector)[0]!, text);
};

export const PROFILE_SCENES: readonly Scene[] = [
  scene(
    'start',
    (widget) => there(widget, '.way-step.next'),
    () => newcomerAnswers(),
  ),
  scene('services', (widget) => there(widget, '.tr')),
  scene('services, form', async (widget) => {
    await press(widget, '.section-head .btn-primary');
    await there(widget, '.kind-name');
    await press(widget, 'li:last-child > .kind');
    await fill(widget, '#summary', 'Quick');
    await there(widget, '.leaflet-container');
  }),
  scene('zone', (widget) => there(widget, '.leaflet-container')),
  scene('documents', async (widget) => {
    await there(widget, '.drop');
  }),
  scene('rules', (widget) => there(widget, '.rows .btn-primary')),
  scene('rules, document', async (widget) => {
    await press(widget, '.rows .btn-primary');
    await there(widget, '.read');
  }),
  scene('contacts', (widget) => there(widget, '.leaflet-container')),
  scene('legal', (widget) => there(widget, '.facts')),
  scene('privacy', (widget) => there(widget, '.switch')),
  scene('settings', (widget) => there(widget, '#to-settle')),
  scene('organizations', (widget) => there(widget, '.rows')),
];
