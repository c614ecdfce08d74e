import type { NewPlace, PlaceLevel, PlaceTree, PlaceView } from '@pasar/core/places';
import { pathUp, putPlace } from '@pasar/core/places';
import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../../parts/choices.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import { editOf, faultsIn, type PlaceDraft, type PlaceFault } from './place-draft.ts';
import { placeWhere } from './place-where.ts';
import type { PlacesWords } from './places.words.ts';

type Tree = PlaceTree<PlaceView>;
type PlaceId = PlaceView['id'];

const LEVELS: readonly PlaceLevel[] = ['group', 'quarter', 'site'];

/** A place that is to be added (ORG-1). */
export interface NewPlaceDraft extends Pick<PlaceDraft, 'name' | 'address' | 'point'> {
  readonly level: PlaceLevel;
  readonly parent: PlaceId | null;
}

/** Where a place may lie: null is the top. @param moving itself, when it is there already */
export function homesFor(tree: Tree, level: PlaceLevel, moving?: PlaceId): readonly (PlaceId | null)[] {
  return [null, ...tree.keys()].filter((parent) => putPlace(tree, level, parent, moving).ok);
}

/** @param parent where it is begun: the next level below it is meant */
export function newPlace(tree: Tree, parent: PlaceId | null): NewPlaceDraft {
  const above = parent === null ? null : tree.get(parent);
  const level = !above ? 'group' : above.level === 'group' ? 'quarter' : 'site';
  return { level, parent, name: '', address: '', point: '' };
}

/** Another level, where it can lie: as close as may be to where it was. */
export function atLevel(draft: NewPlaceDraft, level: PlaceLevel, tree: Tree): NewPlaceDraft {
  const homes = homesFor(tree, level);
  const parent = homes.includes(draft.parent) ? draft.parent : (homes[0] ?? null);
  return { ...draft, level, parent };
}

export function newFaults({ level, ...draft }: NewPlaceDraft): readonly PlaceFault[] {
  return faultsIn({ ...draft, figures: {} }, level === 'site');
}

/** @param draft without faults */
export function newBody({ level, parent, ...draft }: NewPlaceDraft): NewPlace {
  const { name, site, settings } = editOf({ ...draft, figures: {} }, level === 'site');
  if (level !== 'site') return { level, parent, name, settings };
  return { level, parent: parent!, name, settings, ...site! };
}

/** “Griya Kemang › South” */
export function pathText(tree: Tree, place: PlaceId | null, t: PlacesWords): string {
  if (place === null) return t('top');
  return pathUp(tree, place)
    .map(({ name }) => name)
    .reverse()
    .join(' › ');
}

export function homeField(
  name: string,
  tree: Tree,
  homes: readonly (PlaceId | null)[],
  chosen: PlaceId | null,
  t: PlacesWords,
  onChange: (parent: PlaceId | null) => void,
): TemplateResult {
  return selectField({
    name,
    label: t('lies-in'),
    value: chosen ?? '',
    options: homes.map((home) => [home ?? '', pathText(tree, home, t)] as const),
    onChange: (home) => onChange((home || null) as PlaceId | null),
  });
}

export interface NewPlaceForm {
  readonly t: PlacesWords;
  readonly tree: Tree;
  readonly draft: NewPlaceDraft;
  readonly said: (field: PlaceFault) => string | undefined;
  readonly set: (part: Partial<NewPlaceDraft>) => void;
  readonly map: unknown;
}

export function newPlaceFields({ t, tree, draft, said, set, map }: NewPlaceForm): TemplateResult {
  const levels = LEVELS.map((value) => {
    const isDisabled = homesFor(tree, value).length === 0;
    return {
      value,
      label: t(`level.${value}`),
      about: t(isDisabled ? 'level.site.none' : `level.${value}.about`),
      isDisabled,
    };
  });
  return html`${choices('level', t('level'), levels, draft.level, (level) => set(atLevel(draft, level, tree)))}
    ${homeField('new-parent', tree, homesFor(tree, draft.level), draft.parent, t, (parent) => set({ parent }))}
    ${textField({
      name: 'new-name',
      label: t('name'),
      value: draft.name,
      maxLength: 120,
      error: said('name'),
      onInput: (name) => set({ name }),
    })}
    ${draft.level === 'site' ? placeWhere({ t, prefix: 'new-', draft, said, set, map }) : nothing}`;
}
