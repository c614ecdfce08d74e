import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconBuilding2, iconChevronDown, iconChevronRight, iconMap, iconMapPin } from '../../../icons/icons.ts';
import type { Branch, PlaceRow } from '../../../parts/place-branches.ts';

const ICONS = { group: iconBuilding2, quarter: iconMap, site: iconMapPin };

export interface TreeView<Place extends PlaceRow> {
  readonly branches: readonly Branch<Place>[];
  readonly label: string;
  readonly selected: string | undefined;
  readonly isOpen: (place: Place) => boolean;
  /** At the row's end; part of its name to those who hear it. */
  readonly noteOf: (branch: Branch<Place>) => unknown;
  readonly select: (place: Place) => void;
  readonly fold: (place: Place, isOpen: boolean) => void;
}

/**
 * Places as the ARIA practice has a tree: one stop of the Tab key, arrows go up and down, in and out; Enter chooses.
 * Needs `treeStyles`.
 */
export function treeView<Place extends PlaceRow>(view: TreeView<Place>): TemplateResult {
  const { branches, label, selected } = view;
  const shown = visibleIn(branches, view);
  const stop = shown.some(({ place }) => place.id === selected) ? selected : shown[0]?.place.id;
  const walk = (event: KeyboardEvent) => {
    const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]');
    const branch = shown.find(({ place }) => place.id === item?.dataset.place);
    if (!item || !branch) return;
    const tree = event.currentTarget as HTMLElement;
    const all = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
    const at = all.indexOf(item);
    const isMirrored = getComputedStyle(tree).direction === 'rtl';
    const [inwards, outwards] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const isFolder = branch.children.length > 0;
    const isOpen = isFolder && view.isOpen(branch.place);
    if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') all[at - 1]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === inwards && isFolder) isOpen ? all[at + 1]?.focus() : view.fold(branch.place, true);
    else if (event.key === outwards && isOpen) view.fold(branch.place, false);
    else if (event.key === outwards)
      (item.closest('[role=group]')?.previousElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') view.select(branch.place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<ul class="tree" role="tree" aria-label=${label} @keydown=${walk}>
    ${branches.map((branch) => item(branch, 1, stop, view))}
  </ul>`;
}

function visibleIn<Place extends PlaceRow>(
  branches: readonly Branch<Place>[],
  view: TreeView<Place>,
): readonly Branch<Place>[] {
  return branches.flatMap((branch) => [branch, ...(view.isOpen(branch.place) ? visibleIn(branch.children, view) : [])]);
}

function item<Place extends PlaceRow>(
  branch: Branch<Place>,
  level: number,
  stop: string | undefined,
  view: TreeView<Place>,
): TemplateResult {
  const { place, children } = branch;
  const isFolder = children.length > 0;
  const isOpen = isFolder && view.isOpen(place);
  const press = (event: Event) => {
    const isFold = (event.target as Element).closest('.fold') !== null;
    if (isFold && isFolder) view.fold(place, !isOpen);
    else view.select(place);
  };
  const group = `in-${place.id}`;
  return html`<li role="none">
    <div class="place ${place.level}" role="treeitem" data-place=${place.id} aria-level=${level} aria-owns=${isOpen ? group : nothing}
      aria-expanded=${isFolder ? (isOpen ? 'true' : 'false') : nothing} aria-selected=${place.id === view.selected ? 'true' : 'false'}
      tabindex=${place.id === stop ? 0 : -1} @click=${press}>
      <span class="fold">${isFolder ? icon(isOpen ? iconChevronDown : iconChevronRight, { size: 16 }) : nothing}</span>
      ${icon(ICONS[place.level], { size: 16 })}
      <span class="place-text"><span class="place-name">${place.name}</span>${view.noteOf(branch)}</span>
    </div>
    ${isOpen ? html`<ul role="group" id=${group}>${children.map((child) => item(child, level + 1, stop, view))}</ul>` : nothing}
  </li>`;
}
