import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { failureOf } from '../../element/failure.ts';
import { ring } from '../../parts/ring.ts';
import type { InboxDetail } from './inbox-model.ts';

/** Something done that nobody knows of yet (REQ-10). */
export interface Undoable {
  readonly request: string;
  readonly what: 'proposed' | 'taken';
  /** For whom and for how much, as a person says it. */
  readonly words: string;
  /** Milliseconds; by this device's clock, which need not be the server's. */
  readonly until: number;
  readonly seconds: number;
  /** Undoes it. */
  run(): Promise<InboxDetail>;
}

/** Milliseconds. */
const SAID = 5000;

/** The bar that counts down the time to undo the last thing done. */
export class UndoBar implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #undone: (undoable: Undoable) => Promise<void>;
  #offers: readonly Undoable[] = [];
  #busy = false;
  /** What came of the last undoing, for a while. */
  #said: { readonly words: string; readonly isWrong: boolean } | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, undone: (undoable: Undoable) => Promise<void>) {
    this.#host = host;
    this.#undone = undone;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  offer(undoable: Undoable): void {
    this.settle(undoable.request);
    this.#offers = [...this.#offers, undoable];
    this.#said = undefined;
    this.#timer ??= setInterval(() => this.#count(), 1000);
    this.#host.requestUpdate();
  }

  /** It is done for good, or was undone elsewhere. */
  settle(request: string): void {
    this.#offers = this.#offers.filter((offer) => offer.request !== request);
    this.#host.requestUpdate();
  }

  #count(): void {
    this.#offers = this.#offers.filter(({ until }) => until > Date.now());
    if (this.#offers.length === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    this.#host.requestUpdate();
  }

  render(t: Words): TemplateResult {
    const offer = this.#offers.at(-1);
    if (!offer)
      return html`<div role="status">${
        this.#said
          ? html`<div class="bar float ${this.#said.isWrong ? 'wrong' : ''}"><div>${this.#said.words}</div></div>`
          : nothing
      }</div>`;
    const left = Math.max(0, Math.ceil((offer.until - Date.now()) / 1000));
    return html`<div class="bar float">
      <span aria-hidden="true">${ring({ left: left / offer.seconds, size: 40, content: left })}</span>
      <div role="status"><b>${t(`undo.${offer.what}`)}</b><span class="t13 q">${offer.words}</span></div>
      <button type="button" class="btn btn-s" ?disabled=${this.#busy} @click=${() => void this.#run(offer, t)}
        aria-label=${`${t('undo')}: ${offer.words}`}>${t('undo')}</button>
      ${left % 20 === 0 && left > 0 ? html`<span class="vh" role="status">${t('undo.seconds', { seconds: left })}</span>` : nothing}
    </div>`;
  }

  async #run(offer: Undoable, t: Words): Promise<void> {
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      await this.#undone(offer);
      this.#say(t('undone'), false);
    } catch (error) {
      const { kind, problem } = failureOf(error);
      this.#say(problem?.detail ?? t(`${kind}.title`), true);
      // Without a network the time goes on; it can be tried again while there is some.
      if (kind === 'offline') return;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
    this.settle(offer.request);
  }

  #say(words: string, isWrong: boolean): void {
    this.#said = { words, isWrong };
    setTimeout(() => {
      this.#said = undefined;
      this.#host.requestUpdate();
    }, SAID);
  }
}
