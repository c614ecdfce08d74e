import { press, type Scene, there } from '../../testing/proofs/scene.ts';
import { assigned, comparing, ORDERS, ordersApi } from './orders.samples.ts';

const scene = (orders: Parameters<typeof ordersApi>[0]): Pick<Scene, 'element' | 'answers' | 'width'> => ({
  element: 'orders',
  answers: () => ordersApi(orders).answers,
  width: 1200,
});

export const ORDERS_SCENES: readonly Scene[] = [
  {
    name: 'orders, comparing',
    ...scene(ORDERS),
    shown: async (widget) => {
      await there(widget, '.col');
      await press(widget, '.col .foot button');
      await there(widget, 'dialog[open] .swap');
    },
    act: async (widget) => {
      await press(widget, '.sheet-foot .btn-primary');
      await there(widget, '.comes');
      await press(widget, 'button.row');
    },
  },
  {
    name: 'orders, assigned',
    ...scene([assigned(2), comparing()]),
    shown: (widget) => there(widget, '.reach a'),
    act: (widget) => press(widget, '.list-head .btn'),
  },
];
