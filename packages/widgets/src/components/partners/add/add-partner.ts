import type { Problem } from '@pasar/core/contract';
import type { Instant } from '@pasar/core/kernel';
import type { Requisite, RequisiteField } from '@pasar/core/legal';
import type { RegistrySuggestion } from '@pasar/core/registry';
import type { TicketView } from '@pasar/core/tickets';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import {
  iconArrowLeft,
  iconCircleAlert,
  iconCircleCheck,
  iconCloudOff,
  iconLandmark,
  iconPencil,
} from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice, inTheWay } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { countriesIn } from '../../../parts/legal/countries.ts';
import { EntityDraft } from '../../../parts/legal/entity-draft.ts';
import {
  type EntityForm,
  entityFields,
  faultOf,
  idOf,
  SECTIONS,
  sectionOf,
} from '../../../parts/legal/entity-fields.ts';
import { legalFormStyles } from '../../../parts/legal/legal-form.styles.ts';
import { type EntityValues, isRequired } from '../../../parts/legal/legal-numbers.ts';
import { registryField, shownName } from '../../../parts/legal/registry-field.ts';
import { RegistrySearch } from '../../../parts/legal/registry-search.ts';
import { notice } from '../../../parts/notice.ts';
import { stepStyles } from '../../../parts/steps.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import { BackEvent, ChangedEvent, type PartnersPick } from '../partners.events.ts';
import { ticketSteps } from '../requests/ticket-steps.ts';
import { addAside, stateWords } from './add-aside.ts';
import { addStyles } from './add-partner.styles.ts';
import { ADD_WORDS, type AddWords } from './add-partner.words.ts';

/**
 * Asking the operator for a partner (PAR-1): its legal entity from the registry or by hand, the bank, how to reach it. A view
 * of `pasar-partners`; not to be used by itself.
 */
export class PasarPartnersAdd extends PasarElement<typeof ADD_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    stepStyles,
    surfaceStyles,
    legalFormStyles,
    addStyles,
  ];
  protected override readonly words = ADD_WORDS;

  @state() private faults: ReadonlyMap<RequisiteField, string> = new Map();
  @state() private left: ReadonlySet<RequisiteField> = new Set();
  @state() private sent: TicketView | undefined;
  readonly #draft = new EntityDraft(this);
  readonly #search = new RegistrySearch(this);
  /** The suggestion that was brought into view last. */
  #shown: RegistrySuggestion | undefined;
  readonly #sending = new Deed(this);
  readonly #picking = new Deed(this);

  protected override states(): Partial<Record<StateName, boolean>> {
    return { submitting: this.#sending.isSending };
  }

  protected override willUpdate(): void {
    const { settled, brand, client } = this.market ?? {};
    if (settled && brand) void this.#draft.open(client, brand.organization ?? '', brand.country);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const { current } = this.#search;
    if (current === this.#shown) return;
    this.#shown = current;
    this.renderRoot.querySelector('.options [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="desk"><i class="skeleton line"></i><div class="desk-cols"><i class="skeleton block"></i><i class="skeleton block"></i></div></div>`;

  protected override renderContent = (): TemplateResult => {
    if (!this.#draft.country) return this.renderLoading();
    const { t } = this;
    return html`<div class="desk">
      <header><button type="button" class="back" @click=${this.#leave}>${icon(iconArrowLeft, { size: 16 })}${t('back')}</button>
        <h2 class="h24" tabindex="-1">${t('title')}</h2></header>
      ${this.sent ? this.#done(this.sent) : this.#desk()}
    </div>`;
  };

  get #form(): EntityForm {
    return {
      draft: this.#draft,
      t: this.t as Words,
      faults: this.faults,
      left: this.left,
      onInput: ({ field }, text) => {
        this.#draft.set(field, text);
        // What the server said was of another text.
        if (this.faults.has(field)) this.faults = new Map([...this.faults].filter(([other]) => other !== field));
      },
      onChange: (requisite) => {
        this.#draft.settle(requisite);
        this.left = new Set([...this.left, requisite.field]);
      },
    };
  }

  #desk(): TemplateResult {
    const form = this.#form;
    const { isBegun } = this.#draft;
    return html`<div class="desk-cols">
      <form class="card ${isBegun ? '' : 'choosing'}" novalidate @submit=${this.#submit}>
        <section class="form-part"><h3 class="h16">${this.t('section.entity')}</h3>
          ${this.#restored()} ${isBegun ? this.#company() : this.#choosing()}
          ${isBegun ? entityFields('entity', form) : nothing}</section>
        ${
          isBegun
            ? html`${SECTIONS.slice(1).map(
                (
                  section,
                ) => html`<section class="form-part"><h3 class="h16">${this.t(`section.${section}`)}</h3>${entityFields(section, form)}
                  ${section === 'contact' ? this.#note() : nothing}</section>`,
              )}
              ${this.#foot(form)}`
            : nothing
        }
      </form>
      ${addAside(form)}
    </div>`;
  }

  #restored(): TemplateResult | typeof nothing {
    const { restoredAt } = this.#draft;
    if (!restoredAt) return nothing;
    const at = this.format.moment(new Date(restoredAt).toISOString() as Instant, this.#zone);
    return html`<p class="t13 q restored">${this.t('restored', { time: at })}
      <button type="button" class="link" @click=${this.#startOver}>${this.t('start-over')}</button></p>`;
  }

  #choosing(): TemplateResult {
    const t = this.t as Words;
    const { country } = this.#draft;
    return html`<div class="country">${selectField({
      name: 'country',
      label: t('country'),
      value: country,
      options: countriesIn(this.market.locale, this.market.brand?.country ?? country),
      onChange: (chosen) => {
        this.#draft.setCountry(chosen);
        this.#search.reset();
      },
    })}</div>
    ${this.#picking.failure ? failureNotice(t, this.#picking.failure) : nothing}
    ${registryField({
      search: this.#search,
      t,
      onType: (text) => this.#search.type(text, this.market.client, this.#draft.country),
      onPick: (found) => void this.#pick(found),
      onByHand: () => {
        // A number is a number already; a name may be anything.
        const { text } = this.#search;
        this.#draft.byHand(/^[\d\s-]+$/.test(text) ? '' : text.trim());
        this.#search.reset();
        void this.#focus(idOf('taxId'));
      },
    })}`;
  }

  #company(): TemplateResult {
    const { picked } = this.#draft;
    const t = this.t as AddWords;
    const date =
      picked?.asOf &&
      this.format.date(`${picked.asOf}T12:00:00Z` as Instant, 'UTC', {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      });
    const text = !picked ? t('hand') : date ? t('picked.as-of', { date }) : t('picked');
    return html`<div class="picked ${picked ? '' : 'hand'}">${icon(picked ? iconLandmark : iconPencil)}
      <div>${picked ? html`<p><b>${picked.name}</b></p>` : nothing}<p class="t13 q">${text}</p></div>
      ${
        picked
          ? html`<span class="tag ${picked.state === 'active' ? 'success' : 'warning'}">${t(`state.${picked.state}`)}</span>`
          : nothing
      }
      <button type="button" class="btn btn-s" @click=${this.#pickOther}>${t('pick-other')}</button></div>`;
  }

  #note(): TemplateResult {
    return html`<div class="note-field">${textField({
      name: 'note',
      label: this.t('note'),
      value: this.#draft.note,
      optional: this.t('optional'),
      rows: 2,
      maxLength: 2000,
      onInput: (text) => this.#draft.setNote(text),
    })}</div>`;
  }

  #foot(form: EntityForm): TemplateResult {
    const t = this.t as Words;
    const { failure, isSending } = this.#sending;
    const wrong = this.#inOrder.filter((requisite) => faultOf(requisite, form));
    const { online } = this.market;
    return html`${this.#refused(failure?.problem)}
      ${failure && !failure.problem?.errors && !this.#known(failure.problem) ? html`<div class="form-part">${failureNotice(t, failure)}</div>` : nothing}
      ${online ? nothing : html`<div class="form-part">${notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.detail') })}</div>`}
      <div class="form-foot">
        <p role="status">${
          wrong.length
            ? html`<span class="err">${icon(iconCircleAlert, { size: 16 })}<span>${t('fix')}${wrong.map(
                ({ field, label }, index) =>
                  html`${index ? ', ' : ''}<button type="button" class="link" @click=${() => void this.#focus(idOf(field))}>${t(label)}</button>`,
              )}</span></span>`
            : nothing
        } ${this.#saved()}</p>
        <button type="submit" class="btn btn-primary" aria-disabled=${isSending || !online ? 'true' : 'false'}>${
          isSending ? t('loading') : t('send')
        }</button>
      </div>`;
  }

  #saved(): string {
    const { savedAt } = this.#draft;
    if (savedAt === undefined) return '';
    return savedAt === null
      ? this.t('not-saved')
      : this.t('saved', { time: this.format.time(new Date(savedAt).toISOString() as Instant, this.#zone) });
  }

  /** Somebody who is here already: the way there is the remedy. */
  #refused(problem: Problem | undefined): TemplateResult | typeof nothing {
    const known = this.#known(problem);
    if (!problem || !known) return nothing;
    return html`<div class="form-part">${notice({
      tone: 'warning',
      icon: iconCircleAlert,
      title: problem.title,
      text: [problem.detail, problem.remedy].filter(Boolean).join(' '),
      list: inTheWay(problem.listed),
      urgent: true,
      action: known.view
        ? {
            label: this.t(known.label),
            run: () => this.emit(new SelectEvent<PartnersPick>(this, { view: known.view })),
          }
        : undefined,
    })}</div>`;
  }

  #known(problem: Problem | undefined) {
    switch (problem?.code) {
      case 'partner.exists':
        return { view: 'referenced', label: 'known.partner' } as const;
      case 'ticket.duplicate':
        return { view: 'requests', label: 'known.ticket' } as const;
      default:
        return undefined;
    }
  }

  #done(ticket: TicketView): TemplateResult {
    const t = this.t as AddWords;
    const { id, number, name } = ticket;
    const open = () => this.emit(new SelectEvent<PartnersPick>(this, { view: 'requests', ticket: id }));
    return html`<section class="card panel">
      ${notice({ tone: 'success', icon: iconCircleCheck, title: t('sent.title', { number }), text: t('sent.text', { name }) })}
      ${ticketSteps(ticket, t as never, this.format, this.#zone, stateWords(t as Words))}
      <div class="desk-actions"><button type="button" class="btn btn-primary" @click=${open}>${t('sent.open')}</button>
        <button type="button" class="btn" @click=${this.#startOver}>${t('sent.another')}</button></div>
    </section>`;
  }

  /** The fields as they stand on the page. */
  get #inOrder(): readonly Requisite[] {
    const of = ({ field }: Requisite) => SECTIONS.indexOf(sectionOf(field));
    return this.#draft.requisites.toSorted((a, b) => of(a) - of(b));
  }

  get #zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  async #pick({ country, taxId }: RegistrySuggestion): Promise<void> {
    this.#search.close();
    const card = await this.#picking.run(() =>
      this.market.client.call('registry.read', { params: { country, taxId } }),
    );
    if (!card) return;
    const { entity, prefill } = card;
    const { bank = {}, country: _, ...values } = prefill.values;
    const banks = Object.fromEntries(Object.entries(bank).map(([name, text]) => [`bank.${name}`, text]));
    this.#draft.fill({ name: shownName(entity), state: entity.state, asOf: entity.asOf }, {
      ...values,
      ...banks,
    } as EntityValues);
    this.faults = new Map();
    this.#search.reset();
    const empty = this.#draft.requisites.find(
      (each) => isRequired(each, country, this.#draft.values) && !this.#draft.values[each.field]?.trim(),
    );
    if (empty) void this.#focus(idOf(empty.field));
  }

  readonly #pickOther = (): void => {
    this.#draft.unpick();
    this.faults = new Map();
    void this.#focus('company');
  };

  readonly #startOver = (): void => {
    this.#draft.clear();
    this.#search.reset();
    this.faults = new Map();
    this.left = new Set();
    this.sent = undefined;
    void this.#focus('company');
  };

  readonly #leave = (): void => {
    this.emit(new BackEvent(this));
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending.isSending || !this.market.online) return;
    const { requisites, values, country } = this.#draft;
    const missing = requisites.filter((each) => isRequired(each, country, values) && !values[each.field]?.trim());
    this.left = new Set(requisites.map(({ field }) => field));
    this.faults = new Map(missing.map(({ field }) => [field, this.t('required')]));
    if (this.#focusFault()) return;
    const { body } = this.#draft;
    const ticket = await this.#sending.run((idempotencyKey) =>
      this.market.client.call('tickets.create', { body, idempotencyKey }),
    );
    if (!ticket) {
      this.faults = this.#told(this.#sending.failure?.problem);
      this.#focusFault();
      return;
    }
    this.#draft.clear();
    this.sent = ticket;
    this.emit(new ChangedEvent(this));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  /** The server's sentences by field; what stands at none is shown above the button. */
  #told(problem: Problem | undefined): ReadonlyMap<RequisiteField, string> {
    const known = new Set<string>(this.#draft.requisites.map(({ field }) => field));
    const errors = (problem?.errors ?? []).map(
      ({ field, detail }) => [field.replace(/^entity\./, ''), detail] as const,
    );
    return new Map(errors.filter(([field]) => known.has(field))) as ReadonlyMap<RequisiteField, string>;
  }

  /** Takes the reader to the first field that is wrong. @returns whether there is one */
  #focusFault(): boolean {
    const form = this.#form;
    const wrong = this.#inOrder.find((requisite) => faultOf(requisite, form));
    if (wrong) void this.#focus(idOf(wrong.field));
    return wrong !== undefined;
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}
