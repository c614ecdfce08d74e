import type { Exchange } from '@pasar/core/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconLandmark, iconPencil } from '../../../icons/icons.ts';
import { legalFactsStyles } from '../../../parts/legal/legal-facts.styles.ts';
import { legalFacts } from '../../../parts/legal/legal-facts.ts';
import { legalFormStyles } from '../../../parts/legal/legal-form.styles.ts';
import { LegalForm } from '../../../parts/legal/legal-form.ts';
import { notice } from '../../../parts/notice.ts';
import { ProfileSection } from '../profile-section.ts';
import { PROFILE_LEGAL_WORDS, type ProfileLegalWords } from './legal.words.ts';

type Details = Exchange<'legal.read'>['answer'];

/** Who signs and is paid, by the rules of its country (PAR-1). A section of `pasar-partner-profile`. */
export class PasarProfileLegal extends ProfileSection<typeof PROFILE_LEGAL_WORDS> {
  static override styles = [...ProfileSection.styles, legalFormStyles, legalFactsStyles];
  protected override readonly words = PROFILE_LEGAL_WORDS;

  @state() private isEditing = false;
  @state() private isShown = false;
  readonly #details = new Reading(this, (client, signal) => client.call('legal.read', { signal }));
  readonly #form = new LegalForm<Details>(this, () => ({
    market: this.market,
    t: this.t as ProfileLegalWords,
    format: this.format,
    zone: this.zone,
    save: (client, body, idempotencyKey) => client.call('legal.save', { body, idempotencyKey }),
    onSaved: (saved) => {
      this.#details.put(saved);
      this.done(this.t('saved'));
      this.#leave();
    },
    onLeave: this.#details.answer?.entity ? this.#leave : undefined,
    focusOn: (selector) => this.focusOn(selector),
  }));

  protected override sources = () => [this.#details];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.market?.settled && this.market.brand && this.#isForm) void this.#form.open('legal-details');
  }

  /** Nothing was given yet, or it is being changed. */
  get #isForm(): boolean {
    const { answer } = this.#details;
    return this.owner && answer !== undefined && (this.isEditing || !answer.entity);
  }

  protected override body(): TemplateResult {
    const t = this.t as ProfileLegalWords;
    const { entity, prefilled } = this.#details.answer!;
    const head = (act: unknown) => html`<div class="section-head"><div><h3 class="h20" tabindex="-1">${t('title')}</h3>
      <p class="q">${t(entity ? 'about' : 'about.none')}</p></div>${act}</div>`;
    if (this.#isForm) return html`${head(nothing)} ${this.#form.isOpen ? this.#form.render() : this.renderLoading()}`;
    if (!entity)
      return html`${head(nothing)} ${notice({ tone: 'blank', icon: iconLandmark, title: t('none.title'), text: t('owner-only') })}`;
    const change = this.owner
      ? html`<button type="button" class="btn" @click=${this.#begin}>${icon(iconPencil, { size: 16 })}${t('change')}</button>`
      : nothing;
    return html`${head(change)}<div class="card panel">${legalFacts({
      entity,
      prefilled,
      isShown: this.isShown,
      show: () => {
        this.isShown = true;
      },
      t,
    })}</div>`;
  }

  readonly #begin = async (): Promise<void> => {
    await this.#form.open('legal-details');
    this.#form.fill(this.#details.answer!);
    this.told = '';
    this.isEditing = true;
    this.#form.focusFirst();
  };

  readonly #leave = (): void => {
    this.isEditing = false;
    void this.focusOn('h3');
  };
}
