import type { Instant } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { SuccessEvent } from '../../../element/events.ts';
import { type Failure, failureOf } from '../../../element/failure.ts';
import { PasarElement } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconCircleSlash, iconLock } from '../../../icons/icons.ts';
import { answersInWords } from '../../../parts/answers-in-words.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { notice } from '../../../parts/notice.ts';
import { photosStyles } from '../../../parts/photos.styles.ts';
import { Photos } from '../../../parts/photos.ts';
import { ringStyles } from '../../../parts/ring.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { type DraftStore, draftStore } from '../../order-form/draft-store.ts';
import { cardStyles } from '../inbox-card.styles.ts';
import type { CardScope } from '../inbox-card.ts';
import type { InboxDetail, InboxItem } from '../inbox-model.ts';
import type { Undoable } from '../undo-bar.ts';
import { Hold } from './hold.ts';
import { detailStyles } from './inbox-detail.styles.ts';
import { DETAIL_WORDS } from './inbox-detail.words.ts';
import { askTwice, ownPanel } from './own-panel.ts';
import { requestHead } from './request-head.ts';
import { type Draft, newDraft, readTerms, restoreDraft, type TermField } from './terms.ts';
import { checklistFields, type OtherTime, offerFields, type TermsScope } from './terms-fields.ts';
import { wonPanel } from './won-panel.ts';

/** What the inbox is told. */
export interface DetailReports {
  close(): void;
  /** The request as it is now. */
  changed(detail: InboxDetail): void;
  undoable(undoable: Undoable): void;
  /** Nothing is left to undo. */
  settled(request: string): void;
  /** A draft waits for the network. */
  drafted(request: string, what: string): void;
  /** The request is not for this partner any more. */
  vanished(request: string): void;
}

/**
 * One request of the inbox: answers, photos, checklist, and the way to take it. A part of `pasar-inbox`, an element only
 * so that its code comes when a request is opened; not to be used by itself. Long, since reading, the draft and the six
 * things that can be done share one state; what is drawn stands in files of its own.
 */
export class PasarInboxDetail extends PasarElement<typeof DETAIL_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    ringStyles,
    surfaceStyles,
    cardStyles,
    photosStyles,
    detailStyles,
  ];
  protected override readonly words = DETAIL_WORDS;

  @property() request: string | undefined;
  /** What the list knows already, shown while the rest comes. */
  @property({ attribute: false }) item: InboxItem | undefined;
  @property({ attribute: false }) report!: DetailReports;
  @property({ type: Boolean }) lookOnly = false;
  @property({ type: Boolean }) closable = false;

  @state() private detail: InboxDetail | undefined;
  @state() private failure: Failure | undefined;
  /** Of the last thing tried. */
  @state() private refused: Failure | undefined;
  @state() private draft: Draft | undefined;
  @state() private missing: readonly TermField[] = [];
  @state() private busy = false;
  @state() private editing = false;
  @state() private asking: 'decline' | 'withdraw' | undefined;
  /** Clock times in the fields of “another time”. */
  @state() private other: OtherTime | undefined;
  readonly #hold = new Hold(this);
  readonly #photos = new Photos(this);
  #store: DraftStore<Draft> | undefined;
  #loading: AbortController | undefined;
  /** Kept across a try again, so that what has arrived after all is not done twice. */
  #key: string | undefined;

  protected override hear(event: LiveEvent): void {
    const isShown = event.request !== undefined && event.request === this.request;
    // What the lead leaves in the wallet is said beside the button.
    const isPayable = event.type === 'wallet.changed' && this.detail?.state === 'open';
    if (event.type === 'reset' || isShown || isPayable) void this.#load();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const isFirst = changed.has('market') && !changed.get('market');
    if (!this.market || !(changed.has('request') || isFirst) || !this.request) return;
    if (this.detail?.request !== this.request) {
      Object.assign(this, { detail: undefined, draft: undefined, failure: undefined, refused: undefined });
      Object.assign(this, { missing: [], editing: false, asking: undefined, other: undefined });
      this.#key = undefined;
    }
    void this.#load();
  }

  async #load(): Promise<void> {
    const { request } = this;
    if (!request || !this.market) return;
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const { client } = this.market;
    try {
      const [detail, identity] = await Promise.all([
        client.call('inbox.read', { params: { request: request as never }, signal }),
        client.identity(),
      ]);
      if (signal.aborted) return;
      this.failure = undefined;
      this.#store = draftStore<Draft>('proposal', client.api, identity, request);
      this.#take(detail);
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error);
      if (failure.problem?.status === 404 && !this.detail) return this.report.vanished(request);
      // What is shown stays readable without a network.
      if (!this.detail) this.failure = failure;
    }
  }

  /** The request as the server has it; what is being typed stays. */
  #take(detail: InboxDetail): void {
    this.detail = detail;
    this.draft ??= restoreDraft(this.#store?.read(), this.#freshDraft(detail), this.#now);
    this.report.changed(detail);
  }

  #freshDraft(detail: InboxDetail): Draft {
    return newDraft(detail, this.#now, this.market.locale);
  }

  get #now(): Instant {
    return new Date().toISOString() as Instant;
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="detail"><div class="body"><i class="skeleton line-a"></i><i class="skeleton line-b"></i><i class="skeleton box-a"></i></div></div>`;

  protected override renderContent = (): TemplateResult => {
    const shown = this.detail ?? this.item;
    const { detail } = this;
    return html`<article class="detail" aria-label=${shown?.kind.name ?? this.t('detail')}>
      <div class="body">
        ${
          this.closable
            ? html`<button type="button" class="btn-back" @click=${() => this.report.close()}><span class="i-turn">${icon(iconArrowLeft, { size: 16 })}</span>${this.t('requests')}</button>`
            : nothing
        }
        ${shown ? requestHead(shown, this.#scope) : nothing}
        ${detail ? this.#answers(detail) : this.failure ? failureNotice(this.t as Words, this.failure, () => void this.#load()) : html`<i class="skeleton box-a" aria-hidden="true"></i>`}
        ${detail ? this.#state(detail) : nothing}
        ${this.refused ? failureNotice(this.t as Words, this.refused) : nothing}
      </div>
      ${detail ? this.#foot(detail) : nothing}
    </article>`;
  };

  get #scope(): CardScope {
    return { t: this.t as Words, format: this.format, kindIcon: () => undefined };
  }

  #answers(detail: InboxDetail): TemplateResult {
    const { rows, photos } = answersInWords(detail, this.market.language, this.format);
    this.#photos.show(this.market.client, photos);
    return html`<div class="said ${photos.length ? 'with-photos' : ''}">
      ${rows.length ? html`<dl class="t13">${rows.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>` : nothing}
      ${this.#photos.render(this.t as Words)}</div>`;
  }

  /** What follows from where this partner stands with the request. */
  #state(detail: InboxDetail): TemplateResult | typeof nothing {
    const { state } = detail;
    if (state === 'open') return this.lookOnly ? nothing : this.#fields(detail, true);
    const { format, busy } = this;
    const t = this.t as Words;
    if (state === 'proposed' && this.editing) return this.#fields(detail, false);
    if (state === 'proposed') {
      const asked = this.#asked('withdraw', () => void this.#withdraw(detail));
      const edit = () => this.#edit(detail);
      return ownPanel(detail, { t, format, busy, asked, edit, withdraw: () => this.#askFor('withdraw') });
    }
    if (state === 'won') return wonPanel(detail, { t, format, busy, undo: () => void this.#undoTaking(detail) });
    if (state === 'declined')
      return notice({ icon: iconCircleSlash, title: this.t('declined.title'), text: this.t('declined.detail') });
    return notice({ icon: iconCircleSlash, title: this.t('lost.title'), text: this.t('lost.detail') });
  }

  #fields(detail: InboxDetail, isNew: boolean): TemplateResult {
    const scope: TermsScope = {
      t: this.t as Words,
      format: this.format,
      locale: this.market.locale,
      now: this.#now,
      draft: this.draft!,
      missing: this.missing,
      other: this.other,
      change: (part) => this.#type(part),
      confirm: (point, isOn) => {
        const others = this.draft!.checklist.filter((id) => id !== point);
        this.#type({ checklist: isOn ? [...others, point] : others });
      },
      setOther: (other) => {
        this.other = other;
      },
    };
    const takes = detail.way === 'first' || detail.way === 'direct';
    return html`${isNew && detail.checklist.length ? html`<hr class="hr" />${checklistFields(detail, takes, scope)}` : nothing}
      ${takes ? nothing : html`<hr class="hr" />${offerFields(detail, scope)}`}
      ${this.#asked('decline', () => void this.#decline(detail))}`;
  }

  #type(part: Partial<Draft>): void {
    this.draft = { ...this.draft!, ...part };
    this.#key = undefined;
    this.#store?.write(this.draft);
    const field = { price: 'price', window: 'window', checklist: 'checklist', message: undefined }[
      Object.keys(part)[0] as keyof Draft
    ];
    this.missing = this.missing.filter((one) => one !== field);
    if (!this.market.online && this.detail) this.report.drafted(this.detail.request, this.#inWords(this.detail));
  }

  #inWords({ customer }: InboxDetail): string {
    const price = this.draft?.price;
    return price ? `${customer}, ${price}` : customer;
  }

  #foot(detail: InboxDetail): TemplateResult | typeof nothing {
    if (detail.state === 'proposed' && this.editing)
      return html`<footer class="foot-bar"><div class="row">
        <button type="button" class="btn btn-primary" ?disabled=${this.busy} @click=${() => void this.#save(detail)}>${this.t('edit.save')}</button>
        <button type="button" class="btn btn-quiet" @click=${() => this.#edit(undefined)}>${this.t('cancel')}</button></div></footer>`;
    if (detail.state !== 'open') return nothing;
    if (this.lookOnly)
      return html`<footer class="foot-bar"><p class="t13 locked">${icon(iconLock, { size: 16 })}${this.t('look-only')}</p></footer>`;
    if (!this.market.online)
      return html`<footer class="foot-bar"><p class="t13 locked">${icon(iconLock, { size: 16 })}${this.t('offline.take')}</p></footer>`;
    const takes = detail.way === 'first' || detail.way === 'direct';
    const terms = readTerms(this.draft!, detail, this.market.locale, true);
    const missing = terms.ok ? [] : takes ? terms.missing.filter((field) => field === 'checklist') : terms.missing;
    const label = takes
      ? this.t('hold.take')
      : terms.ok
        ? this.t('hold.propose', { price: this.format.money(terms.price) })
        : this.t('hold.propose.bare');
    return html`<footer class="foot-bar">
      <p class="t13 num cost">${this.#cost(detail)}
        <button type="button" class="not-for-me t13" @click=${() => this.#askFor('decline')}>${this.t('decline')}</button></p>
      ${this.#hold.render(this.t as Words, {
        label,
        hint: this.t('hold.hint', { seconds: detail.undoSeconds }),
        busy: this.busy,
        isBlocked: missing.length > 0,
        blocked: () => this.#point(missing),
        act: () => void (takes ? this.#takeIt(detail) : this.#propose(detail)),
      })}
    </footer>`;
  }

  /** REQ-6: what is held, and what the wallet has before and after; or that there is too little in it. */
  #cost({ cost, available }: InboxDetail): TemplateResult {
    const after = available - cost;
    if (after < 0)
      return html`<span class="short" role="status">${this.t('points.short', { count: -after, available })}</span>`;
    return html`<span>${this.t('points.held', { count: cost })}${
      cost > 0 ? html` <span class="q nowrap">${this.t('points.after', { before: available, after })}</span>` : nothing
    }</span>`;
  }

  /** Declining and withdrawing are asked once more. */
  #asked(what: 'decline' | 'withdraw', act: () => void): TemplateResult | undefined {
    if (this.asking !== what) return undefined;
    const { t, busy } = this;
    const keep = () => this.#askFor(undefined);
    return what === 'decline'
      ? askTwice({ t: t as Words, busy, title: t('decline.title'), yes: t('decline.confirm'), act, keep })
      : askTwice({
          t: t as Words,
          busy,
          title: t('withdraw.title'),
          text: t('withdraw.detail'),
          yes: t('withdraw'),
          act,
          keep,
        });
  }

  #askFor(asking: typeof this.asking): void {
    this.asking = asking;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.ask .btn')?.focus());
  }

  /** Shows what is missing and goes to the first of it. */
  #point(missing: readonly TermField[]): void {
    this.missing = missing;
    void this.updateComplete.then(() => {
      this.renderRoot
        .querySelector<HTMLElement>(`[data-field='${missing[0]}'] :is(input:not(:checked), button)`)
        ?.focus();
    });
  }

  #edit(detail: InboxDetail | undefined): void {
    this.editing = Boolean(detail);
    this.missing = [];
    if (detail) this.draft = this.#freshDraft(detail);
  }

  /** One write at a time; a refusal is shown, and the request read anew, since it has changed behind our back. */
  async #do<Answer>(act: (idempotencyKey: string) => Promise<Answer>): Promise<Answer | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.refused = undefined;
    this.#key ??= crypto.randomUUID();
    try {
      const answer = await act(this.#key);
      this.#key = undefined;
      this.asking = undefined;
      return answer;
    } catch (error) {
      this.refused = failureOf(error);
      if (this.refused.problem) {
        this.#key = undefined;
        void this.#load();
      }
      return undefined;
    } finally {
      this.busy = false;
      if (this.refused)
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector('.note[role=alert]')?.scrollIntoView({ block: 'nearest' }),
        );
    }
  }

  async #propose(detail: InboxDetail): Promise<void> {
    const { client, locale } = this.market;
    const terms = readTerms(this.draft!, detail, locale, true);
    if (!terms.ok) return this.#point(terms.missing);
    const { price, window, message } = terms;
    const params = { request: detail.request };
    const proposal = await this.#do((idempotencyKey) =>
      client.call('proposals.create', {
        params,
        body: { price, window, message, checklist: [...this.draft!.checklist] },
        idempotencyKey,
      }),
    );
    if (!proposal) return;
    const words = this.t('undo.proposed', { customer: detail.customer, price: this.format.money(price) });
    this.#done('proposed', { ...detail, state: 'proposed', proposal }, words, async () => {
      const withdrawn = await client.call('proposals.withdraw', { params: { proposal: proposal.id }, body: {} });
      return { ...detail, state: 'open', proposal: withdrawn };
    });
  }

  async #takeIt(detail: InboxDetail): Promise<void> {
    const { client } = this.market;
    const params = { request: detail.request };
    const taken = await this.#do((idempotencyKey) =>
      client.call('inbox.take', { params, body: { checklist: [...this.draft!.checklist] }, idempotencyKey }),
    );
    const words = this.t('undo.taken', { customer: detail.customer, what: detail.kind.name });
    if (taken) this.#done('taken', taken, words, () => client.call('inbox.undo', { params, body: {} }));
  }

  #done(what: Undoable['what'], detail: InboxDetail, words: string, run: () => Promise<InboxDetail>): void {
    const draft = this.draft;
    this.#store?.clear();
    this.draft = undefined;
    this.#take(detail);
    this.emit(new SuccessEvent(this, { what, request: detail.request }));
    const store = this.#store;
    this.report.undoable({
      request: detail.request,
      what,
      words,
      seconds: detail.undoSeconds,
      until: Date.now() + detail.undoSeconds * 1000,
      run: async () => {
        const undone = await run();
        // Undone is not thrown away: what was typed stands in the fields again.
        if (draft) store?.write(draft);
        if (this.request === undone.request) {
          this.draft = draft;
          this.detail = undone;
        }
        return undone;
      },
    });
  }

  /** While nothing is disclosed a taking can be undone; the server says when it cannot any more. */
  async #undoTaking({ request }: InboxDetail): Promise<void> {
    const { client } = this.market;
    const undone = await this.#do((idempotencyKey) =>
      client.call('inbox.undo', { params: { request }, body: {}, idempotencyKey }),
    );
    if (!undone) return;
    this.report.settled(request);
    this.#take(undone);
    this.emit(new SuccessEvent(this, { what: 'undone', request }));
  }

  async #save(detail: InboxDetail): Promise<void> {
    const { client, locale } = this.market;
    const terms = readTerms(this.draft!, detail, locale, false);
    if (!terms.ok) return this.#point(terms.missing);
    const { price, window, message } = terms;
    const params = { proposal: detail.proposal!.id };
    const proposal = await this.#do((idempotencyKey) =>
      client.call('proposals.edit', { params, body: { price, window, message }, idempotencyKey }),
    );
    if (!proposal) return;
    this.editing = false;
    this.#store?.clear();
    this.#take({ ...detail, proposal });
    this.emit(new SuccessEvent(this, { what: 'edited', request: detail.request }));
  }

  async #withdraw(detail: InboxDetail): Promise<void> {
    const { client } = this.market;
    const params = { proposal: detail.proposal!.id };
    const proposal = await this.#do((idempotencyKey) =>
      client.call('proposals.withdraw', { params, body: {}, idempotencyKey }),
    );
    if (!proposal) return;
    this.report.settled(detail.request);
    this.draft = undefined;
    this.emit(new SuccessEvent(this, { what: 'withdrawn', request: detail.request }));
    void this.#load();
  }

  async #decline(detail: InboxDetail): Promise<void> {
    const { client } = this.market;
    const params = { request: detail.request };
    const declined = await this.#do((idempotencyKey) =>
      client.call('inbox.decline', { params, body: { reason: '' }, idempotencyKey }),
    );
    if (!declined) return;
    this.#store?.clear();
    this.#take(declined);
    this.emit(new SuccessEvent(this, { what: 'declined', request: detail.request }));
  }
}
