import type { Consent } from '@pasar/core/privacy';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { Reading } from '../../../element/reading.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { webAddress } from '../../../parts/web-address.ts';
import { ProfileSection } from '../profile-section.ts';
import { PRIVACY_WORDS, type PrivacyWords } from './privacy.words.ts';

/** What the reader has agreed to, each taken back as easily as it was given (PRV-1). A section of `pasar-partner-profile`. */
export class PasarProfilePrivacy extends ProfileSection<typeof PRIVACY_WORDS> {
  protected override readonly words = PRIVACY_WORDS;

  readonly #consents = new Reading(this, (client, signal) => client.call('consents.read', { signal }));
  readonly #answering = new Deed<Consent>(this);

  protected override sources = () => [this.#consents];

  protected override body(): TemplateResult {
    const t = this.t as PrivacyWords;
    const { items, history } = this.#consents.answer!;
    const more = webAddress(this.market.brand?.privacyUrl);
    return html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3>
        <p class="q">${t('about')} ${more ? html`<a href=${more} target="_blank" rel="noopener">${t('more')}</a>` : nothing}</p></div></div>
      ${this.#answering.failure ? failureNotice(t as Words, this.#answering.failure) : nothing}
      <div class="card">${items.map((consent, index) => html`${index ? html`<hr class="hr" />` : nothing}${this.#row(consent)}`)}</div>
      ${
        history.length
          ? html`<section class="stack"><h4 class="h16">${t('history')}</h4><ul class="card rows">${history.map(
              ({ purpose, given, version, at }) => html`<li><div class="what">${t(`purpose.${purpose}`)}</div>
                <span class="t13 q num">${t(given ? 'said.yes' : 'said.no', { version, date: this.format.date(at, this.zone, { dateStyle: 'medium', timeStyle: 'short' }) })}</span></li>`,
            )}</ul></section>`
          : nothing
      }`;
  }

  #row(consent: Consent): TemplateResult {
    const t = this.t as PrivacyWords;
    const { purpose, given, answered, version } = consent;
    const isOlder = !given && answered !== null && answered < version;
    const isBusy = this.#answering.isSending || !this.market.online;
    return html`<div class="switch-row">
      <div class="what"><label for="consent-${purpose}"><b>${t(`purpose.${purpose}`)}</b></label>
        <p class="t13 q" id="about-${purpose}">${t(`about.${purpose}`)}</p>
        ${isOlder ? html`<p class="t13"><span class="tag warning">${t('newer')}</span></p>` : nothing}</div>
      <input class="switch" type="checkbox" role="switch" id="consent-${purpose}" aria-describedby="about-${purpose}"
        aria-disabled=${isBusy ? 'true' : 'false'} .checked=${live(given)} @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          if (isBusy) input.checked = given;
          else void this.#answer(consent, input.checked);
        }} /></div>`;
  }

  async #answer({ purpose, version }: Consent, given: boolean): Promise<void> {
    const consents = await this.#answering.run((idempotencyKey) =>
      this.market.client.call('consents.set', { body: { purpose, given, version }, idempotencyKey }),
    );
    if (consents) {
      this.#consents.put(consents);
      this.done(this.t(given ? 'given' : 'taken-back'));
    } else if (this.#answering.failure?.problem?.code === 'consent.version') this.#consents.refresh();
  }
}
