import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogramStyles } from '../../../parts/monogram.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tableStyles } from '../../../parts/table.ts';
import type { Arriving } from '../arriving.ts';
import type { PartnersPick } from '../partners.events.ts';
import { listPage } from './list-page.ts';
import { PartnersDesk } from './partners-desk.ts';
import { listStyles } from './partners-list.styles.ts';
import { LIST_WORDS, type ListWords } from './partners-list.words.ts';

/** The partners with an active service (PAR-9). A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersList extends PasarElement<typeof LIST_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    surfaceStyles,
    tableStyles,
    listStyles,
  ];
  protected override readonly words = LIST_WORDS;

  /** Who is on the way in; undefined until that is known. */
  @property({ attribute: false }) arriving: Arriving | undefined;
  readonly #desk = new PartnersDesk(this);
  #focusOn: string | undefined;

  /** As it is now, once it is asked for again. */
  refresh(): void {
    this.#desk.refresh();
  }

  /** Where the reader was before the card. */
  focusRow(partner: string): void {
    this.#focusOn = partner;
    this.requestUpdate();
  }

  protected override hear({ type }: LiveEvent): void {
    if (type === 'relation.changed' || type === 'agreement.changed' || type === 'reset') this.#desk.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, loading, isEmpty } = this.#desk;
    return { loading: !answer && loading !== undefined, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    this.#desk.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) this.#desk.refresh();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const row =
      this.#focusOn && this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(this.#focusOn)}"]`);
    if (!row) return;
    this.#focusOn = undefined;
    row.focus();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult =>
    listPage({
      desk: this.#desk,
      arriving: this.arriving,
      reading: { t: this.t as ListWords, format: this.format, zone: this.market.brand?.zone ?? 'UTC' },
      words: this.t as Words,
      isOnline: this.market.online,
      loading: this.renderLoading,
      open: ({ id }) => this.emit(new SelectEvent<PartnersPick>(this, { view: 'card', partner: id })),
      openJoining: () => this.emit(new SelectEvent<PartnersPick>(this, { view: 'joining' })),
    });
}
