import type { Address } from '@pasar/core/forms';
import { html, nothing, type TemplateResult } from 'lit';
import { prefixOf } from '../../element/define.ts';
import { modal } from '../../parts/modal.ts';
import type { MapPointEvent } from '../map/map.events.ts';
import type { PasarMap } from '../map/map.ts';
import type { FormScope } from './scope.ts';

export interface AddressMapGiven {
  /** The map's element, its code on the way. */
  readonly map: PasarMap;
  /** Where an address without a point begins: the site. */
  readonly around: Address['point'];
  readonly changed: () => void;
}

/** The sheet on which an address gets its point: drag the mark, click the map, or move it by arrows. */
export class AddressMap {
  readonly #given: AddressMapGiven;
  #field = '';
  #scope: FormScope | undefined;

  constructor(given: AddressMapGiven) {
    this.#given = given;
    given.map.addEventListener(`${prefixOf(given.map)}-point`, (event) => this.#mark((event as MapPointEvent).detail));
  }

  open(field: string): void {
    this.#field = field;
    this.#given.changed();
  }

  render(scope: FormScope): TemplateResult | typeof nothing {
    if (!this.#field) return nothing;
    this.#scope = scope;
    const { map, around } = this.#given;
    const { point } = this.#address;
    map.pick = point ?? around;
    const done = () => {
      // Left where it was shown is an answer, too; a map that did not come has shown nothing.
      if (!this.#address.point && !map.matches(':state(error)')) this.#mark(map.pick);
      this.#close();
    };
    const clear = () => {
      this.#mark(undefined);
      this.#close();
    };
    return html`<dialog class="sheet" closedby="any" aria-labelledby="map-title" ${modal(true)} @close=${() => this.#close()}>
      <header class="sheet-head"><h2 class="h16" id="map-title">${scope.t('map.set')}</h2></header>
      <p class="map-hint t13 q">${scope.t('map.hint')}</p>
      <div class="map-box">${map}</div>
      <footer class="sheet-foot">
        <button type="button" class="btn btn-primary" @click=${done}>${scope.t('map.done')}</button>
        ${point ? html`<button type="button" class="btn btn-quiet" @click=${clear}>${scope.t('map.clear')}</button>` : nothing}
      </footer>
    </dialog>`;
  }

  get #address(): Partial<Address> {
    return (this.#scope?.answer(this.#field) ?? {}) as Partial<Address>;
  }

  #mark(point: Address['point']): void {
    const { text = '' } = this.#address;
    this.#scope?.change(this.#field, point ? { text, point } : text ? { text } : undefined);
  }

  #close(): void {
    if (!this.#field) return;
    this.#field = '';
    this.#given.changed();
  }
}
