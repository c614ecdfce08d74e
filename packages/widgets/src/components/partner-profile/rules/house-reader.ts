import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Deed } from '../../../element/deed.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconCircleCheck } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { houseText } from './house-text.ts';
import type { RulesWords } from './rules.words.ts';

/** Whether the end of a text has been seen: one accepts what one has read (PAR-6). */
export class ReadToEnd implements ReactiveController {
  isRead = false;
  readonly #host: ReactiveControllerHost;
  #seen: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#seen?.disconnect();
  }

  begin(): void {
    this.isRead = false;
    this.#seen?.disconnect();
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.isRead = true;
      this.#seen?.disconnect();
      this.#host.requestUpdate();
    });
  }

  readonly watch = (end: Element | undefined): void => {
    if (end && !this.isRead) this.#seen?.observe(end);
  };
}

export interface HouseReading {
  readonly title: string;
  readonly text: string;
  readonly version: number;
  /** When this version was accepted, in words; undefined: it is not. */
  readonly accepted: string | undefined;
  readonly end: ReadToEnd;
  readonly accepting: Deed;
  /** An owner of the company accepts; others read. */
  readonly mayAccept: boolean;
  readonly isOnline: boolean;
  readonly t: RulesWords;
  readonly back: () => void;
  readonly accept: () => void;
}

/** A house document as one reads it; what is done with it stays in view below. */
export function houseReader(reading: HouseReading): TemplateResult {
  const { title, text, version, accepted, end, accepting, t, back } = reading;
  return html`<button type="button" class="back" @click=${back}>${icon(iconArrowLeft, { size: 16 })}${t('to-list')}</button>
    <article class="card read" tabindex="-1" aria-labelledby="read-title">
      <header><h3 class="h24" id="read-title">${title}</h3><p class="t13 q num">${t('version', { version })}</p></header>
      ${houseText(text)}
      <span class="read-end" ${ref(end.watch)}></span>
    </article>
    ${accepting.failure ? failureNotice(t as Words, accepting.failure) : nothing}
    <div class="read-foot float">${accepted ? html`<p class="fine">${icon(iconCircleCheck)}${accepted}</p>` : foot(reading)}</div>`;
}

function foot({ version, end, accepting, mayAccept, isOnline, t, accept }: HouseReading): TemplateResult {
  if (!mayAccept) return html`<p class="q">${t('owner-only')}</p>`;
  const onward = (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    root.querySelector('.read-end')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return end.isRead
    ? html`<p class="q">${t('accept.about')}</p>
        <button type="button" class="btn btn-primary" aria-disabled=${accepting.isSending || !isOnline ? 'true' : 'false'} @click=${accept}>${
          accepting.isSending ? (t as Words)('loading') : t('accept', { version })
        }</button>`
    : html`<p class="q" role="status">${t('read-on')}</p><button type="button" class="btn" @click=${onward}>${t('to-end')}</button>`;
}
