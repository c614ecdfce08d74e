/** The page of `map.strict.html`, which the map's test looks into: what the policy refuses is a violation on `window`. */
import './map.define.ts';
import { mount } from '../../testing/mount.ts';
import type { PasarMap } from './map.ts';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
  violations.push(`${violatedDirective} ${sample}`);
});
const map = document.createElement('pasar-map') as PasarMap;
map.markers = [{ id: 'a', point: { lat: 45.757, lng: 4.842 }, label: '12' }];
map.home = { point: { lat: 45.76, lng: 4.85 }, label: '12B' };
Object.assign(window, { violations });
await mount(map);
