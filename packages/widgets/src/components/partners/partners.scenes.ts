import type { LitElement } from 'lit';
import { press, type Scene, there, type, within } from '../../testing/proofs/scene.ts';
import { partnersAnswers, TICKETS } from './partners.samples.ts';

const scene = (name: string, properties: object, shown: Scene['shown']): Scene => ({
  name: `partners, ${name}`,
  element: 'partners',
  answers: () => partnersAnswers(),
  properties,
  width: 1100,
  shown,
});

const fill = async (widget: LitElement, selector: string, text: string) => {
  await there(widget, selector);
  type(within<HTMLInputElement>(widget, selector)[0]!, text);
};

export const PARTNERS_SCENES: readonly Scene[] = [
  scene('list', {}, async (widget) => {
    await there(widget, '.tr');
    await there(widget, '.strip');
  }),
  scene('joining', { view: 'joining' }, (widget) => there(widget, '.application')),
  scene('requests', { view: 'requests', ticket: TICKETS[2]!.id }, (widget) => there(widget, 'dialog[open] .steps')),
  scene('marketplace', { view: 'referenced' }, (widget) => there(widget, '.tr')),
  scene('terms', { view: 'terms' }, (widget) => there(widget, '.guide > li')),
  scene('commissions', { view: 'commissions' }, (widget) => there(widget, '.tr')),
  scene('add, suggestions', { view: 'add' }, async (widget) => {
    await fill(widget, '#company', 'ko');
    await there(widget, '[role=option]');
  }),
  scene('add, form', { view: 'add' }, async (widget) => {
    // What was typed the time before is there again.
    await there(widget, '#company, #entity-taxId');
    if (within(widget, '#company').length) {
      await fill(widget, '#company', 'ko');
      await press(widget, '.options-foot .link');
    }
    await fill(widget, '#entity-taxId', '123');
    await there(widget, '.digits, .bad');
  }),
  scene('invite', { view: 'invite' }, async (widget) => {
    await fill(widget, '#addresses', 'Anna <a@b.example>, nonsense');
    await press(widget, '.panel > div > .btn-s');
    await there(widget, '.entries > li');
  }),
];
