import type { Exchange } from '@pasar/core/contract';
import type { InvitationOutcome } from '@pasar/core/partners';
import { ADDRESS_LIMIT } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconCircleCheck, iconCloudOff, iconInfo, iconSend, iconX } from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { notice } from '../../../parts/notice.ts';
import { type Step, stepStyles, steps } from '../../../parts/steps.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { BackEvent, ChangedEvent, type PartnersPick } from '../partners.events.ts';
import { AddressDraft, type ListedEntry } from './address-draft.ts';
import { inviteStyles } from './invite.styles.ts';
import { INVITE_WORDS, type InviteWords } from './invite.words.ts';

type Outcomes = Exchange<'invitations.create'>['answer'];

const TONES: Readonly<Record<InvitationOutcome['outcome'], string>> = {
  sent: 'success',
  'already-partner': 'info',
  duplicate: 'warning',
  malformed: 'danger',
};
const PLAN = ['mail', 'link', 'papers', 'decide'] as const;

/**
 * PAR-3: many addresses at once, each listed and removable before anything is sent; afterwards, what came of each. A view
 * of `pasar-partners`; not to be used by itself.
 */
export class PasarPartnersInvite extends PasarElement<typeof INVITE_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    stepStyles,
    surfaceStyles,
    inviteStyles,
  ];
  protected override readonly words = INVITE_WORDS;

  @state() private outcomes: Outcomes | undefined;
  @state() private resent: ReadonlySet<string> = new Set();
  readonly #draft = new AddressDraft(this);
  readonly #sending = new Deed(this);
  readonly #resending = new Deed<string>(this);

  protected override states(): Partial<Record<StateName, boolean>> {
    return { submitting: this.#sending.isSending };
  }

  protected override willUpdate(): void {
    if (this.market?.settled) void this.#draft.open(this.market.client, this.market.brand?.organization ?? '');
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="desk"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => html`<div class="desk">
    <header><button type="button" class="back" @click=${() => this.emit(new BackEvent(this))}>${icon(iconArrowLeft, { size: 16 })}${this.t('back')}</button>
      <h2 class="h24" tabindex="-1">${this.t('title')}</h2></header>
    <div class="desk-cols">${this.outcomes ? this.#told(this.outcomes) : this.#gather()} ${this.#plan()}</div>
  </div>`;

  #gather(): TemplateResult {
    const t = this.t as InviteWords;
    const { text, entries, ready } = this.#draft;
    const { failure, isSending } = this.#sending;
    const { online } = this.market;
    const out = entries.length - ready.length;
    return html`<section class="card panel">
      <div class="field"><label class="label" for="addresses">${t('input')}</label>
        <textarea class="input" id="addresses" rows="3" autocomplete="off" spellcheck="false" aria-describedby="addresses-hint"
          .value=${live(text)} @input=${(event: Event) => this.#draft.type((event.target as HTMLTextAreaElement).value)}
          @keydown=${this.#enter} @paste=${this.#paste}></textarea>
        <p class="hint" id="addresses-hint">${t('input.hint')}</p></div>
      <div><button type="button" class="btn btn-s" aria-disabled=${text.trim() ? 'false' : 'true'} @click=${this.#add}>${t('add')}</button></div>
      <div class="panel-head"><h3 class="h16">${t('list')}</h3><span class="t13 q num" role="status">${t('list.count', { count: ready.length, most: ADDRESS_LIMIT })}</span></div>
      ${entries.length ? html`<ul class="entries">${entries.map((entry, at) => this.#entry(entry, at))}</ul>` : html`<p class="q t13">${t('list.empty')}</p>`}
      ${failure ? failureNotice(t as Words, failure) : nothing}
      ${online ? nothing : notice({ icon: iconCloudOff, title: (t as Words)('offline.title'), text: (t as Words)('offline.detail') })}
      <div class="acts"><span class="t13 q">${out ? t('left-out', { count: out }) : nothing}</span><span class="desk-actions">
        ${entries.length ? html`<button type="button" class="btn" @click=${() => this.#draft.clear()}>${t('clear')}</button>` : nothing}
        <button type="button" class="btn btn-primary" aria-disabled=${ready.length && online && !isSending ? 'false' : 'true'} @click=${this.#send}>${icon(iconSend, { size: 16 })}${
          isSending ? (t as Words)('loading') : ready.length ? t('send', { count: ready.length }) : t('send.none')
        }</button></span></div>
    </section>`;
  }

  #entry({ input, address, name, hindrance }: ListedEntry, at: number): TemplateResult {
    const t = this.t as InviteWords;
    const shown = address ?? input;
    const said = hindrance === 'too-many' ? t('too-many', { most: ADDRESS_LIMIT }) : hindrance ? t(hindrance) : '';
    return html`<li class=${hindrance ? 'out' : ''}><span class="entry">${name ? html`<span>${name}</span><span class="q t13">${shown}</span>` : shown}</span>
      ${hindrance ? html`<span class="tag ${hindrance === 'malformed' ? 'danger' : 'warning'}">${said}</span>` : nothing}
      ${hindrance === 'malformed' ? html`<button type="button" class="btn btn-s" aria-label=${t('correct.of', { address: shown })} @click=${() => this.#correct(at)}>${t('correct')}</button>` : nothing}
      <button type="button" class="icon-btn" aria-label=${t('remove.of', { address: shown })} @click=${() => this.#draft.remove(at)}>${icon(iconX, { size: 16 })}</button></li>`;
  }

  #told({ outcomes, sent }: Outcomes): TemplateResult {
    const t = this.t as InviteWords;
    const { failure } = this.#resending;
    return html`<section class="card panel">
      ${notice({ tone: sent ? 'success' : 'warning', icon: sent ? iconCircleCheck : iconInfo, title: t('sent', { count: sent }) })}
      ${failure ? failureNotice(t as Words, failure) : nothing}
      <h3 class="h16">${t('outcomes')}</h3>
      <ul class="entries">${outcomes.map((outcome) => this.#outcome(outcome))}</ul>
      <div class="acts"><span></span><span class="desk-actions">
        <button type="button" class="btn" @click=${this.#again}>${t('more')}</button>
        <button type="button" class="btn btn-primary" @click=${() => this.emit(new SelectEvent<PartnersPick>(this, { view: 'joining' }))}>${t('see')}</button></span></div>
    </section>`;
  }

  #outcome({ input, address, outcome, invitation }: InvitationOutcome): TemplateResult {
    const t = this.t as InviteWords;
    const shown = address ?? input;
    const isResent = invitation !== undefined && this.resent.has(invitation);
    const canResend = outcome === 'duplicate' && invitation && !isResent;
    return html`<li><span class="entry">${shown}</span>
      <span class="tag ${isResent ? 'success' : TONES[outcome]}">${
        isResent ? t('resent') : outcome === 'duplicate' && !invitation ? t('twice') : t(`outcome.${outcome}`)
      }</span>
      ${canResend ? html`<button type="button" class="btn btn-s" aria-label=${t('resend.of', { address: shown })} @click=${() => void this.#resend(invitation)}>${t('resend')}</button>` : nothing}</li>`;
  }

  #plan(): TemplateResult {
    const t = this.t as Words;
    const plan = PLAN.map(
      (name): Step => ({
        title: t(`next.${name}`),
        ...(name !== 'decide' && { detail: t(`next.${name}.when`) }),
        state: name === 'mail' ? (this.outcomes?.sent ? 'done' : 'now') : 'ahead',
      }),
    );
    const states = { done: t('state.done'), now: t('state.now'), ahead: t('state.ahead'), failed: t('state.failed') };
    return html`<aside class="card panel"><h3 class="h16">${t('next.title')}</h3>${steps(plan, states)}</aside>`;
  }

  readonly #add = (): void => {
    if (this.#draft.text.trim()) this.#draft.add();
  };

  /** Enter adds; with Shift it is a line break. */
  readonly #enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#add();
  };

  /** A list that is pasted is a list at once; a piece of an address is text still. */
  readonly #paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/[@].*[\s,;]|[\s,;].*[@]/su.test(pasted.trim()) || this.#draft.text.trim()) return;
    event.preventDefault();
    this.#draft.add(pasted);
  };

  #correct(at: number): void {
    this.#draft.correct(at);
    this.renderRoot.querySelector<HTMLElement>('#addresses')?.focus();
  }

  readonly #send = async (): Promise<void> => {
    // Who has typed an address and not added it means it.
    this.#add();
    const { ready } = this.#draft;
    if (!ready.length || !this.market.online) return;
    const addresses = ready.map(({ input }) => input);
    const outcomes = await this.#sending.run((idempotencyKey) =>
      this.market.client.call('invitations.create', { body: { addresses }, idempotencyKey }),
    );
    if (!outcomes) return;
    this.outcomes = outcomes;
    this.#draft.clear();
    this.emit(new ChangedEvent(this));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  async #resend(invitation: NonNullable<InvitationOutcome['invitation']>): Promise<void> {
    const sent = await this.#resending.run((idempotencyKey) =>
      this.market.client.call('invitations.resend', { params: { invitation }, body: {}, idempotencyKey }),
    );
    if (sent) this.resent = new Set([...this.resent, invitation]);
  }

  readonly #again = (): void => {
    this.outcomes = undefined;
  };
}
