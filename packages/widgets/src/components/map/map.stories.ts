import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { iconTimer, iconZap } from '../../icons/icons.ts';
import './map.define.ts';
import type { MapMarker, PasarMap } from './map.ts';

const CENTRE = { lat: 45.757, lng: 4.842 };

/** Prices strewn around the centre, the same each time. */
const markers: readonly MapMarker[] = Array.from({ length: 40 }, (_, i) => ({
  id: `m${i}`,
  point: { lat: CENTRE.lat + 0.014 * Math.sin(i * 2.4), lng: CENTRE.lng + 0.02 * Math.cos(i * 1.7) },
  label: `${60 + i * 5} €`,
  description: 'Fuite sous l’évier',
  icon: i % 2 ? iconZap : iconTimer,
  ...(i === 3 && { tone: 'warning' as const }),
}));

const few = markers.slice(0, 5);

const meta: Meta<Partial<PasarMap>> = {
  title: 'Parts/Map',
  component: 'pasar-map',
  args: { markers: few, home: { point: CENTRE, label: '12B' } },
  render: (properties) => {
    const map = Object.assign(document.createElement('pasar-map') as PasarMap, properties);
    map.addEventListener('pasar-select', (event) => {
      map.selected = (event as CustomEvent<{ id: string }>).detail.id;
    });
    map.addEventListener('pasar-point', (event) => {
      map.pick = (event as CustomEvent<typeof CENTRE>).detail;
    });
    const box = document.createElement('div');
    box.style.height = '480px';
    box.append(map);
    return html`${box}`;
  },
};
export default meta;

type Story = StoryObj<Partial<PasarMap>>;

export const Pins: Story = {};
export const Selected: Story = {
  args: {
    selected: 'm2',
    home: { point: CENTRE, label: 'Vous', dot: true },
    route: [CENTRE, few[2]!.point],
    circle: { centre: CENTRE, metres: 1500 },
  },
};
export const Many: Story = { args: { markers } };
export const Nothing: Story = { args: { markers: [] } };
export const PickAPoint: Story = { args: { markers: [], home: undefined, pick: CENTRE } };
/** Leaves one finger and the wheel to the page. */
export const Cooperative: Story = { args: { cooperative: true } };
