import type { Client } from '@pasar/core/client';
import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { iconArrowLeft, iconArrowRight, iconCamera, iconX } from '../icons/icons.ts';
import { modal } from './modal.ts';

/** A request's photos: fetched with the token (an `<img>` sends none), shown as object addresses, given back at the end. */
export class Photos implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ids: readonly string[] = [];
  #urls = new Map<string, string | undefined>();
  #open: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  show(client: Client, ids: readonly string[]): void {
    if (ids.join() === this.#ids.join()) return;
    this.#forget();
    this.#ids = ids;
    for (const id of ids) void this.#fetch(client, id);
  }

  render(t: Words): TemplateResult | typeof nothing {
    const count = this.#ids.length;
    if (count === 0) return nothing;
    return html`<ul class="photos" aria-label=${t('photos', { count })}>${this.#ids.map((id, i) => {
      const url = this.#urls.get(id);
      const isBroken = this.#urls.has(id) && !url;
      return html`<li>${
        isBroken
          ? html`<p class="t12 q broken">${icon(iconCamera)}${t('photo.broken')}</p>`
          : html`<button type="button" class="photo ${url ? '' : 'skeleton'}" aria-label=${t('photo.open', { number: i + 1 })}
              @click=${() => this.#view(i)}>${url ? html`<img src=${url} alt="" />` : nothing}</button>`
      }</li>`;
    })}</ul>
    <dialog class="viewer" closedby="any" aria-label=${t('photo', { number: (this.#open ?? 0) + 1, count })}
      ${modal(this.#open !== undefined)} @close=${this.#close} @keydown=${this.#key}>${
        this.#open === undefined ? nothing : this.#viewer(t, this.#open)
      }</dialog>`;
  }

  #viewer(t: Words, at: number): TemplateResult {
    const count = this.#ids.length;
    const url = this.#urls.get(this.#ids[at]!);
    return html`${url ? html`<img src=${url} alt=${t('photo', { number: at + 1, count })} />` : nothing}
      <div class="viewer-bar"><span class="num t13">${at + 1} / ${count}</span>
        ${
          count > 1
            ? html`<button type="button" class="icon-btn line i-turn" aria-label=${t('photo.previous')} @click=${() => this.#view((at + count - 1) % count)}>${icon(iconArrowLeft)}</button>
                <button type="button" class="icon-btn line i-turn" aria-label=${t('photo.next')} @click=${() => this.#view((at + 1) % count)}>${icon(iconArrowRight)}</button>`
            : nothing
        }
        <button type="button" class="icon-btn line" aria-label=${t('close')} @click=${this.#close}>${icon(iconX)}</button></div>`;
  }

  async #fetch(client: Client, id: string): Promise<void> {
    const url = await client
      .file(id)
      .then((blob) => URL.createObjectURL(blob))
      .catch(() => undefined);
    if (this.#ids.includes(id)) {
      this.#urls.set(id, url);
      this.#host.requestUpdate();
    } else if (url) URL.revokeObjectURL(url);
  }

  #forget(): void {
    for (const url of this.#urls.values()) if (url) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#ids = [];
    this.#open = undefined;
  }

  #view(at: number): void {
    this.#open = at;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    this.#open = undefined;
    this.#host.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const count = this.#ids.length;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && this.#open !== undefined) this.#view((this.#open + step + count) % count);
  };
}
