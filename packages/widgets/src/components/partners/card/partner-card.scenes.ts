import { press, type Scene, there } from '../../../testing/proofs/scene.ts';
import { partnersAnswers } from '../partners.samples.ts';
import { CARD, cardAnswers } from './partner-card.samples.ts';

const scene = (name: string, shown: Scene['shown']): Scene => ({
  name: `partners, card, ${name}`,
  element: 'partners',
  answers: () => ({ ...partnersAnswers(), ...cardAnswers() }),
  properties: { view: 'card', partner: CARD.id },
  width: 1040,
  shown,
});
const tab = (name: string, selector: string) =>
  scene(name, async (widget) => {
    await press(widget, `#tab-${name}`);
    await there(widget, selector);
  });

export const CARD_SCENES: readonly Scene[] = [
  scene('places of a service', async (widget) => {
    await press(widget, '.tr .menu button');
    await there(widget, '.place');
  }),
  scene('a service', async (widget) => {
    await press(widget, '.tr');
    await there(widget, '.details .facts');
  }),
  scene('suspended', async (widget) => {
    await press(widget, '.card-head .menu button');
    await press(widget, 'dialog[open] .box');
    await there(widget, '.hand li');
  }),
  scene('zone', async (widget) => {
    await press(widget, '#tab-zone');
    await press(widget, '.desk-actions .btn');
    await press(widget, '.tools .seg button');
    await there(widget, '.handle.edge');
  }),
  tab('requests', '.tr'),
  tab('jobs', '.tr'),
  tab('prices', '.tr'),
  tab('contacts', '.way'),
  tab('legal', '.facts'),
  tab('documents', '.tr'),
  tab('privacy', '.lines'),
  tab('messages', '.ways'),
  tab('settings', '.steps'),
];
