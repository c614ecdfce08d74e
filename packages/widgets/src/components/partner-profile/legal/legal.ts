import type { Exchange, Problem } from '@pasar/core/contract';
import type { Instant } from '@pasar/core/kernel';
import { isPersonInBusiness, type Requisite, type RequisiteField } from '@pasar/core/legal';
import type { RegistrySuggestion } from '@pasar/core/registry';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleAlert, iconLandmark, iconPencil } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { notice } from '../../../parts/notice.ts';
import { selectField } from '../../../parts/text-field.ts';
import { addStyles } from '../../partners/add/add-partner.styles.ts';
import { countriesIn } from '../../partners/add/countries.ts';
import { EntityDraft } from '../../partners/add/entity-draft.ts';
import { type EntityForm, entityFields, faultOf, idOf, SECTIONS, sectionOf } from '../../partners/add/entity-fields.ts';
import { type EntityValues, grouped } from '../../partners/add/legal-numbers.ts';
import { registryField, shownName } from '../../partners/add/registry-field.ts';
import { RegistrySearch } from '../../partners/add/registry-search.ts';
import { ProfileSection } from '../profile-section.ts';
import { legalStyles } from './legal.styles.ts';
import { PROFILE_LEGAL_WORDS, type ProfileLegalWords } from './legal.words.ts';
import { legalFacts, valuesOf } from './legal-facts.ts';

type Body = NonNullable<Exchange<'legal.save'>['body']>;

/** Who signs and is paid, by the rules of its country (PAR-1). A section of `pasar-partner-profile`. */
export class PasarProfileLegal extends ProfileSection<typeof PROFILE_LEGAL_WORDS> {
  static override styles = [...ProfileSection.styles, addStyles, legalStyles];
  protected override readonly words = PROFILE_LEGAL_WORDS;

  @state() private isEditing = false;
  @state() private isShown = false;
  @state() private faults: ReadonlyMap<RequisiteField, string> = new Map();
  @state() private left: ReadonlySet<RequisiteField> = new Set();
  readonly #details = new Reading(this, (client, signal) => client.call('legal.read', { signal }));
  readonly #draft = new EntityDraft(this);
  readonly #search = new RegistrySearch(this);
  readonly #picking = new Deed(this);
  readonly #saving = new Deed(this);

  protected override sources = () => [this.#details];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { settled, brand, client } = this.market ?? {};
    if (settled && brand && this.#isForm)
      void this.#draft.open(client, brand.organization ?? '', brand.country, 'legal-details');
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
    if (this.#isForm) return html`${head(nothing)} ${this.#draft.country ? this.#form() : this.renderLoading()}`;
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

  get #entityForm(): EntityForm {
    return {
      draft: this.#draft,
      t: this.t as Words,
      faults: this.faults,
      left: this.left,
      isRequired,
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

  #form(): TemplateResult {
    const t = this.t as ProfileLegalWords;
    const form = this.#entityForm;
    const { isBegun, restoredAt } = this.#draft;
    const restored = restoredAt
      ? html`<p class="t13 q restored">${t('restored', { time: this.format.moment(new Date(restoredAt).toISOString() as Instant, this.zone) })}
          <button type="button" class="link" @click=${this.#startOver}>${t('start-over')}</button></p>`
      : nothing;
    return html`<form class="card ${isBegun ? '' : 'choosing'}" novalidate @submit=${this.#submit}>
      <section class="form-part"><h4 class="h16">${t('section.entity')}</h4>
        ${restored} ${isBegun ? html`${this.#company()} ${entityFields('entity', form)}` : this.#choosing()}</section>
      ${
        isBegun
          ? html`${(['bank', 'contact'] as const).map(
              (section) =>
                html`<section class="form-part"><h4 class="h16">${t(`section.${section}`)}</h4>${entityFields(section, form)}</section>`,
            )}${this.#foot(form)}`
          : nothing
      }
    </form>`;
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
        void this.focusOn(`#${idOf('taxId')}`);
      },
    })}`;
  }

  #company(): TemplateResult {
    const t = this.t as ProfileLegalWords;
    const { picked } = this.#draft;
    return html`<div class="picked ${picked ? '' : 'hand'}">${icon(picked ? iconLandmark : iconPencil)}
      <div>${picked ? html`<p><b>${picked.name}</b></p>` : nothing}<p class="t13 q">${t(picked ? 'picked' : 'hand')}</p></div>
      <button type="button" class="btn btn-s" @click=${this.#pickOther}>${t('pick-other')}</button></div>`;
  }

  #foot(form: EntityForm): TemplateResult {
    const t = this.t as Words;
    const { failure, isSending } = this.#saving;
    const wrong = this.#inOrder.filter((requisite) => faultOf(requisite, form));
    const { online } = this.market;
    return html`${failure && !failure.problem?.errors ? html`<div class="form-part">${failureNotice(t, failure)}</div>` : nothing}
      <div class="form-foot">
        <p role="status">${
          wrong.length
            ? html`<span class="err">${icon(iconCircleAlert, { size: 16 })}<span>${t('fix')} ${wrong.map(
                ({ field, label }, index) =>
                  html`${index ? ', ' : ''}<button type="button" class="link" @click=${() => void this.focusOn(`#${idOf(field)}`)}>${t(label)}</button>`,
              )}</span></span>`
            : nothing
        }</p>
        ${this.#details.answer?.entity ? html`<button type="button" class="btn" @click=${this.#leave}>${t('discard')}</button>` : nothing}
        <button type="submit" class="btn btn-primary" aria-disabled=${isSending || !online ? 'true' : 'false'}>${isSending ? t('loading') : t('save')}</button>
      </div>`;
  }

  /** The fields as they stand on the page. */
  get #inOrder(): readonly Requisite[] {
    const of = ({ field }: Requisite) => SECTIONS.indexOf(sectionOf(field));
    return this.#draft.requisites.toSorted((a, b) => of(a) - of(b));
  }

  /** What is there is put into the form; a draft that was kept on this device goes before it. */
  readonly #begin = async (): Promise<void> => {
    const { brand, client } = this.market;
    const { entity, prefilled } = this.#details.answer!;
    await this.#draft.open(client, brand?.organization ?? '', brand?.country ?? '', 'legal-details');
    if (entity && !this.#draft.isBegun) {
      this.#draft.country = entity.country;
      const given = valuesOf(entity);
      this.#draft.values = this.#grouped(given);
      this.#draft.registry = this.#grouped(
        Object.fromEntries(Object.entries(given).filter(([field]) => prefilled.includes(field))),
      );
      this.#draft.isByHand = true;
    }
    this.told = '';
    this.isEditing = true;
    void this.focusOn(`#${idOf(this.#draft.requisites[0]!.field)}`);
  };

  #grouped(values: EntityValues): EntityValues {
    const shown = this.#draft.requisites.map((requisite) => {
      const text = values[requisite.field];
      return [requisite.field, text && grouped(text, requisite)] as const;
    });
    return Object.fromEntries(shown.filter(([, text]) => text));
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
    const all = { ...values, ...banks } as EntityValues;
    this.#draft.fill({ name: shownName(entity), state: entity.state, asOf: entity.asOf }, all);
    this.faults = new Map();
    this.#search.reset();
    const empty = this.#inOrder.find(
      (each) => isRequired(each, country, this.#draft.values) && !this.#draft.values[each.field]?.trim(),
    );
    if (empty) void this.focusOn(`#${idOf(empty.field)}`);
  }

  readonly #pickOther = (): void => {
    this.#draft.unpick();
    this.faults = new Map();
    void this.focusOn('#company');
  };

  readonly #startOver = (): void => {
    this.#draft.clear();
    this.#search.reset();
    this.faults = new Map();
    this.left = new Set();
    void this.focusOn('#company');
  };

  readonly #leave = (): void => {
    this.#draft.clear();
    this.faults = new Map();
    this.left = new Set();
    this.isEditing = false;
    void this.focusOn('h3');
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#saving.isSending || !this.market.online) return;
    const { requisites, values, country } = this.#draft;
    const missing = requisites.filter((each) => isRequired(each, country, values) && !values[each.field]?.trim());
    this.left = new Set(requisites.map(({ field }) => field));
    this.faults = new Map(missing.map(({ field }) => [field, this.t('required')]));
    if (this.#focusFault()) return;
    const prefilled = requisites.map(({ field }) => field).filter((field) => this.#draft.isFromRegistry(field));
    const body = { entity: this.#draft.body.entity, prefilled } as Body;
    const saved = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('legal.save', { body, idempotencyKey }),
    );
    if (!saved) {
      this.faults = this.#told(this.#saving.failure?.problem);
      this.#focusFault();
      return;
    }
    this.#details.put(saved);
    this.done(this.t('saved'));
    this.#leave();
  };

  /** The server's sentences by field. */
  #told(problem: Problem | undefined): ReadonlyMap<RequisiteField, string> {
    const known = new Set<string>(this.#draft.requisites.map(({ field }) => field));
    const errors = (problem?.errors ?? []).map(
      ({ field, detail }) => [field.replace(/^entity\./, ''), detail] as const,
    );
    return new Map(errors.filter(([field]) => known.has(field))) as ReadonlyMap<RequisiteField, string>;
  }

  /** Takes the reader to the first field that is wrong. @returns whether there is one */
  #focusFault(): boolean {
    const wrong = this.#inOrder.find((requisite) => faultOf(requisite, this.#entityForm));
    if (wrong) void this.focusOn(`#${idOf(wrong.field)}`);
    return wrong !== undefined;
  }
}

/** As `checkLegalEntity` has it. */
function isRequired({ required }: Requisite, country: string, { taxId = '' }: EntityValues): boolean {
  return required === 'company' ? !isPersonInBusiness({ country, taxId }) : required;
}
