import { catalogPage } from '../../testing/catalog-page.ts';
import { press, type Scene, there } from '../../testing/proofs/scene.ts';

const answers = () => ({ 'catalog.list': catalogPage });
const open = async (widget: Parameters<Scene['shown']>[0]) => {
  await there(widget, '.wide dialog');
  await press(widget, '.open');
  await there(widget, '.panel');
};

export const CATALOG_SCENES: readonly Scene[] = [
  {
    name: 'catalog',
    element: 'catalog',
    answers,
    shown: open,
    act: (widget) => press(widget, '.panel .btn-primary'),
  },
  {
    name: 'catalog, map',
    element: 'catalog',
    answers,
    properties: { view: 'map' },
    shown: (widget) => there(widget, '.pin'),
    act: (widget) => press(widget, '.pin'),
  },
];
