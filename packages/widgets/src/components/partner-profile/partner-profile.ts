import type { LiveEvent } from '@pasar/core/live';
import type { OwnRelation } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { prefixOf } from '../../element/define.ts';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import { Reading } from '../../element/reading.ts';
import { icon } from '../../icons/icon.ts';
import { iconArrowRight, iconCircleCheck, iconLock } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { chipStyles } from '../../parts/chip.styles.ts';
import { deskStyles } from '../../parts/desk.styles.ts';
import { failureNotice } from '../../parts/failure.ts';
import { monogram, monogramStyles } from '../../parts/monogram.ts';
import { notice } from '../../parts/notice.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';
import { tabPanel, tabStyles, tabs } from '../../parts/tabs.ts';
import type { MapTiles, MapUnderlay } from '../map/map-model.ts';
import { nextStep } from './next-step.ts';
import type { ProfilePick } from './partner-profile.events.ts';
import { profileStyles } from './partner-profile.styles.ts';
import { PROFILE_WORDS, type ProfileWords } from './partner-profile.words.ts';
import { SECTION_NAMES, SECTION_OF, SECTIONS, type SectionName } from './profile-sections.ts';
import { relationTag } from './relation-tag.ts';
import { SAID } from './standing/said-steps.ts';

/**
 * A partner's own side (PAR-5…PAR-8, PAR-11, PAR-13, PAR-14): a newcomer's way in, step by step; services and where they
 * are done, documents, house rules, people, legal details, privacy, time off, and its organizations. The code and words of
 * a section come when it is opened.
 *
 * It needs a partner's session.
 *
 * @fires pasar-select a section was opened, or `agreements` was asked for, which stand in a widget of their own
 */
export class PasarPartnerProfile extends PasarElement<typeof PROFILE_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    monogramStyles,
    surfaceStyles,
    tabStyles,
    profileStyles,
  ];
  protected override readonly words = PROFILE_WORDS;

  /** The open section: `start`, `services`, `zone`, `documents`, `rules`, `contacts`, `legal`, `privacy`, `settings`, `organizations`. */
  @property({ reflect: true }) section: SectionName | undefined;

  /** The host's map behind areas of work; a drawn one without. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  /** The host's own drawing of the surroundings. */
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  readonly #relations = new Reading(this, (client, signal) => client.call('relations.list', { signal }));
  readonly #profile = new Reading(this, (client, signal) => client.call('profile.read', { signal }));
  /** What was opened once stays as it was left. */
  readonly #opened = new Map<SectionName, HTMLElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    const prefix = prefixOf(this);
    this.renderRoot.addEventListener(`${prefix}-changed`, this.#refresh);
    this.renderRoot.addEventListener(`${prefix}-select`, this.#picked);
  }

  protected override hear({ type }: LiveEvent): void {
    if (['relation.changed', 'service.changed', 'agreement.changed', 'licence.changed', 'reset'].includes(type))
      this.#refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#relations;
    return { loading: !answer && !failure, error: !answer && failure !== undefined };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure || !this.#isPartner) return;
    this.#relations.ask(this.market.client);
    this.#profile.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) this.#refresh();
  }

  /** On a phone the tab of what was opened may stand beside the page; the page itself stays where it is. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const tab = this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    const list = tab?.parentElement;
    if (!tab || !list || tab === this.#shownTab) return;
    this.#shownTab = tab;
    const [own, all] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
    if (own.left < all.left || own.right > all.right)
      list.scrollLeft += own.left + own.width / 2 - all.left - all.width / 2;
  }

  #shownTab: HTMLElement | undefined;

  get #isPartner(): boolean {
    return this.market.me?.role === 'partner';
  }

  /** The session's own organization; undefined when the partner has nothing with it. */
  get #relation(): OwnRelation | undefined {
    return this.#relations.answer?.items.find(({ current }) => current);
  }

  get #mayAct(): boolean {
    return this.#profile.answer?.can.includes('edit') ?? false;
  }

  get #isJoining(): boolean {
    const { state, steps = [] } = this.#relation ?? {};
    return state !== 'deleted' && steps.some((step) => step.state !== 'done');
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <div class="who"><i class="skeleton face"></i><i class="skeleton name"></i></div>
    <i class="skeleton line"></i><i class="skeleton block"></i>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as Words;
    if (!this.#isPartner)
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    const { answer, failure } = this.#relations;
    if (!answer) return failure ? failureNotice(t, failure, this.#refresh) : this.renderLoading();
    return html`<div class="desk">${this.#head()} ${this.#standing()} ${this.#body()}</div>`;
  };

  #head(): TemplateResult {
    const t = this.t as ProfileWords;
    const relation = this.#relation;
    const name = this.#profile.answer?.name ?? this.market.me?.partner?.name ?? '';
    const since =
      relation &&
      t(relation.state === 'accepted' ? 'since' : 'with', {
        organization: relation.organization.name,
        date: this.format.date(relation.since, relation.organization.zone, { dateStyle: 'long' }),
      });
    return html`<div class="who">${monogram(name, 'lg')}
      <div><h2 class="h20">${name}</h2>${since ? html`<p class="t13 q">${since}</p>` : nothing}</div>
      ${relation ? relationTag(relation.state, t) : nothing}</div>`;
  }

  /** What stands above everything, and what was just done about it. */
  #standing(): HTMLElement | typeof nothing {
    const relation = this.#relation;
    if (!relation || !(this.#said || SAID.some((said) => said === relation.next?.step))) return nothing;
    this.#said ??= this.nest<HTMLElement>('profile-standing', () =>
      import('./standing/standing.ts').then(({ PasarProfileStanding }) => PasarProfileStanding),
    );
    return Object.assign(this.#said, { relation, owner: this.#mayAct });
  }

  #said: HTMLElement | undefined;

  #body(): TemplateResult {
    const t = this.t as ProfileWords;
    const isJoining = this.#isJoining;
    const all = SECTION_NAMES.filter((name) => name !== 'start' || isJoining);
    const chosen = all.find((name) => name === this.section) ?? all[0]!;
    const steps = this.#relation?.steps ?? [];
    const asked = this.#relations.answer?.items.some(({ can }) => can.includes('connect'));
    const shown = all.map((name) => {
      const isOpen =
        name === 'organizations'
          ? asked
          : steps.some(({ step, state }) => state === 'open' && SECTION_OF[step] === name);
      const left = name === 'start' ? steps.filter(({ state }) => state === 'open').length : 0;
      return {
        name,
        label: t(`section.${name}`),
        count: left || undefined,
        // Who is on the way in has a list of it, and needs no alarm on every tab.
        alert: isOpen && !isJoining ? t('alert') : undefined,
      };
    });
    return html`${tabs(shown, chosen, (name) => this.#go(name), t('sections'))}
      ${tabPanel(chosen, html`${this.#onward(chosen)} ${this.#element(chosen)}`)}`;
  }

  /** What a section is for is done, and something else is left: one click leads on. */
  #onward(section: SectionName): TemplateResult | typeof nothing {
    const relation = this.#relation;
    const next = relation && nextStep(relation);
    const own = relation?.steps.filter(({ step }) => SECTION_OF[step] === section) ?? [];
    if (!next || section === 'start' || !own.length || own.some(({ state }) => state === 'open') || !this.#mayAct)
      return nothing;
    const t = this.t as ProfileWords;
    return html`<p class="onward" role="status">${icon(iconCircleCheck, { size: 16 })}<span>${t('onward')}</span>
      <button type="button" class="btn btn-s" @click=${() => this.#go(SECTION_OF[next.step])}>${t(`section.${SECTION_OF[next.step]}`)}<span class="i-turn">${icon(iconArrowRight, { size: 16 })}</span></button></p>`;
  }

  #element(section: SectionName): HTMLElement {
    const element = this.#opened.get(section) ?? this.nest<HTMLElement>(`profile-${section}`, SECTIONS[section]);
    this.#opened.set(section, element);
    const start = section === 'start' && { relation: this.#relation, company: this.#profile.answer?.name ?? '' };
    return Object.assign(element, {
      ...start,
      owner: this.#mayAct,
      tiles: this.tiles,
      underlay: this.underlay,
    });
  }

  #go(section: ProfilePick['section']): void {
    if (section !== 'agreements') this.section = section;
    this.emit(new SelectEvent<ProfilePick>(this, { section }));
  }

  /** A section asks for another: the same event goes on to the host's page. */
  readonly #picked = (event: Event): void => {
    if (event.target === this) return;
    const { section } = (event as SelectEvent<Partial<ProfilePick>>).detail;
    if (section && section !== 'agreements') this.section = section;
  };

  readonly #refresh = (): void => {
    this.#relations.refresh();
    this.#profile.refresh();
  };
}
