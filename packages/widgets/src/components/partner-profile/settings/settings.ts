import { addDays, civilDate, type Instant } from '@pasar/core/kernel';
import type { Absence, JobInHand, PartnerProfile } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCalendarX2, iconCirclePause, iconPause, iconPlus, iconTriangleAlert } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { textField } from '../../../parts/text-field.ts';
import { windowInWords } from '../../../parts/times-in-words.ts';
import { profileEdit } from '../contacts/profile-form.ts';
import { ProfileSection } from '../profile-section.ts';
import { ahead, holiday, isUnderWay, lastDay, pause, without } from './absences.ts';
import { settingsStyles } from './settings.styles.ts';
import { SETTINGS_WORDS, type SettingsWords } from './settings.words.ts';

/** Time off, with the jobs to settle first (PAR-14), and how the company is found. A section of `pasar-partner-profile`. */
export class PasarProfileSettings extends ProfileSection<typeof SETTINGS_WORDS> {
  static override styles = [...ProfileSection.styles, sheetStyles, askStyles, settingsStyles];
  protected override readonly words = SETTINGS_WORDS;

  /** Civil dates of the holiday that is typed; its first and its last day. */
  @state() private first = '';
  @state() private last = '';
  readonly #away = new Reading(this, (client, signal) => client.call('away.read', { signal }));
  readonly #profile = new Reading(this, (client, signal) => client.call('profile.read', { signal }));
  readonly #adding = new Deed(this);
  readonly #changing = new Deed(this);
  readonly #switching = new Deed(this);

  protected override sources = () => [this.#away, this.#profile];

  protected override body(): TemplateResult {
    const t = this.t as SettingsWords;
    return html`${this.#timeOff()} ${this.#jobs(this.#away.answer!.jobs)}
      <section class="stack"><h4 class="h16">${t('found')}</h4>
        ${this.#switching.failure ? failureNotice(t as Words, this.#switching.failure) : nothing}
        <div class="card">${this.#switch('listed')}<hr class="hr" />${this.#switch('ownJobsOnly')}</div>
        ${this.owner ? nothing : html`<p class="q t13">${t('owner-only')}</p>`}</section>
      ${this.#question()}`;
  }

  #timeOff(): TemplateResult {
    const t = this.t as SettingsWords;
    const all = ahead(this.#away.answer!.absences);
    const paused = all.find(({ why, ...when }) => why === 'pause' && isUnderWay({ why, ...when }));
    return html`<div class="section-head"><div><h3 class="h20">${t('away')}</h3><p class="q">${t('away.about')}</p></div>
        ${
          this.owner
            ? html`<div class="desk-actions"><button type="button" class="btn" @click=${this.#begin}>${icon(iconPlus, { size: 16 })}${t('holiday.add')}</button>
                ${paused ? nothing : html`<button type="button" class="btn" aria-disabled=${this.#isBusy ? 'true' : 'false'} @click=${() => void this.#set([...this.#absences, pause()], t('paused'))}>${icon(iconPause, { size: 16 })}${t('pause')}</button>`}</div>`
            : nothing
        }</div>
      ${this.#changing.failure ? failureNotice(t as Words, this.#changing.failure) : nothing}
      ${paused ? this.#paused(paused) : nothing}
      ${
        all.filter((absence) => absence !== paused).length
          ? html`<ul class="card rows">${all.filter((absence) => absence !== paused).map((absence) => this.#absence(absence))}</ul>`
          : paused
            ? nothing
            : html`<p class="q none">${t('none')}</p>`
      }`;
  }

  #paused(absence: Absence): TemplateResult {
    const t = this.t as SettingsWords;
    const date = this.format.moment(absence.start, this.zone);
    return notice({
      tone: 'warning',
      icon: iconCirclePause,
      title: t('paused.title'),
      text: absence.end ? this.#days(absence) : t('paused.text', { date }),
      action: this.owner
        ? { label: t('resume'), run: () => void this.#set(without(this.#absences, absence), t('resumed')) }
        : undefined,
    });
  }

  #absence(absence: Absence): TemplateResult {
    const t = this.t as SettingsWords;
    const isNow = isUnderWay(absence);
    const days = this.#days(absence);
    return html`<li>${icon(iconCalendarX2)}<div class="what"><b>${days}</b><p class="t13 q">${t(`why.${absence.why}`)}</p></div>
      ${isNow ? html`<span class="tag warning">${t('now')}</span>` : nothing}
      ${
        this.owner
          ? html`<button type="button" class="btn btn-s" aria-disabled=${this.#isBusy ? 'true' : 'false'} aria-label=${`${t(isNow ? 'end' : 'remove')}: ${days}`}
              @click=${() => void this.#set(without(this.#absences, absence), t('removed'))}>${t(isNow ? 'end' : 'remove')}</button>`
          : nothing
      }</li>`;
  }

  #days({ start, end }: Absence): string {
    const t = this.t as SettingsWords;
    const date = (civil: string) =>
      this.format.date(`${civil}T12:00:00.000Z` as Instant, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
    const first = civilDate(start, this.zone);
    if (!end) return t('from', { first: date(first) });
    const last = lastDay(end, this.zone);
    return last <= first ? date(first) : t('span', { first: date(first), last: date(last) });
  }

  #jobs(jobs: readonly JobInHand[]): TemplateResult | typeof nothing {
    const t = this.t as SettingsWords;
    if (!jobs.length) return nothing;
    return html`<section class="stack" id="to-settle">
      ${notice({ tone: 'warning', icon: iconTriangleAlert, title: t('settle', { count: jobs.length }), text: t('settle.text') })}
      <ul class="card rows">${jobs.map(
        ({
          number,
          kind,
          visit,
          organization,
        }) => html`<li><div class="what"><b>${kind}</b> <span class="q3 num">${number}</span>
          <p class="t13 q num">${windowInWords(visit, organization.zone, this.format)}</p></div><span class="t13 q">${organization.name}</span></li>`,
      )}</ul></section>`;
  }

  #switch(name: 'listed' | 'ownJobsOnly'): TemplateResult {
    const t = this.t as SettingsWords;
    const profile = this.#profile.answer!;
    const isOn = profile[name];
    const isBusy = !this.owner || this.#switching.isSending || !this.market.online;
    return html`<div class="switch-row"><div class="what"><label for=${name}><b>${t(name)}</b></label><p class="t13 q" id="about-${name}">${t(`${name}.about`)}</p></div>
      <input class="switch" type="checkbox" role="switch" id=${name} aria-describedby="about-${name}" aria-disabled=${isBusy ? 'true' : 'false'}
        .checked=${live(isOn)} @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          if (isBusy) input.checked = isOn;
          else void this.#turn(profile, { [name]: input.checked });
        }} /></div>`;
  }

  #question(): TemplateResult {
    const t = this.t as SettingsWords;
    const { today } = this;
    const isEmpty = this.first !== '' && this.last !== '' && this.last < this.first;
    const isPast = this.last !== '' && this.last < today;
    return ask(
      {
        deed: this.#adding as Deed<unknown>,
        title: t('holiday.add'),
        body: html`<p class="q">${t('holiday.text')}</p><div class="two">
          ${textField({
            name: 'first',
            label: t('first'),
            type: 'date',
            value: this.first,
            onInput: (date) => {
              this.first = date;
              if (!this.last || this.last < date) this.last = date;
            },
          })}
          ${textField({
            name: 'last',
            label: t('last'),
            type: 'date',
            value: this.last,
            error: isEmpty ? t('fault.order') : isPast ? t('fault.past') : undefined,
            onInput: (date) => {
              this.last = date;
            },
          })}</div>`,
        yes: t('holiday.yes'),
        no: t('cancel'),
        isReady: this.first !== '' && this.last !== '' && !isEmpty && !isPast,
        isOnline: this.market.online,
        run: () => void this.#add(),
      },
      t as Words,
    );
  }

  get #absences(): readonly Absence[] {
    return this.#away.answer!.absences;
  }

  get #isBusy(): boolean {
    return this.#changing.isSending || !this.market.online;
  }

  /** Civil, where the organization is. */
  get today(): string {
    return civilDate(new Date().toISOString() as Instant, this.zone);
  }

  readonly #begin = (): void => {
    this.first = addDays(this.today, 1);
    this.last = this.first;
    this.#adding.open();
  };

  async #add(): Promise<void> {
    const absences = [...this.#absences, holiday(this.first, this.last, this.zone)];
    await this.#save(this.#adding, absences, this.t('holiday.done'));
  }

  async #set(absences: readonly Absence[], told: string): Promise<void> {
    if (!this.#isBusy) await this.#save(this.#changing, absences, told);
  }

  async #save(deed: Deed, absences: readonly Absence[], told: string): Promise<void> {
    const away = await deed.run((idempotencyKey) =>
      this.market.client.call('away.edit', { body: { absences: [...absences] }, idempotencyKey }),
    );
    if (!away) return;
    this.#away.put(away);
    this.done(told);
    await this.updateComplete;
    if (away.jobs.length) this.renderRoot.querySelector('#to-settle')?.scrollIntoView({ block: 'nearest' });
  }

  async #turn(profile: PartnerProfile, change: Partial<Pick<PartnerProfile, 'listed' | 'ownJobsOnly'>>): Promise<void> {
    const body = profileEdit(profile, change);
    const saved = await this.#switching.run((idempotencyKey) =>
      this.market.client.call('profile.edit', { body, idempotencyKey }),
    );
    if (!saved) return;
    this.#profile.put(saved);
    this.done(this.t('saved'));
  }
}
