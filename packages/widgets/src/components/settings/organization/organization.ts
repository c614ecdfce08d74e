import type { Exchange } from '@pasar/core/contract';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { PasarSection } from '../../../element/pasar-section.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconPause, iconPlay, iconTriangleAlert } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { displayName } from '../../../parts/display-name.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { textField } from '../../../parts/text-field.ts';
import { webAddress } from '../../../parts/web-address.ts';
import { organizationStyles } from './organization.styles.ts';
import { ORGANIZATION_WORDS, type OrganizationWords } from './organization.words.ts';
import { draftOf, editOf, faultsIn, type OrganizationDraft, type OrganizationFault } from './organization-draft.ts';

type Told = Exchange<'organization.read'>['answer'];

/**
 * What the organization is called, what it lets partners do (PAR-7), whether its marketplace is on (ORG-5), and who signs for
 * it. A section of `pasar-settings`.
 */
export class PasarSettingsOrganization extends PasarSection<typeof ORGANIZATION_WORDS> {
  static override styles = [...PasarSection.styles, sheetStyles, askStyles, organizationStyles];
  protected override readonly words = ORGANIZATION_WORDS;
  protected override readonly withoutModule = true;

  @state() private draft: OrganizationDraft | undefined;
  @state() private faults: readonly OrganizationFault[] = [];
  readonly #organization = new Reading(this, (client, signal) => client.call('organization.read', { signal }));
  readonly #saving = new Deed(this);
  readonly #switching = new Deed(this);
  #signatories: HTMLElement | undefined;

  protected override readonly hears: readonly LiveEvent['type'][] = ['organization.changed'];

  protected override sources = () => [this.#organization];

  protected override body(): TemplateResult {
    const { t } = this;
    const told = this.#organization.answer!;
    this.#signatories ??= this.nest<HTMLElement>('settings-signatories', () =>
      import('./signatories.ts').then(({ PasarSettingsSignatories }) => PasarSettingsSignatories),
    );
    return html`<div class="section-head"><div><h2 class="h20">${t('title')}</h2><p class="q">${t('about')}</p></div></div>
      ${this.#suspended(told)}
      <div class="card panel itself">${told.can.includes('edit') ? this.#form(told) : this.#facts(told)} ${this.#fixed(told)}</div>
      ${this.#module(told)}
      <div class="signs">${this.#signatories}</div>`;
  }

  #form(told: Told): TemplateResult {
    const t = this.t as OrganizationWords;
    const { failure, isSending } = this.#saving;
    const draft = this.draft ?? draftOf(told);
    const set = (part: Partial<OrganizationDraft>) => {
      this.draft = { ...draft, ...part };
      this.told = '';
      if (this.faults.length) this.faults = faultsIn(this.draft);
    };
    const said = (field: OrganizationFault) =>
      this.faults.includes(field)
        ? t(`fault.${field}`)
        : failure?.problem?.errors?.find((error) => error.field === field)?.detail;
    const isReady = this.draft !== undefined && !isSending && this.market.online;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${textField({
        name: 'name',
        label: t('name'),
        hint: t('name.hint'),
        value: draft.name,
        maxLength: 120,
        autocomplete: 'organization',
        error: said('name'),
        onInput: (name) => set({ name }),
      })}
      ${textField({
        name: 'privacyUrl',
        label: t('privacy'),
        hint: t('privacy.hint'),
        value: draft.privacyUrl,
        type: 'url',
        maxLength: 500,
        placeholder: 'https://',
        optional: this.t('optional'),
        error: said('privacyUrl'),
        onInput: (privacyUrl) => set({ privacyUrl }),
      })}
      <label class="switch-row"><span class="what"><b>${t('applications')}</b><span class="t13 q">${t('applications.about')}</span></span>
        <input type="checkbox" role="switch" class="switch" name="takesApplications" .checked=${live(draft.takesApplications)}
          @change=${(event: Event) => set({ takesApplications: (event.target as HTMLInputElement).checked })} /></label>
      ${failure && !failure.problem?.errors?.length ? failureNotice(t as Words, failure) : nothing}
      <div class="form-foot"><button type="submit" class="btn btn-primary" aria-disabled=${isReady ? 'false' : 'true'}>${
        isSending ? this.t('loading') : t('save')
      }</button>${this.draft ? html`<button type="button" class="btn" @click=${this.#discard}>${t('discard')}</button>` : nothing}</div>
    </form>`;
  }

  #facts({ name, privacyUrl, takesApplications }: Told): TemplateResult {
    const { t } = this;
    const address = webAddress(privacyUrl ?? undefined);
    return html`<dl class="facts"><dt>${t('name')}</dt><dd><b>${name}</b></dd>
      <dt>${t('privacy')}</dt><dd>${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${privacyUrl}</a>` : html`<span class="q3">${t('privacy.none')}</span>`}</dd>
      <dt>${t('applications')}</dt><dd>${t(takesApplications ? 'applications.on' : 'applications.off')}</dd></dl>`;
  }

  /** ORG-7: by the operator, who said why. */
  #suspended({ suspended }: Told): TemplateResult | typeof nothing {
    if (!suspended) return nothing;
    const date = this.format.date(suspended.since, this.zone, { dateStyle: 'long' });
    const title = this.t('suspended', { date });
    const text = [suspended.reason, this.t('suspended.about')].filter(Boolean).join(' ');
    return notice({ tone: 'warning', icon: iconTriangleAlert, title, text });
  }

  /** ORG-5. */
  #module({ module, can }: Told): TemplateResult {
    const t = this.t as OrganizationWords;
    const which = module ? 'on' : 'off';
    const act = can.includes('switch')
      ? html`<button type="button" class="btn" @click=${() => this.#switching.open()}>${icon(module ? iconPause : iconPlay, { size: 16 })}${t(`module.${which}.act`)}</button>`
      : nothing;
    return html`<div class="card module"><div class="what"><h3 class="h16">${t(`module.${which}`)}</h3><p class="t13 q">${t(`module.${which}.about`)}</p></div>${act}</div>
      ${ask(
        {
          deed: this.#switching as Deed<unknown>,
          title: t(`module.${which}.ask`),
          body: html`<p>${t(`module.${which}.text`)}</p>`,
          yes: t(`module.${which}.act`),
          no: t('cancel'),
          isGrave: module,
          isOnline: this.market.online,
          run: () => void this.#switch(!module),
        },
        t as Words,
      )}`;
  }

  async #switch(on: boolean): Promise<void> {
    const switched = await this.#switching.run((idempotencyKey) =>
      this.market.client.call('organization.switch', { body: { on }, idempotencyKey }),
    );
    if (!switched) return;
    this.#organization.put(switched);
    // Who signs is hidden with the rest: asked for anew.
    this.#signatories = undefined;
    this.done(this.t(on ? 'module.on' : 'module.off'));
  }

  /** What was settled when the organization was opened. */
  #fixed({ country, zone, currency, locale }: Told): TemplateResult {
    const { t } = this;
    const named = (type: 'region' | 'currency' | 'language', code: string) =>
      displayName(code, type, this.market.locale);
    const facts = [
      [t('country'), named('region', country)],
      [t('zone'), zone.replaceAll('_', ' ')],
      [t('currency'), `${named('currency', currency)} (${currency})`],
      [t('language'), named('language', locale)],
    ];
    return html`<aside class="fixed" aria-labelledby="fixed"><h3 class="h16" id="fixed">${t('fixed')}</h3><p class="hint">${t('fixed.about')}</p>
      <dl class="facts">${facts.map(([term, value]) => html`<dt>${term}</dt><dd><bdi>${value}</bdi></dd>`)}</dl></aside>`;
  }

  readonly #discard = (): void => {
    this.draft = undefined;
    this.faults = [];
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { draft } = this;
    if (!draft || !this.market.online) return;
    this.faults = faultsIn(draft);
    if (this.faults[0]) return this.focusOn(`[name=${this.faults[0]}]`);
    const saved = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('organization.edit', { body: editOf(draft), idempotencyKey }),
    );
    if (!saved) return;
    this.#organization.put(saved);
    this.draft = undefined;
    this.done(this.t('saved'));
  };
}
