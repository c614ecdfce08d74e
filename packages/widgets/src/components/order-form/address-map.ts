import { html, type TemplateResult } from 'lit';
import { modal } from '../../parts/modal.ts';
import type { PasarMap } from '../map/map.ts';
import type { FormScope } from './scope.ts';

export interface AddressMap {
  readonly map: PasarMap;
  readonly marked: boolean;
  done(): void;
  clear(): void;
  close(): void;
}

/** The sheet on which an address gets its point; the map itself tells where it was put. */
export function addressSheet(scope: FormScope, { map, marked, done, clear, close }: AddressMap): TemplateResult {
  return html`<dialog class="sheet" closedby="any" aria-labelledby="map-title" ${modal(true)} @close=${close}>
    <header class="sheet-head"><h2 class="h16" id="map-title">${scope.t('map.set')}</h2></header>
    <p class="map-hint t13 q">${scope.t('map.hint')}</p>
    <div class="map-box">${map}</div>
    <footer class="sheet-foot">
      <button type="button" class="btn btn-primary" @click=${done}>${scope.t('map.done')}</button>
      ${marked ? html`<button type="button" class="btn btn-quiet" @click=${clear}>${scope.t('map.clear')}</button>` : ''}
    </footer>
  </dialog>`;
}
