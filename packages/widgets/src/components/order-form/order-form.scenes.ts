import type { NewRequest } from '@pasar/core/requests';
import type { LitElement } from 'lit';
import type { Asked } from '../../testing/answers.ts';
import { testId } from '../../testing/people.ts';
import { press, type Scene, there, within } from '../../testing/proofs/scene.ts';
import { everyField, orderForm, placed, service } from './order-form.samples.ts';

const scene = (fields?: typeof everyField): Pick<Scene, 'element' | 'answers' | 'properties'> => ({
  element: 'order-form',
  answers: () => ({
    'order-form.read': orderForm({ service, ...(fields && { form: { version: 3, fields } }) }),
    'requests.create': ({ body }: Asked) => placed(body as NewRequest),
  }),
  properties: { kind: testId(21), service: service.service },
});

async function fillIn(widget: LitElement): Promise<void> {
  await press(widget, '.card-option input');
  // From the third day on: the first ones may pass by.
  for (const cell of within(widget, '.cell:not(:disabled)')
    .filter(({ dataset }) => Number(dataset.column) > 1)
    .slice(0, 2))
    cell.click();
  await press(widget, '#consent');
}

export const ORDER_FORM_SCENES: readonly Scene[] = [
  {
    name: 'order form, every field',
    ...scene(everyField),
    shown: async (widget) => {
      await Promise.all([there(widget, '.photos'), there(widget, '.total')]);
      await press(widget, 'button[type=submit]');
      await there(widget, '.err');
    },
  },
  {
    name: 'order form, sent',
    ...scene(),
    shown: async (widget) => {
      await there(widget, '.photos');
      await fillIn(widget);
      await press(widget, 'button[type=submit]');
      await there(widget, '.sent');
    },
  },
];
