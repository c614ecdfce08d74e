import type { LiveEvent } from '@pasar/core/live';
import type { JobInHand, PartnerCard, RelationMove } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { prefixOf } from '../../../element/define.ts';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconChevronLeft, iconCircleCheck, iconCloudOff } from '../../../icons/icons.ts';
import { askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menu, menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { rating, ratingStyles } from '../../../parts/rating.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tabPanel, tabStyles, tabs } from '../../../parts/tabs.ts';
import type { MapTiles, MapUnderlay } from '../../map/map-model.ts';
import { statusTag } from '../partner-status.ts';
import { BackEvent, ChangedEvent } from '../partners.events.ts';
import { statusOf } from '../shown-status.ts';
import { ConditionsEvent, type TabEvent } from './card.events.ts';
import { cardBanner } from './card-banner.ts';
import { carryOut, EMPTY_MOVE, MOVES, type MoveDraft } from './card-move.ts';
import { jobList, moveQuestion } from './card-question.ts';
import { CARD_TABS, type CardTab, TAB_CODE, type TabElement } from './card-views.ts';
import { partnerCardStyles } from './partner-card.styles.ts';
import { CARD_WORDS, type CardWords } from './partner-card.words.ts';

/** So much of the tab beside the chosen one is seen, in pixels. */
const TAB_ROOM = 32;

/**
 * A partner's card (PAR-10), a page of `pasar-partners`: who it is, how it stands, the one thing to do next, and eleven
 * tabs whose code comes when they are opened.
 *
 * @fires pasar-back the list is wanted again
 * @fires pasar-changed the partner is otherwise than the list shows
 * @fires pasar-conditions an agreement is to be made or changed; `detail.partner`, `detail.service`
 * @fires pasar-select a request was opened from here; `detail.request`
 */
export class PasarPartnerCard extends PasarElement<typeof CARD_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    monogramStyles,
    ratingStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tabStyles,
    partnerCardStyles,
  ];
  protected override readonly words = CARD_WORDS;

  /** Whose card. */
  @property() partner = '';
  /** The open tab: `services`, `zone`, `requests`, `jobs`, `prices`, `contacts`, `legal`, `documents`, `privacy`, `messages`, `settings`. */
  @property({ reflect: true }) tab = '';

  /** As `pasar-map` takes them: for the tab of the zone. */
  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;

  @state() private draft: MoveDraft = EMPTY_MOVE;
  /** What was done last, and the work that runs on after it. */
  @state() private done: { readonly move: RelationMove; readonly jobs: readonly JobInHand[] } | undefined;
  readonly #card = new Reading(this, (client, signal, partner) =>
    client.call('partners.read', { params: { partner: partner as PartnerCard['id'] }, signal }),
  );
  readonly #jobs = new Reading(this, (client, signal, partner) =>
    client.call('partners.jobs', { params: { partner: partner as PartnerCard['id'] }, signal }),
  );
  readonly #moving = new Deed<RelationMove>(this);
  /** What was opened once stays as it was left. */
  readonly #opened = new Map<CardTab, TabElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    const prefix = prefixOf(this);
    this.renderRoot.addEventListener(`${prefix}-tab`, this.#tabWanted);
    this.renderRoot.addEventListener(`${prefix}-changed`, this.#card.refresh);
  }

  protected override hear({ type }: LiveEvent): void {
    if (type !== 'catalog.changed' && type !== 'wallet.changed') this.#card.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#card;
    return { loading: !answer && !failure, error: !answer && failure !== undefined };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('partner')) {
      this.#opened.clear();
      this.done = undefined;
    }
    if (!this.market?.settled || this.market.failure || !this.partner) return;
    this.#card.ask(this.market.client, this.partner);
    const before = changed.get('market') as typeof this.market | undefined;
    if (before && !before.online && this.market.online) this.#card.refresh();
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton head"></i><i class="skeleton line"></i><i class="skeleton block"></i>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer: card, failure } = this.#card;
    const t = this.t as CardWords;
    const back = html`<button type="button" class="back" @click=${() => this.emit(new BackEvent(this))}>${icon(iconChevronLeft, { size: 16 })}${t('back')}</button>`;
    if (!card) {
      return failure
        ? html`<div class="desk"><div>${back}</div>${failureNotice(this.t as Words, failure, this.#card.refresh)}</div>`
        : this.renderLoading();
    }
    const tab = CARD_TABS.find((name) => name === this.tab) ?? 'services';
    return html`<div class="desk" aria-busy=${this.#card.isLoading ? 'true' : 'false'}>
      <div>${back}${this.#head(card, t)}</div>
      ${this.#late()} ${this.#told(t)}
      ${cardBanner(card, t, this.format, this.#zone, {
        move: this.#ask,
        open: (name) => this.#go(name),
        conditions: () => this.emit(new ConditionsEvent(this, { partner: card.id })),
      })}
      ${tabs(this.#tabs(card, t), tab, (name) => this.#go(name), t('tabs'))}
      ${tabPanel(tab, this.#element(tab, card))}
      ${this.#question(card, t)}
    </div>`;
  };

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    this.#showTab();
  }

  #shownTab = '';

  /** Tabs scroll on a phone: the chosen one is brought into view, and the page stays where it is. */
  #showTab(): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('.tabs [aria-selected=true]');
    const list = chosen?.parentElement;
    if (!chosen || !list || this.#shownTab === chosen.id) return;
    this.#shownTab = chosen.id;
    const [at, room] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()];
    if (at.right > room.right) list.scrollLeft += at.right - room.right + TAB_ROOM;
    else if (at.left < room.left) list.scrollLeft -= room.left - at.left + TAB_ROOM;
  }

  get #zone(): string {
    return this.market.brand?.zone ?? 'UTC';
  }

  #head(card: PartnerCard, t: CardWords): TemplateResult {
    const { name, legalEntity, account, relation, rating: stars, can, away } = card;
    const date = this.format.date(relation.since, this.#zone, { dateStyle: 'long' });
    const now = new Date().toISOString();
    const gone = away.find(({ start, end }) => start <= now && now < end);
    const items = can
      .filter((move) => move !== 'accept' && move !== 'refuse')
      .map((move) => ({
        label: `${t(`move.${move}`)}…`,
        icon: MOVES[move].icon,
        isGrave: MOVES[move].isGrave,
        run: () => this.#ask(move),
      }));
    return html`<header class="card-head">
      ${monogram(name, 'lg')}
      <div class="names"><h2 class="h20">${name}</h2>
        <p class="q">${legalEntity ? t('since', { entity: legalEntity, date }) : t('since.only', { date })}</p></div>
      <div class="card-facts">
        ${statusTag(statusOf({ account, relation: relation.state }), t)}
        ${gone ? html`<span class="tag info">${t('away', { date: this.format.date(gone.end, this.#zone) })}</span>` : nothing}
        ${rating({ id: card.id, name, rating: stars.mean, reviews: stars.count }, this.t as Words, this.format)}
        ${items.length ? menu('moves', t('menu', { name }), items) : nothing}
      </div>
    </header>`;
  }

  /** What is shown may be old. */
  #late(): TemplateResult | typeof nothing {
    const { failure, asOf, refresh } = this.#card;
    if (!failure && this.market.online) return nothing;
    return notice({
      icon: iconCloudOff,
      title: this.t('as-of', { time: this.format.relative(new Date(asOf).toISOString() as never) }),
      action: this.market.online ? { label: this.t('retry'), run: refresh } : undefined,
    });
  }

  #told(t: CardWords): TemplateResult | typeof nothing {
    if (!this.done) return nothing;
    const { move, jobs } = this.done;
    const isStopped = move === 'suspend' && jobs.length > 0;
    return html`<div class="stack">${notice({
      tone: 'success',
      icon: iconCircleCheck,
      title: t(`done.${move}`),
      text: isStopped ? t('jobs.after') : undefined,
    })}${isStopped ? html`<div class="card panel">${jobList({ jobs, t, format: this.format, openJob: this.#openJob })}</div>` : nothing}</div>`;
  }

  #tabs({ counts, next }: PartnerCard, t: CardWords) {
    const figures: Partial<Record<CardTab, number>> = {
      services: counts.services,
      requests: counts.requests,
      jobs: counts.jobs,
    };
    const alerts: Partial<Record<CardTab, boolean>> = {
      documents: next?.step === 'give-documents',
      services: next?.step === 'accept-services' || next?.step === 'activate-services',
    };
    return CARD_TABS.map((name) => ({
      name,
      label: t(`tab.${name}`),
      count: figures[name] || undefined,
      alert: alerts[name] ? t('alert') : undefined,
    }));
  }

  #element(tab: CardTab, card: PartnerCard): TabElement {
    const { element, load } = TAB_CODE[tab];
    const shown = this.#opened.get(tab) ?? this.nest<TabElement>(element, load);
    this.#opened.set(tab, shown);
    return Object.assign(shown, { card, tab, tiles: this.tiles, underlay: this.underlay });
  }

  #go(tab: CardTab): void {
    this.tab = tab;
  }

  readonly #tabWanted = (event: Event): void => {
    event.stopPropagation();
    this.#go((event as TabEvent).detail);
  };

  readonly #ask = (move: RelationMove): void => {
    this.draft = EMPTY_MOVE;
    this.done = undefined;
    this.#moving.open(move);
  };

  readonly #openJob = ({ request }: JobInHand): void => {
    this.emit(new SelectEvent(this, { request }));
  };

  #question(card: PartnerCard, t: CardWords): TemplateResult {
    return moveQuestion({
      card,
      deed: this.#moving,
      draft: this.draft,
      change: (part) => {
        this.draft = { ...this.draft, ...part };
        if (part.isEmergency) this.#jobs.ask(this.market.client, card.id);
      },
      jobs: this.#jobs.answer?.jobs,
      t,
      format: this.format,
      isOnline: this.market.online,
      openJob: this.#openJob,
      run: () => void this.#carryOut(card),
    });
  }

  async #carryOut({ id: partner }: PartnerCard): Promise<void> {
    const move = this.#moving.about!;
    const { client } = this.market;
    const moved = await this.#moving.run((idempotencyKey) =>
      carryOut(move, { client, partner, draft: this.draft, idempotencyKey }),
    );
    if (moved) {
      this.done = { move, jobs: moved.jobs };
      this.#card.put(moved.partner);
      this.emit(new ChangedEvent(this));
    } else if (this.#moving.failure?.problem?.code === 'relation.work-in-hand') {
      this.#jobs.ask(client, partner);
      this.#jobs.refresh();
    }
  }
}
