import type { PlaceId } from '../kernel/ids.ts';
import type { PlaceSettings } from './place-settings.schema.ts';
import { type PlaceNode, type PlaceTree, pathUp } from './tree.ts';

/** What holds somewhere, and on which place it is set; null: on the organization. */
export type Effective<Settings = Required<PlaceSettings>> = {
  readonly [Key in keyof Settings]: { readonly value: Settings[Key]; readonly from: PlaceId | null };
};

export interface SettledPlace extends PlaceNode {
  readonly settings: PlaceSettings;
}

/** ORG-1: what holds at a place: each setting from the nearest that has it, up to the root, else the organization's. */
export function effectiveSettings(
  tree: PlaceTree<SettledPlace>,
  place: PlaceId,
  organization: Required<PlaceSettings>,
): Effective {
  const path = pathUp(tree, place);
  const nearest = <Key extends keyof PlaceSettings>(key: Key) => {
    const holder = path.find(({ settings }) => settings[key] !== undefined);
    return holder
      ? { value: holder.settings[key] as Required<PlaceSettings>[Key], from: holder.id }
      : { value: organization[key], from: null };
  };
  return {
    broadcast: nearest('broadcast'),
    waitDays: nearest('waitDays'),
    lapseDays: nearest('lapseDays'),
    offerHours: nearest('offerHours'),
  };
}

/** What holds, without where it comes from. */
export function valuesOf({ broadcast, waitDays, lapseDays, offerHours }: Effective): Required<PlaceSettings> {
  return {
    broadcast: broadcast.value,
    waitDays: waitDays.value,
    lapseDays: lapseDays.value,
    offerHours: offerHours.value,
  };
}
