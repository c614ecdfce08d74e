import type { LiveEvent } from '@pasar/core/live';
import type { ReferencedPartner } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../element/deed.ts';
import { Pages } from '../../../element/pages.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCheck, iconCircleCheck, iconLink, iconSearch, iconStar, iconUsers } from '../../../icons/icons.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { displayName } from '../../../parts/display-name.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { table, tableStyles } from '../../../parts/table.ts';
import { ChangedEvent } from '../partners.events.ts';
import { mayAsk } from '../partners-views.ts';
import { referencedStyles } from './referenced.styles.ts';
import { REFERENCED_WORDS, type ReferencedWords } from './referenced.words.ts';

/** Partners on the marketplace that the organization has nothing with (PAR-4). A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersReferenced extends PasarElement<typeof REFERENCED_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    monogramStyles,
    surfaceStyles,
    tableStyles,
    referencedStyles,
  ];
  protected override readonly words = REFERENCED_WORDS;

  /** Asked since the list came: they stay in their place until it is asked for anew. */
  @state() private asked: ReadonlySet<string> = new Set();
  @state() private told = '';
  readonly #connecting = new Deed<string>(this);
  readonly #desk = new Pages<ReferencedPartner, { readonly name: string }>(
    this,
    { name: '' },
    (client, { name }, asked, signal) =>
      client.call('partners.referenced', { query: { ...(name.trim() && { name: name.trim() }), ...asked }, signal }),
  );

  protected override hear({ type }: LiveEvent): void {
    if (type === 'reset') this.#desk.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, isEmpty } = this.#desk;
    return { loading: !answer && !failure, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    this.#desk.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    if (before && !before.online && this.market.online) this.#desk.refresh();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure, filter, next, loading, more } = this.#desk;
    const t = this.t as ReferencedWords;
    if (!answer) return failure ? failureNotice(t as Words, failure, this.#desk.refresh) : this.renderLoading();
    return html`<div class="stack" aria-busy=${loading ? 'true' : 'false'}>
      <p class="q">${t('about')}</p>
      <div class="bar"><label class="input with-i">${icon(iconSearch, { size: 16 })}<input type="search" placeholder=${t('search')} aria-label=${t('search')}
        autocomplete="off" .value=${live(filter.name)} @input=${(event: Event) => this.#desk.look({ name: (event.target as HTMLInputElement).value }, true)} /></label></div>
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${failure ? failureNotice(t as Words, failure, this.#desk.refresh) : nothing}
      ${this.#connecting.failure ? failureNotice(t as Words, this.#connecting.failure) : nothing}
      ${this.#rows()}
      ${
        next
          ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
              loading === 'more' ? this.t('loading') : t('more')
            }</button></div>`
          : nothing
      }
    </div>`;
  };

  #rows(): TemplateResult {
    const t = this.t as ReferencedWords;
    const { items, filter } = this.#desk;
    if (!items.length && filter.name.trim())
      return notice({
        tone: 'blank',
        icon: iconSearch,
        title: t('none.title'),
        text: t('none.detail'),
        action: { label: t('clear'), run: () => this.#desk.look({ name: '' }) },
      });
    if (!items.length)
      return notice({ tone: 'blank', icon: iconUsers, title: t('empty.title'), text: t('empty.detail') });
    return table<ReferencedPartner>({
      label: t('about'),
      rows: items,
      keyOf: ({ id }) => id,
      endLabel: t('head.actions'),
      columns: [
        {
          name: 'name',
          label: t('head.name'),
          narrow: 'first',
          cell: ({ name }) => html`<span class="who">${monogram(name)}<span>${name}</span></span>`,
        },
        { name: 'kinds', label: t('head.kinds'), cell: ({ kinds }) => kinds.join(', ') },
        {
          name: 'area',
          label: t('head.area'),
          narrow: 'none',
          cell: ({ area, country }) =>
            t('area', {
              country: displayName(country, 'region', this.market.locale),
              distance: this.format.distance(area.metres),
            }),
        },
        { name: 'rating', label: t('head.rating'), cell: ({ rating }) => this.#rating(rating) },
      ],
      end: mayAsk(this.market.me?.role) ? (partner) => this.#connect(partner) : undefined,
    });
  }

  #rating({ mean, count }: ReferencedPartner['rating']): TemplateResult | string {
    if (mean === null) return this.t('rating.none');
    return html`<span class="stars">${icon(iconStar, { size: 16 })}<b>${this.format.rating(mean)}</b></span> <span class="q">${this.t('reviews', { count })}</span>`;
  }

  #connect({ id, name }: ReferencedPartner): TemplateResult {
    const t = this.t as ReferencedWords;
    if (this.asked.has(id)) return html`<span class="tag success">${icon(iconCheck, { size: 16 })}${t('asked')}</span>`;
    return html`<button type="button" class="btn btn-s" aria-label=${t('connect.of', { name })} aria-disabled=${this.#connecting.isSending ? 'true' : 'false'}
      @click=${() => void this.#ask(id, name)}>${icon(iconLink, { size: 16 })}${t('connect')}</button>`;
  }

  async #ask(partner: ReferencedPartner['id'], name: string): Promise<void> {
    const done = await this.#connecting.run((idempotencyKey) =>
      this.market.client.call('partners.connect', { params: { partner }, body: {}, idempotencyKey }),
    );
    if (!done) return;
    this.asked = new Set([...this.asked, partner]);
    this.told = this.t('asked.told', { name });
    this.emit(new ChangedEvent(this));
  }
}
