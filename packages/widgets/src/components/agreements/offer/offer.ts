import type { AgreementView } from '@pasar/core/agreements';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconChevronLeft, iconCloudOff, iconEye, iconInfo, iconSend } from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { AgreementsBackEvent, AgreementsChangedEvent, type AgreementsPick } from '../agreements.events.ts';
import { changesBetween } from '../changes.ts';
import { effectStyles } from '../effect.styles.ts';
import { paperStyles } from '../paper.styles.ts';
import { effectCard, sendingCard } from '../side-cards.ts';
import { ConditionsDraft } from './conditions-draft.ts';
import { offerStyles } from './offer.styles.ts';
import { OFFER_WORDS, type OfferWords } from './offer.words.ts';
import { offerForm } from './offer-form.ts';
import { OfferReader, type Prepared } from './offer-reader.ts';
import { PartnerChoice, partnerChoice } from './partner-choice.ts';

/**
 * An offer to a partner: legal entity, services, rates, term (AGR-1, PAR-12); other conditions of an agreement that is there
 * become its next version (AGR-4). A page of `pasar-agreements`; not to be used by itself.
 */
export class PasarAgreementsOffer extends PasarElement<typeof OFFER_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    segmentedStyles,
    surfaceStyles,
    paperStyles,
    effectStyles,
    offerStyles,
  ];
  protected override readonly words = OFFER_WORDS;

  /** With whom; chosen here, when left out. */
  @property() partner = '';
  /** The one whose conditions are changed: the way back leads there. */
  @property() agreement = '';
  @state() private days = 14;

  readonly #choice = new PartnerChoice(this);
  readonly #reader = new OfferReader(this);
  readonly #deed = new Deed(this);
  #draft: { readonly of: Prepared; readonly conditions: ConditionsDraft } | undefined;
  /** Saved by a try whose sending failed. */
  #made: AgreementView | undefined;

  protected override states(): Partial<Record<StateName, boolean>> {
    const { prepared, failure } = this.#reader;
    const isWaiting = Boolean(this.partner) && !prepared && !failure;
    return { loading: isWaiting, error: !prepared && failure !== undefined, submitting: this.#deed.isSending };
  }

  protected override willUpdate(): void {
    if (!this.market?.settled || this.market.failure) return;
    if (this.partner) this.#reader.ask(this.market.client, this.partner);
    else this.#choice.ask(this.market.client);
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton line"></i><div class="desk-cols"><i class="skeleton block"></i><i class="skeleton block"></i></div>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const { prepared, failure } = this.#reader;
    if (!this.partner) return this.#chooser();
    if (prepared) return this.#page(prepared);
    return failure
      ? failureNotice(this.t as Words, failure, () => void this.#reader.read(this.market.client))
      : this.renderLoading();
  };

  #chooser(): TemplateResult {
    return html`<div class="desk">${this.#head(this.t('title.new'), nothing)}${partnerChoice(this.#choice, {
      t: this.t as OfferWords,
      words: this.t as Words,
      loading: () => html`<i class="skeleton block"></i>`,
      choose: ({ id }) => {
        this.partner = id;
        this.emit(new SelectEvent<AgreementsPick>(this, { view: 'offer', partner: id }));
      },
    })}</div>`;
  }

  #page(prepared: Prepared): TemplateResult {
    const { preparation, view } = prepared;
    const { market, format } = this;
    const t = this.t as OfferWords;
    const zone = market.brand?.zone ?? 'UTC';
    const draft = this.#drafted(prepared);
    const version = versionOf(this.#made ?? view);
    const base = view?.versions.find((one) => one.version === view.inForce);
    const lines = draft.chosen.map((service) => {
      const { name } = preparation.services.find((one) => one.service === service)!;
      return { service, name, commission: { rate: draft.rates.of(service).rate ?? 0 } };
    });
    const { failure } = this.#deed;
    const isAtField = failure?.problem?.field !== undefined && this.#refused(failure.problem.field) !== undefined;
    const { name } = preparation.partner;
    return html`<div class="desk">
      ${this.#head(t(view ? 'title.change' : 'title.offer', { partner: name }), this.#actions(prepared, draft, version))}
      ${failure && !isAtField ? failureNotice(this.t as Words, failure) : nothing}
      ${market.online ? nothing : notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.kept') })}
      ${
        view?.newest.state === 'sent'
          ? notice({
              tone: 'info',
              icon: iconInfo,
              title: t('open', { version: view.newest.version }),
              text: t('open.detail'),
            })
          : nothing
      }
      <div class="desk-cols">
        ${offerForm({ preparation, draft, refused: (field) => this.#refused(field), t, format })}
        <aside class="stack">
          ${sendingCard({
            t,
            format,
            zone,
            partner: name,
            days: this.days,
            choose: (days) => {
              this.days = days;
            },
            inForce: view?.inForce ?? null,
          })}
          ${effectCard(
            { version, until: draft.until, noticeDays: draft.noticeDays || 0 },
            base,
            changesBetween(base?.lines, lines),
            { t, format, zone },
          )}
        </aside>
      </div>
    </div>`;
  }

  #head(title: string, actions: unknown): TemplateResult {
    return html`<header class="desk-head">
      <div><button type="button" class="back" @click=${this.#leave}>${icon(iconChevronLeft, { size: 16 })}${this.t('back')}</button>
        <h2 class="h24">${title}</h2></div>
      <div class="desk-actions">${actions}</div></header>`;
  }

  #actions({ preparation }: Prepared, draft: ConditionsDraft, version: number): TemplateResult {
    const { t } = this;
    const { isSending } = this.#deed;
    const mayRun = draft.isSound && preparation.partner.legalEntity !== null && this.market.online && !isSending;
    const button = (sends: boolean, kind: string, content: unknown) => html`<button type="button" class="btn ${kind}"
      aria-disabled=${mayRun ? 'false' : 'true'} @click=${mayRun ? () => void this.#run(draft, sends) : nothing}>${content}</button>`;
    return html`${button(false, '', html`${icon(iconEye, { size: 16 })}${t('save')}`)}
      ${button(true, 'btn-primary', html`${icon(iconSend, { size: 16 })}${isSending ? t('loading') : t('send', { version })}`)}`;
  }

  #drafted(prepared: Prepared): ConditionsDraft {
    if (this.#draft?.of !== prepared) {
      const { brand } = this.market;
      const around = { format: this.format, zone: brand?.zone ?? 'UTC', language: brand?.locale.split('-')[0] ?? 'en' };
      this.#draft = { of: prepared, conditions: new ConditionsDraft(this, prepared, around) };
    }
    return this.#draft.conditions;
  }

  /** The server's own sentence about a field that stands here. */
  #refused(field: string): string | undefined {
    const problem = this.#deed.failure?.problem;
    const isKnown = ['legalEntity', 'until', 'noticeDays'].includes(field);
    if (!isKnown || problem?.field !== field) return undefined;
    return [problem.detail, problem.remedy].filter(Boolean).join(' ');
  }

  /** Saves the draft, and sends it if that is wanted; then the agreement itself is shown, its text with it. */
  async #run(draft: ConditionsDraft, sends: boolean): Promise<void> {
    const { client } = this.market;
    const view = await this.#deed.run(async (idempotencyKey) => {
      const id = (this.#made ?? this.#draft!.of.view)?.id;
      const body = draft.conditions;
      const { partner } = this.#draft!.of.preparation;
      const saving = { idempotencyKey: `${idempotencyKey}-draft` };
      const made = id
        ? await client.call('agreements.edit', { params: { agreement: id }, body, ...saving })
        : await client.call('agreements.draft', { body: { ...body, partner: partner.id }, ...saving });
      this.#made = made;
      if (!sends) return made;
      const params = { agreement: made.id };
      return client.call('agreements.send', { params, body: { answerWithinDays: this.days }, idempotencyKey });
    });
    if (!view) return;
    this.emit(new AgreementsChangedEvent(this));
    this.emit(new SelectEvent<AgreementsPick>(this, { view: 'agreement', agreement: view.id }));
  }

  readonly #leave = (): void => {
    if (!this.agreement) this.emit(new AgreementsBackEvent(this));
    else this.emit(new SelectEvent<AgreementsPick>(this, { view: 'agreement', agreement: this.agreement }));
  };
}

/** The number the draft will have. */
function versionOf(view: AgreementView | undefined): number {
  if (!view) return 1;
  const { version, state: stands } = view.newest;
  return stands === 'draft' ? version : version + 1;
}
