import type { PlaceEdit, PlaceSettings, PlaceView, Point } from '@pasar/core/places';
import { SETTING_LIMITS } from '@pasar/core/places';

export const FIGURES = ['waitDays', 'lapseDays', 'offerHours'] as const;
export type Figure = (typeof FIGURES)[number];
export type PlaceSetting = keyof PlaceSettings;

/** A place as it is typed. A setting that is left out is inherited (ORG-1). */
export interface PlaceDraft {
  readonly name: string;
  readonly address: string;
  /** `-6.26070, 106.81360` */
  readonly point: string;
  readonly broadcast?: boolean | undefined;
  readonly figures: Readonly<Partial<Record<Figure, string>>>;
}

export type PlaceFault = 'name' | 'address' | 'point' | Figure;

/** About a metre. */
const PLACES_AFTER_POINT = 5;

export function pointText({ lat, lng }: Point): string {
  return `${lat.toFixed(PLACES_AFTER_POINT)}, ${lng.toFixed(PLACES_AFTER_POINT)}`;
}

/** Two numbers as any map gives them; undefined for what is no point. */
export function pointIn(text: string): Point | undefined {
  const [lat, lng, ...more] = text
    .trim()
    .replaceAll('−', '-')
    .split(/[\s,;]+/)
    .map(Number);
  if (lat === undefined || lng === undefined || more.length || Number.isNaN(lat) || Number.isNaN(lng)) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

/** @param format a number as one types it */
export function draftOf(place: PlaceView, format: (value: number) => string): PlaceDraft {
  const { broadcast, ...figures } = place.settings;
  const typed = Object.entries(figures).map(([name, value]) => [name, format(value)]);
  return {
    name: place.name,
    address: place.address ?? '',
    point: place.point ? pointText(place.point) : '',
    ...(broadcast !== undefined && { broadcast }),
    figures: Object.fromEntries(typed),
  };
}

export function figureIn(name: Figure, text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  const { min, max } = SETTING_LIMITS[name];
  const isWhole = name === 'offerHours' || Number.isInteger(value);
  return text.trim() && isWhole && value >= min && value <= max ? value : undefined;
}

/** What would be refused as it stands, in the page's order. */
export function faultsIn(draft: PlaceDraft, isSite: boolean): readonly PlaceFault[] {
  const figures = FIGURES.filter((name) => {
    const text = draft.figures[name];
    return text !== undefined && figureIn(name, text) === undefined;
  });
  return [
    ...(draft.name.trim() ? [] : (['name'] as const)),
    ...(isSite && !draft.address.trim() ? (['address'] as const) : []),
    ...(isSite && !pointIn(draft.point) ? (['point'] as const) : []),
    ...figures,
  ];
}

/** @param draft without faults; @param kept where it is: a point that is typed as it was shown stays as exact as it is */
export function editOf(draft: PlaceDraft, isSite: boolean, kept?: Point | null): PlaceEdit {
  const figures = FIGURES.flatMap((name) => {
    const text = draft.figures[name];
    return text === undefined ? [] : [[name, figureIn(name, text)!] as const];
  });
  const settings = {
    ...(draft.broadcast !== undefined && { broadcast: draft.broadcast }),
    ...Object.fromEntries(figures),
  };
  const point = kept && pointText(kept) === draft.point ? kept : pointIn(draft.point);
  return {
    name: draft.name.trim(),
    ...(isSite && point && { site: { address: draft.address.trim(), point } }),
    settings,
  };
}
