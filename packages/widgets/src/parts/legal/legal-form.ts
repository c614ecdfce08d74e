import type { Client } from '@pasar/core/client';
import type { Exchange, Problem } from '@pasar/core/contract';
import type { Instant } from '@pasar/core/kernel';
import { isPersonInBusiness, type LegalEntity, type Requisite, type RequisiteField } from '@pasar/core/legal';
import type { RegistrySuggestion } from '@pasar/core/registry';
import type { Words } from '@pasar/core/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Deed } from '../../element/deed.ts';
import type { Formats } from '../../element/formats.ts';
import { icon } from '../../icons/icon.ts';
import { iconCircleAlert, iconLandmark, iconPencil } from '../../icons/icons.ts';
import type { Marketplace } from '../../provider/context.ts';
import { failureNotice } from '../failure.ts';
import { selectField } from '../text-field.ts';
import { countriesIn } from './countries.ts';
import { EntityDraft } from './entity-draft.ts';
import { type EntityForm, entityFields, faultOf, idOf, SECTIONS, sectionOf } from './entity-fields.ts';
import { valuesOf } from './legal-facts.ts';
import type { LegalFormWords } from './legal-form.words.ts';
import { type EntityValues, grouped } from './legal-numbers.ts';
import { registryField, shownName } from './registry-field.ts';
import { RegistrySearch } from './registry-search.ts';

type Body = NonNullable<Exchange<'legal.save'>['body']>;

/** What is there already. */
export interface KnownEntity {
  readonly entity: LegalEntity | null;
  readonly prefilled: readonly string[];
}

/** The page the form stands on. */
export interface LegalPage<Saved> {
  readonly market: Marketplace;
  readonly t: LegalFormWords;
  readonly format: Formats;
  readonly zone: string;
  readonly save: (client: Client, body: Body, idempotencyKey: string) => Promise<Saved>;
  readonly onSaved: (saved: Saved) => void;
  /** There is something to go back to. */
  readonly onLeave?: (() => void) | undefined;
  focusOn(selector: string): Promise<void>;
}

/**
 * A legal entity given or changed: looked up in the registry, its numbers told right or wrong where they are typed, by the
 * rules of its country (PAR-1). Rendered into its host, which has `legalFormStyles`.
 */
export class LegalForm<Saved> {
  #faults: ReadonlyMap<RequisiteField, string> = new Map();
  #left: ReadonlySet<RequisiteField> = new Set();
  readonly #host: ReactiveControllerHost;
  readonly #page: () => LegalPage<Saved>;
  readonly #draft: EntityDraft;
  readonly #search: RegistrySearch;
  readonly #picking: Deed;
  readonly #saving: Deed;

  constructor(host: ReactiveControllerHost, page: () => LegalPage<Saved>) {
    this.#host = host;
    this.#page = page;
    this.#draft = new EntityDraft(host);
    this.#search = new RegistrySearch(host);
    this.#picking = new Deed(host);
    this.#saving = new Deed(host);
  }

  /** The draft that was kept on this device is there, or a new one. */
  get isOpen(): boolean {
    return this.#draft.country !== '';
  }

  /** @param drawer what the draft is kept for: `legal-details` */
  async open(drawer: string): Promise<void> {
    const { market } = this.#page();
    await this.#draft.open(market.client, market.brand?.organization ?? '', market.brand?.country ?? '', drawer);
  }

  /** What is there is put into the form; a draft that was kept on this device goes before it. */
  fill({ entity, prefilled }: KnownEntity): void {
    if (!entity || this.#draft.isBegun) return;
    this.#draft.country = entity.country;
    const given = valuesOf(entity);
    this.#draft.values = this.#grouped(given);
    this.#draft.registry = this.#grouped(
      Object.fromEntries(Object.entries(given).filter(([field]) => prefilled.includes(field))),
    );
    this.#draft.isByHand = true;
    this.#host.requestUpdate();
  }

  focusFirst(): void {
    const first = this.#draft.requisites[0];
    void this.#page().focusOn(this.#draft.isBegun && first ? `#${idOf(first.field)}` : '#company');
  }

  /** What is typed is dropped. */
  drop(): void {
    this.#draft.clear();
    this.#faults = new Map();
    this.#left = new Set();
  }

  render(): TemplateResult {
    const { t, format, zone } = this.#page();
    const form = this.#entityForm;
    const { isBegun, restoredAt } = this.#draft;
    const restored = restoredAt
      ? html`<p class="t13 q restored">${t('restored', { time: format.moment(new Date(restoredAt).toISOString() as Instant, zone) })}
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

  get #entityForm(): EntityForm {
    return {
      draft: this.#draft,
      t: this.#page().t as Words,
      faults: this.#faults,
      left: this.#left,
      isRequired,
      onInput: ({ field }, text) => {
        // What the server said was of another text.
        this.#faults = new Map([...this.#faults].filter(([other]) => other !== field));
        this.#draft.set(field, text);
      },
      onChange: (requisite) => {
        this.#left = new Set([...this.#left, requisite.field]);
        this.#draft.settle(requisite);
        this.#host.requestUpdate();
      },
    };
  }

  #choosing(): TemplateResult {
    const { market, focusOn } = this.#page();
    const t = this.#page().t as Words;
    const { country } = this.#draft;
    return html`<div class="country">${selectField({
      name: 'country',
      label: t('country'),
      value: country,
      options: countriesIn(market.locale, market.brand?.country ?? country),
      onChange: (chosen) => {
        this.#draft.setCountry(chosen);
        this.#search.reset();
      },
    })}</div>
    ${this.#picking.failure ? failureNotice(t, this.#picking.failure) : nothing}
    ${registryField({
      search: this.#search,
      t,
      onType: (text) => this.#search.type(text, market.client, this.#draft.country),
      onPick: (found) => void this.#pick(found),
      onByHand: () => {
        // A number is a number already; a name may be anything.
        const { text } = this.#search;
        this.#draft.byHand(/^[\d\s-]+$/.test(text) ? '' : text.trim());
        this.#search.reset();
        void focusOn(`#${idOf('taxId')}`);
      },
    })}`;
  }

  #company(): TemplateResult {
    const { t } = this.#page();
    const { picked } = this.#draft;
    return html`<div class="picked ${picked ? '' : 'hand'}">${icon(picked ? iconLandmark : iconPencil)}
      <div>${picked ? html`<p><b>${picked.name}</b></p>` : nothing}<p class="t13 q">${t(picked ? 'picked' : 'hand')}</p></div>
      <button type="button" class="btn btn-s" @click=${this.#pickOther}>${t('pick-other')}</button></div>`;
  }

  #foot(form: EntityForm): TemplateResult {
    const { market, onLeave, focusOn } = this.#page();
    const t = this.#page().t as Words;
    const { failure, isSending } = this.#saving;
    const wrong = this.#inOrder.filter((requisite) => faultOf(requisite, form));
    return html`${failure && !failure.problem?.errors ? html`<div class="form-part">${failureNotice(t, failure)}</div>` : nothing}
      <div class="form-foot">
        <p role="status">${
          wrong.length
            ? html`<span class="err">${icon(iconCircleAlert, { size: 16 })}<span>${t('fix')} ${wrong.map(
                ({ field, label }, index) =>
                  html`${index ? ', ' : ''}<button type="button" class="link" @click=${() => void focusOn(`#${idOf(field)}`)}>${t(label)}</button>`,
              )}</span></span>`
            : nothing
        }</p>
        ${onLeave ? html`<button type="button" class="btn" @click=${this.#leave}>${t('discard')}</button>` : nothing}
        <button type="submit" class="btn btn-primary" aria-disabled=${isSending || !market.online ? 'true' : 'false'}>${isSending ? t('loading') : t('save')}</button>
      </div>`;
  }

  /** The fields as they stand on the page. */
  get #inOrder(): readonly Requisite[] {
    const of = ({ field }: Requisite) => SECTIONS.indexOf(sectionOf(field));
    return this.#draft.requisites.toSorted((a, b) => of(a) - of(b));
  }

  #grouped(values: EntityValues): EntityValues {
    const shown = this.#draft.requisites.map((requisite) => {
      const text = values[requisite.field];
      return [requisite.field, text && grouped(text, requisite)] as const;
    });
    return Object.fromEntries(shown.filter(([, text]) => text));
  }

  async #pick({ country, taxId }: RegistrySuggestion): Promise<void> {
    const { market, focusOn } = this.#page();
    this.#search.close();
    const card = await this.#picking.run(() => market.client.call('registry.read', { params: { country, taxId } }));
    if (!card) return;
    const { entity, prefill } = card;
    const { bank = {}, country: _, ...values } = prefill.values;
    const banks = Object.fromEntries(Object.entries(bank).map(([name, text]) => [`bank.${name}`, text]));
    const all = { ...values, ...banks } as EntityValues;
    this.#faults = new Map();
    this.#draft.fill({ name: shownName(entity), state: entity.state, asOf: entity.asOf }, all);
    this.#search.reset();
    const empty = this.#inOrder.find(
      (each) => isRequired(each, country, this.#draft.values) && !this.#draft.values[each.field]?.trim(),
    );
    if (empty) void focusOn(`#${idOf(empty.field)}`);
  }

  readonly #pickOther = (): void => {
    this.#faults = new Map();
    this.#draft.unpick();
    void this.#page().focusOn('#company');
  };

  readonly #startOver = (): void => {
    this.drop();
    this.#search.reset();
    void this.#page().focusOn('#company');
  };

  readonly #leave = (): void => {
    this.drop();
    this.#page().onLeave?.();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { market, t, save, onSaved } = this.#page();
    if (this.#saving.isSending || !market.online) return;
    const { requisites, values, country } = this.#draft;
    const missing = requisites.filter((each) => isRequired(each, country, values) && !values[each.field]?.trim());
    this.#left = new Set(requisites.map(({ field }) => field));
    this.#told(new Map(missing.map(({ field }) => [field, t('required')])));
    if (this.#focusFault()) return;
    const prefilled = requisites.map(({ field }) => field).filter((field) => this.#draft.isFromRegistry(field));
    const body = { entity: this.#draft.body.entity, prefilled } as Body;
    const saved = await this.#saving.run((idempotencyKey) => save(market.client, body, idempotencyKey));
    if (!saved) {
      this.#told(this.#said(this.#saving.failure?.problem));
      this.#focusFault();
      return;
    }
    this.drop();
    onSaved(saved);
  };

  #told(faults: ReadonlyMap<RequisiteField, string>): void {
    this.#faults = faults;
    this.#host.requestUpdate();
  }

  /** The server's sentences by field. */
  #said(problem: Problem | undefined): ReadonlyMap<RequisiteField, string> {
    const known = new Set<string>(this.#draft.requisites.map(({ field }) => field));
    const errors = (problem?.errors ?? []).map(
      ({ field, detail }) => [field.replace(/^entity\./, ''), detail] as const,
    );
    return new Map(errors.filter(([field]) => known.has(field))) as ReadonlyMap<RequisiteField, string>;
  }

  /** Takes the reader to the first field that is wrong. @returns whether there is one */
  #focusFault(): boolean {
    const wrong = this.#inOrder.find((requisite) => faultOf(requisite, this.#entityForm));
    if (wrong) void this.#page().focusOn(`#${idOf(wrong.field)}`);
    return wrong !== undefined;
  }
}

/** As `checkLegalEntity` has it. */
function isRequired({ required }: Requisite, country: string, { taxId = '' }: EntityValues): boolean {
  return required === 'company' ? !isPersonInBusiness({ country, taxId }) : required;
}
