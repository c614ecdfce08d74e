import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds. */
const HOLD = 700;
/** Milliseconds in which the second press confirms. */
const ARMED = 6000;

type HoldState = 'idle' | 'holding' | 'tapped' | 'armed';

export interface HoldButton {
  readonly label: string;
  readonly hint: string;
  readonly busy: boolean;
  /** Why it cannot be done now; pressing it calls `blocked`. */
  readonly isBlocked: boolean;
  blocked(): void;
  act(): void;
}

/**
 * REQ-10: taking needs a deliberate second gesture. A finger or mouse holds the button until it is full; a keyboard or a
 * screen reader presses it twice; who can only tap confirms a short tap on another button.
 */
export class Hold implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: HoldState = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#rest('idle');
  }

  render(t: Words, button: HoldButton): TemplateResult {
    const state = this.#state;
    const hint = state === 'armed' ? t('hold.again') : state === 'tapped' ? t('hold.short') : button.hint;
    return html`<button type="button" class="hold ${state}" aria-describedby="hold-hint" aria-disabled=${button.isBlocked || button.busy}
        @pointerdown=${(event: PointerEvent) => this.#down(event, button)} @pointerup=${this.#up} @pointercancel=${this.#up}
        @pointerleave=${this.#up} @contextmenu=${(event: Event) => event.preventDefault()}
        @keydown=${(event: KeyboardEvent) => event.repeat && event.preventDefault()} @click=${(event: MouseEvent) => this.#click(event, button)}
      ><span class="hold-fill"></span><span class="hold-words">${button.busy ? t('sending') : button.label}</span></button>
      <p class="t12 q3 hold-hint" id="hold-hint"><span role="status">${hint}</span>${
        state === 'tapped'
          ? html` <button type="button" class="btn btn-s" @click=${() => this.#fire(button)}>${t('hold.confirm')}</button>`
          : nothing
      }</p>`;
  }

  #down(event: PointerEvent, button: HoldButton): void {
    if (event.button !== 0 || button.busy) return;
    if (button.isBlocked) {
      button.blocked();
      return;
    }
    this.#rest('holding');
    this.#timer = setTimeout(() => this.#fire(button), HOLD);
  }

  readonly #up = (): void => {
    if (this.#state === 'holding') this.#rest('tapped');
  };

  #click(event: MouseEvent, button: HoldButton): void {
    // The click that follows a pointer is no press of its own; a keyboard's counts no clicks.
    if (event.detail > 0) return;
    if (button.busy) return;
    if (button.isBlocked || this.#state === 'armed') {
      this.#fire(button);
      return;
    }
    this.#rest('armed');
    this.#timer = setTimeout(() => this.#rest('idle'), ARMED);
  }

  #fire(button: HoldButton): void {
    this.#rest('idle');
    if (button.isBlocked) button.blocked();
    else button.act();
  }

  #rest(state: HoldState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#host.requestUpdate();
  }
}
