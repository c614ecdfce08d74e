/** What the inbox needs once it stands: loaded behind the first paint, in one piece. */
export { extraStyles } from './inbox-extras.styles.ts';
export { filterPanel } from './inbox-filters.ts';
/** @public taken by its name from the loaded module */
export { InboxMap } from './inbox-map.ts';
export { rowList } from './inbox-rows.ts';
export * from './inbox-states.ts';
export { UndoBar } from './undo-bar.ts';
export { VirtualRows } from './virtual-rows.ts';
