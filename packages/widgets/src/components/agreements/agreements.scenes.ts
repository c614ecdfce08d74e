import { press, type Scene, there, within } from '../../testing/proofs/scene.ts';
import { type Desk, deskWith, partnerAnswers, staffAnswers } from './agreements.answers.ts';
import { AGREEMENT, accepted, offered, PARTNER } from './agreements.samples.ts';

/** Made once: hashing a text takes a turn. */
const drafting = await deskWith();
const offering = await deskWith([offered(), accepted()]);
const again = ({ view }: Desk): Desk => ({ view });

export const AGREEMENTS_SCENES: readonly Scene[] = [
  {
    name: 'agreements, list',
    element: 'agreements',
    answers: () => staffAnswers(again(drafting)),
    width: 1200,
    shown: (widget) => there(widget, '.tr'),
    act: (widget) => press(widget, '.tr'),
  },
  {
    name: 'agreements, one of them',
    element: 'agreements',
    answers: () => staffAnswers(again(drafting)),
    properties: { view: 'agreement', agreement: AGREEMENT },
    width: 1200,
    shown: async (widget) => {
      await there(widget, '.evidence');
      await press(widget, '[aria-haspopup=menu]');
      await press(widget, '.menu .grave:last-child');
      await there(widget, 'dialog[open] #reason');
    },
  },
  {
    name: 'agreements, conditions',
    element: 'agreements',
    answers: () => staffAnswers(again(drafting)),
    properties: { view: 'offer', partner: PARTNER.id },
    width: 1200,
    shown: (widget) => there(widget, '.pct'),
  },
  {
    name: 'agreements, texts',
    element: 'agreements',
    answers: () => staffAnswers(again(drafting)),
    properties: { view: 'templates' },
    width: 1200,
    shown: (widget) => there(widget, 'textarea'),
  },
  {
    name: 'agreements, a partner answers',
    element: 'agreements',
    answers: () => partnerAnswers(again(offering)),
    width: 1200,
    shown: async (widget) => {
      await there(widget, '.paper-end');
      within(widget, '.paper-end')[0]!.scrollIntoView();
      await there(widget, '.answer .read.done');
      // Noted as opened: the second thing that has happened to it.
      await there(widget, '.steps > li + li');
      await press(widget, '.answer .btn-primary');
      await there(widget, 'dialog[open] .hash');
    },
  },
];
