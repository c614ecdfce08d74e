import { testId } from '../../testing/people.ts';
import { press, type Scene, there } from '../../testing/proofs/scene.ts';
import { at, CONTACT, detailOf, inboxAnswers, item, onDay, REQUESTS } from './inbox.fixtures.ts';

const proposal = {
  id: testId<'proposal'>(88),
  state: 'standing' as const,
  price: { amount: 14_800, currency: 'EUR' },
  window: onDay(4, 8, 10),
  message: 'Pièces comprises.',
  createdAt: at(-1),
  standsAt: at(-0.9),
};
const own = [item(1, { state: 'proposed', proposal })];
const won = [item(1, { state: 'won', proposal: { ...proposal, state: 'chosen' } })];

const scene = (answers: Scene['answers']): Pick<Scene, 'element' | 'answers' | 'width' | 'properties'> => ({
  element: 'inbox',
  answers,
  width: 1216,
  properties: { request: testId(1) },
});

export const INBOX_SCENES: readonly Scene[] = [
  {
    name: 'inbox',
    ...scene(() => inboxAnswers(REQUESTS)),
    shown: (widget) => Promise.all([there(widget, '.said'), there(widget, '.pin'), there(widget, '#price')]),
    act: async (widget) => {
      await press(widget, 'button.card-row');
      await press(widget, '.pin');
    },
  },
  {
    name: 'inbox, own proposal',
    ...scene(() => inboxAnswers(own)),
    shown: (widget) => there(widget, '.said'),
  },
  {
    name: 'inbox, won',
    ...scene(() => inboxAnswers(won, (one) => detailOf(one, { details: CONTACT }))),
    shown: (widget) => there(widget, 'a[href^="tel:"]'),
  },
];
