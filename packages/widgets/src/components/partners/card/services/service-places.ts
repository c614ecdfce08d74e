import type { ActivationChoices } from '@pasar/core/agreements';
import { covers } from '@pasar/core/places';
import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../../element/deed.ts';
import { PasarElement } from '../../../../element/pasar-element.ts';
import { Reading } from '../../../../element/reading.ts';
import { icon } from '../../../../icons/icon.ts';
import { iconChevronDown, iconChevronRight, iconSearch } from '../../../../icons/icons.ts';
import { ask, askStyles } from '../../../../parts/ask.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { chipStyles } from '../../../../parts/chip.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { fieldStyles } from '../../../../parts/field.styles.ts';
import { branchesOf, found } from '../../../../parts/place-branches.ts';
import { sheetStyles } from '../../../../parts/sheet.styles.ts';
import { selectField, textField } from '../../../../parts/text-field.ts';
import { ChangedEvent } from '../../partners.events.ts';
import { changesOf, isBeyond, type Node, onIn, type Place, type Settings, setAt, settingsOf } from './place-tree.ts';
import { servicePlacesStyles } from './service-places.styles.ts';
import { PLACES_WORDS, type PlacesWords } from './service-places.words.ts';

/** With more sites than that, quarters are folded until they are opened. */
const UNFOLDED = 30;

/** What saving would change: sites that it reaches. */
interface Plan {
  readonly on: number;
  readonly off: number;
  readonly isChange: boolean;
}

/**
 * Where a service is on (CAT-2): a tree of the organization's places with boxes that may stand in between, its category
 * and its place in the list. A sheet of the services tab: `open(service)`.
 *
 * @fires pasar-changed it is on elsewhere now
 */
export class PasarServicePlaces extends PasarElement<typeof PLACES_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    sheetStyles,
    askStyles,
    servicePlacesStyles,
  ];
  protected override readonly words = PLACES_WORDS;

  /** Whose places. */
  @property({ attribute: false }) service: ServiceView | undefined;
  @state() private settings: Settings = new Map();
  @state() private search = '';
  @state() private category = '';
  @state() private weight = '0';
  @state() private unfolded: ReadonlySet<string> = new Set();
  #nodes: readonly Node[] = [];
  #known: ActivationChoices | undefined;
  readonly #deed = new Deed<ServiceView>(this);
  readonly #choices = new Reading(this, (client, signal, service) =>
    client.call('activations.prepare', { params: { service: service as ServiceView['id'] }, signal }),
  );

  open(service: ServiceView): void {
    this.service = service;
    this.search = '';
    this.#known = undefined;
    this.#deed.open(service);
    this.#choices.answer = undefined;
    this.#choices.ask(this.market.client, service.id);
    if (!this.#choices.isLoading) this.#choices.refresh();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { answer } = this.#choices;
    if (!answer || answer === this.#known) return;
    this.#known = answer;
    this.#nodes = branchesOf(answer.places);
    this.settings = settingsOf(answer.places);
    this.category = answer.category ?? this.#usual(answer);
    this.weight = String(answer.weight);
    const sites = answer.places.filter(({ level }) => level === 'site').length;
    this.unfolded = new Set(
      answer.places.filter(({ level }) => level === 'group' || sites <= UNFOLDED).map(({ id }) => id),
    );
  }

  /** The kind's own, when the directory has it. */
  #usual({ categories }: ActivationChoices): string {
    const own = this.service?.kind.category ?? '';
    return categories.find(({ id }) => id === own)?.id ?? categories[0]?.id ?? '';
  }

  protected override renderLoading = (): unknown => nothing;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as PlacesWords;
    const { answer, failure } = this.#choices;
    const plan = this.#plan();
    return ask(
      {
        deed: this.#deed as Deed<unknown>,
        title: t('title', { service: this.service?.kind.name ?? '' }),
        yes: this.#says(plan, t),
        no: t('cancel'),
        isSide: true,
        isOnline: this.market.online,
        isReady: plan.isChange && this.category !== '' && /^-?\d{1,4}$/.test(this.weight),
        run: () => void this.#save(),
        body: answer
          ? html`${this.#fields(answer, t)}${this.#tree(t)}<p class="t13 q" role="status">${this.#sum(plan, t)}</p>`
          : failure
            ? failureNotice(this.t as Words, failure, this.#choices.refresh)
            : html`<i class="skeleton tree"></i>`,
      },
      this.t as Words,
    );
  };

  #fields({ categories }: ActivationChoices, t: PlacesWords): TemplateResult {
    return html`<div class="two">
      ${selectField({
        name: 'category',
        label: t('category'),
        value: this.category,
        options: categories.map(({ id, name }) => [id, name] as const),
        onChange: (category) => {
          this.category = category;
        },
      })}
      ${textField({
        name: 'weight',
        label: t('weight'),
        hint: t('weight.hint'),
        inputMode: 'numeric',
        maxLength: 5,
        value: this.weight,
        onInput: (weight) => {
          this.weight = weight.trim();
        },
      })}
    </div>`;
  }

  #tree(t: PlacesWords): TemplateResult {
    const on = onIn(this.#nodes, this.settings);
    const shown = found(this.#nodes, this.search);
    return html`<label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" autocomplete="off"
        placeholder=${t('search')} aria-label=${t('search')} .value=${this.search} @input=${(event: Event) => {
          this.search = (event.target as HTMLInputElement).value;
        }} /></label>
      ${shown.length ? html`<ul class="places" aria-label=${t('places')}>${shown.map((node) => this.#node(node, on, t))}</ul>` : html`<p class="q">${t('none')}</p>`}`;
  }

  #node(node: Node, on: ReadonlySet<string>, t: PlacesWords): TemplateResult {
    const { place, children } = node;
    const reachable = node.sites.filter((site) => !this.#isBeyond(site));
    const count = reachable.filter(({ id }) => on.has(id)).length;
    const isAll = reachable.length > 0 && count === reachable.length;
    const isOpen = this.unfolded.has(place.id) || this.search.trim() !== '';
    const isSite = place.level === 'site';
    return html`<li><div class="place ${place.level}">
        ${
          isSite
            ? html`<span class="fold"></span>`
            : html`<button type="button" class="fold" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${t('fold', { place: place.name })}
                @click=${() => this.#fold(place)}>${icon(isOpen ? iconChevronDown : iconChevronRight, { size: 16 })}</button>`
        }
        <label><input type="checkbox" class="box" .checked=${isAll} .indeterminate=${count > 0 && !isAll}
          ?disabled=${reachable.length === 0} @change=${() => {
            this.settings = setAt(node, !isAll, this.settings);
          }} /><span>${place.name}</span></label>
        ${
          isSite
            ? this.#isBeyond(place)
              ? html`<span class="tag">${t('beyond')}</span>`
              : nothing
            : html`<span class="q3 num t13">${t('sites', { on: count, count: reachable.length })}</span>`
        }
      </div>
      ${children.length && isOpen ? html`<ul>${children.map((child) => this.#node(child, on, t))}</ul>` : nothing}
    </li>`;
  }

  #fold({ id }: Place): void {
    const next = new Set(this.unfolded);
    if (!next.delete(id)) next.add(id);
    this.unfolded = next;
  }

  /** PAR-11: both areas have to cover it. */
  #isBeyond(place: Place): boolean {
    const { zone, reduction } = this.service ?? {};
    return isBeyond(place, (point) => (!zone || covers(zone.zone, point)) && (!reduction || covers(reduction, point)));
  }

  /** What saving would change, counted in sites the service reaches. */
  #plan(): Plan {
    const answer = this.#known;
    if (!answer) return { on: 0, off: 0, isChange: false };
    const reached = new Set(answer.places.filter((place) => !this.#isBeyond(place)).map(({ id }) => id as string));
    const before = onIn(this.#nodes, settingsOf(answer.places));
    const after = onIn(this.#nodes, this.settings);
    const { on, off } = changesOf(settingsOf(answer.places), this.settings);
    const isOther =
      answer.category !== null && (this.category !== answer.category || Number(this.weight) !== answer.weight);
    return {
      on: [...after].filter((id) => reached.has(id) && !before.has(id)).length,
      off: [...before].filter((id) => reached.has(id) && !after.has(id)).length,
      isChange: on.length + off.length > 0 || isOther,
    };
  }

  #says({ on, off }: Plan, t: PlacesWords): string {
    if (on && !off) return t('switch.on', { count: on });
    if (off && !on) return t('switch.off', { count: off });
    return t('save');
  }

  #sum({ on, off, isChange }: Plan, t: PlacesWords): string {
    if (!isChange) return t('same');
    return (
      [on ? t('plus', { count: on }) : '', off ? t('minus', { count: off }) : ''].filter(Boolean).join(' ') ||
      t('order')
    );
  }

  async #save(): Promise<void> {
    const service = this.service!;
    const answer = this.#known!;
    const { client } = this.market;
    const { on, off } = changesOf(settingsOf(answer.places), this.settings);
    const set = (places: readonly string[], active: boolean, idempotencyKey: string) =>
      client.call('activations.set', {
        body: {
          partner: service.partner.id,
          service: service.id,
          places: places as unknown as Place['id'][],
          active,
          category: this.category,
          weight: Number(this.weight),
        },
        idempotencyKey,
      });
    // A new category or weight alone is said where it is set already.
    const known = [...settingsOf(answer.places)];
    const isOther = this.category !== answer.category || Number(this.weight) !== answer.weight;
    const stays = (active: boolean) =>
      isOther
        ? known.filter(([id, was]) => was === active && !on.includes(id) && !off.includes(id)).map(([id]) => id)
        : [];
    const done = await this.#deed.run(async (key) => {
      const switched = [...on, ...stays(true)];
      const off_ = [...off, ...stays(false)];
      if (switched.length) await set(switched, true, `${key}-on`);
      if (off_.length) await set(off_, false, `${key}-off`);
      return true;
    });
    if (done) this.emit(new ChangedEvent(this));
  }
}
