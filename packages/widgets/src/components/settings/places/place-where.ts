import type { Point } from '@pasar/core/places';
import { html, type TemplateResult } from 'lit';
import { textField } from '../../../parts/text-field.ts';
import type { PlaceDraft, PlaceFault } from './place-draft.ts';
import type { PlacesWords } from './places.words.ts';

export interface PlaceWhere {
  readonly t: PlacesWords;
  /** Before the names of the fields: two may stand on one page. */
  readonly prefix: '' | 'new-';
  readonly draft: Pick<PlaceDraft, 'address' | 'point'>;
  readonly said: (field: PlaceFault) => string | undefined;
  readonly set: (part: Partial<PlaceDraft>) => void;
  /** `pasar-map` with the point to be moved; nothing where no point is known to begin at. */
  readonly map: unknown;
}

/** Where a site is: its address, and its point by two numbers or by a pin on the map. */
export function placeWhere({ t, prefix, draft, said, set, map }: PlaceWhere): TemplateResult {
  return html`${textField({
    name: `${prefix}address`,
    label: t('address'),
    value: draft.address,
    maxLength: 300,
    autocomplete: 'street-address',
    error: said('address'),
    onInput: (address) => set({ address }),
  })}
  <div class="where">${map}
    ${textField({
      name: `${prefix}point`,
      label: t('point'),
      hint: t(map ? 'point.hint' : 'point.hint.alone'),
      value: draft.point,
      maxLength: 60,
      placeholder: '0.00000, 0.00000',
      error: said('point'),
      onInput: (point) => set({ point }),
    })}</div>`;
}

/** Where a map begins for a site without a point: beside one of the same quarter, else beside any. */
export function pointNear(
  sites: readonly { readonly parent: string | null; readonly point: Point | null }[],
  parent: string | null,
): Point | undefined {
  return (
    (sites.find((site) => site.parent === parent && site.point) ?? sites.find(({ point }) => point))?.point ?? undefined
  );
}
