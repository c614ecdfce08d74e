import type { LiveEvent } from '@pasar/core/live';
import type { PartnerCard } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { PasarElement, type StateName } from '../../../../element/pasar-element.ts';
import { Reading } from '../../../../element/reading.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { chipStyles } from '../../../../parts/chip.styles.ts';
import { deskStyles } from '../../../../parts/desk.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { stepStyles } from '../../../../parts/steps.ts';
import { surfaceStyles } from '../../../../parts/surface.styles.ts';
import { tableStyles } from '../../../../parts/table.ts';
import type { CardTab } from '../card-views.ts';
import { readPrices, readPrivacy } from './about-reading.ts';
import { contactList, messageWays } from './contact-list.ts';
import { partnerAboutStyles } from './partner-about.styles.ts';
import { ABOUT_WORDS, type AboutWords } from './partner-about.words.ts';
import { priceList } from './price-list.ts';
import { privacyList } from './privacy-list.ts';
import { relationSettings } from './relation-settings.ts';

/** The light tabs of a partner's card (PAR-10): `prices`, `contacts`, `privacy`, `messages`, `settings`. */
export class PasarPartnerAbout extends PasarElement<typeof ABOUT_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    stepStyles,
    surfaceStyles,
    tableStyles,
    partnerAboutStyles,
  ];
  protected override readonly words = ABOUT_WORDS;

  @property({ attribute: false }) card: PartnerCard | undefined;
  @property() tab: CardTab = 'contacts';

  readonly #prices = new Reading(this, readPrices);
  readonly #privacy = new Reading(this, readPrivacy);

  protected override hear({ type }: LiveEvent): void {
    if (type === 'service.changed' || type === 'reset') this.#asked?.refresh();
  }

  /** What the card does not tell already. */
  get #asked(): Reading<unknown> | undefined {
    return { prices: this.#prices, privacy: this.#privacy }[this.tab as string];
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const asked = this.#asked;
    return { loading: asked && !asked.answer && !asked.failure, error: asked && !asked.answer && !!asked.failure };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.market?.settled && this.card) this.#asked?.ask(this.market.client, this.card.id);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const asked = this.#asked;
    const { card } = this;
    if (!card || (asked && !asked.answer && !asked.failure)) return this.renderLoading();
    if (asked?.failure && !asked.answer) return failureNotice(this.t as Words, asked.failure, asked.refresh);
    const reading = {
      t: this.t as AboutWords,
      format: this.format,
      zone: this.market.brand?.zone ?? 'UTC',
      language: this.market.language,
    };
    switch (this.tab) {
      case 'prices':
        return priceList(this.#prices.answer!, reading);
      case 'privacy':
        return privacyList(this.#privacy.answer!, reading);
      case 'messages':
        return messageWays(card, reading);
      case 'settings':
        return relationSettings(card, reading);
      default:
        return contactList(card, reading);
    }
  };
}
