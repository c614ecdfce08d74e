import { appliances } from './appliances.ts';
import { cleaning } from './cleaning.ts';
import { climate } from './climate.ts';
import { electricity } from './electricity.ts';
import { everyday } from './everyday.ts';
import { furniture } from './furniture.ts';
import { outdoors } from './outdoors.ts';
import { pests } from './pests.ts';
import { plumbing } from './plumbing.ts';
import { repairs } from './repairs.ts';
import { HEIGHT, WIDTH } from './scene.ts';

/** One drawing for each service kind, by the kind's slug. */
export const drawings: Readonly<Record<string, string>> = {
  ...climate,
  ...cleaning,
  ...plumbing,
  ...electricity,
  ...appliances,
  ...furniture,
  ...repairs,
  ...pests,
  ...outdoors,
  ...everyday,
};

export function svg(drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n${drawing}\n</svg>\n`;
}
