import type { LiveEvent } from '@pasar/core/live';
import type { JobInHand, PartnerCard } from '@pasar/core/partners';
import type { RequestState, RequestSummary } from '@pasar/core/requests';
import type { Words } from '@pasar/core/words';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { SelectEvent } from '../../../../element/events.ts';
import { PasarElement, type StateName } from '../../../../element/pasar-element.ts';
import { Reading } from '../../../../element/reading.ts';
import { iconBriefcase, iconInbox } from '../../../../icons/icons.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { chipStyles } from '../../../../parts/chip.styles.ts';
import { deskStyles } from '../../../../parts/desk.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { notice } from '../../../../parts/notice.ts';
import { segmentedStyles } from '../../../../parts/segmented.styles.ts';
import { table, tableStyles } from '../../../../parts/table.ts';
import { windowInWords } from '../../../../parts/times-in-words.ts';
import type { CardTab } from '../card-views.ts';
import { WORK_WORDS, type WorkWords } from './partner-work.words.ts';
import { WorkDesk, type WorkView } from './work-desk.ts';

const VIEWS: readonly WorkView[] = ['all', 'active', 'ended'];

const TONES: Readonly<Record<RequestState, string>> = {
  received: '',
  offered: 'info',
  open: 'info',
  shortlisted: 'info',
  assigned: 'accent',
  fulfilled: 'success',
  cancelled: '',
  lapsed: 'warning',
};

const workStyles = css`
  .table {
    --columns: minmax(0, 1.4fr) minmax(0, 1.2fr) minmax(0, 1.1fr) minmax(0, 0.9fr);
  }
  .tr small {
    display: block;
    font: var(--pasar-text-12);
    font-weight: 400;
  }
`;

/**
 * What a partner was asked about and what it does (PAR-10): the tabs `requests` and `jobs` of its card.
 *
 * @fires pasar-select a request was opened; `detail.request`
 */
export class PasarPartnerWork extends PasarElement<typeof WORK_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    segmentedStyles,
    tableStyles,
    workStyles,
  ];
  protected override readonly words = WORK_WORDS;

  @property({ attribute: false }) card: PartnerCard | undefined;
  /** `requests` or `jobs`. */
  @property() tab: CardTab = 'requests';

  readonly #desk = new WorkDesk(this);
  readonly #jobs = new Reading(this, (client, signal, partner) =>
    client.call('partners.jobs', { params: { partner: partner as PartnerCard['id'] }, signal }),
  );

  protected override hear({ type }: LiveEvent): void {
    if (type !== 'request.changed' && type !== 'reset') return;
    this.#desk.refresh();
    if (this.tab === 'jobs') this.#jobs.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, isEmpty } = this.#desk;
    return { loading: !answer && !failure, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!this.market?.settled || !this.card) return;
    const { id: partner } = this.card;
    const isWon = this.tab === 'jobs';
    if (partner !== this.#desk.filter.partner) this.#desk.filter = { view: 'all', partner, isWon };
    this.#desk.ask(this.market.client);
    if (isWon) this.#jobs.ask(this.market.client, partner);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    if (!answer) return failure ? failureNotice(this.t as Words, failure, this.#desk.refresh) : this.renderLoading();
    const t = this.t as WorkWords;
    return html`<div class="stack">
      ${this.tab === 'jobs' ? this.#inHand(t) : nothing}
      <div class="panel-head"><h3 class="h16">${t(this.tab === 'jobs' ? 'won' : 'requests')}</h3>
        <div class="seg" role="group" aria-label=${t('view')}>${VIEWS.map(
          (view) => html`<button type="button" aria-pressed=${this.#desk.filter.view === view ? 'true' : 'false'}
            @click=${() => this.#desk.look({ view })}>${t(`view.${view}`)}</button>`,
        )}</div></div>
      ${this.#list(t)}
    </div>`;
  };

  #list(t: WorkWords): TemplateResult {
    const { items, next, loading, filter } = this.#desk;
    const zone = this.market.brand?.zone ?? 'UTC';
    if (!items.length) {
      const name = filter.view === 'all' ? (this.tab === 'jobs' ? 'jobs' : 'requests') : 'view';
      return notice({
        tone: 'blank',
        icon: this.tab === 'jobs' ? iconBriefcase : iconInbox,
        title: t(`empty.${name}`),
        text: t(`empty.${name}.detail`),
      });
    }
    return html`<div class="stack" aria-busy=${loading ? 'true' : 'false'}>${table<RequestSummary>({
      label: t('requests'),
      rows: items,
      keyOf: ({ id }) => id,
      open: ({ id }) => this.#open(id),
      endLabel: t('open'),
      columns: [
        {
          name: 'kind',
          label: t('head.kind'),
          narrow: 'first',
          cell: ({ kind, number }) => html`${kind.name}<small class="q3 num">${number}</small>`,
        },
        { name: 'site', label: t('head.site'), cell: ({ site }) => site.name },
        {
          name: 'since',
          label: t('head.since'),
          cell: ({ createdAt }) => html`<span class="num">${this.format.date(createdAt, zone)}</span>`,
        },
        {
          name: 'state',
          label: t('head.state'),
          narrow: 'end',
          cell: ({ state }) => html`<span class="tag ${TONES[state]}">${t(`state.${state}`)}</span>`,
        },
      ],
    })}
    ${next ? html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${this.#desk.more}>${loading === 'more' ? this.t('loading') : t('more')}</button></div>` : nothing}</div>`;
  }

  /** Under way or upcoming: what stands against a deactivation (PAR-7). */
  #inHand(t: WorkWords): TemplateResult {
    const { answer, failure } = this.#jobs;
    if (!answer)
      return failure
        ? failureNotice(this.t as Words, failure, this.#jobs.refresh)
        : html`<i class="skeleton line"></i>`;
    const { jobs } = answer;
    return html`<h3 class="h16">${t('in-hand', { count: jobs.length })}</h3>
      ${
        jobs.length
          ? table<JobInHand>({
              label: t('in-hand', { count: jobs.length }),
              rows: jobs,
              keyOf: ({ id }) => id,
              open: ({ request }) => this.#open(request),
              endLabel: t('open'),
              columns: [
                { name: 'kind', label: t('head.kind'), narrow: 'first', cell: ({ kind }) => kind },
                {
                  name: 'number',
                  label: t('head.number'),
                  cell: ({ number }) => html`<bdi class="num">${number}</bdi>`,
                },
                {
                  name: 'visit',
                  label: t('head.visit'),
                  cell: ({ visit, organization }) =>
                    html`<span class="num">${windowInWords(visit, organization.zone, this.format)}</span>`,
                },
                {
                  name: 'state',
                  label: t('head.state'),
                  narrow: 'end',
                  cell: ({ state }) => html`<span class="tag info">${t(`job.${state}` as 'job.assigned')}</span>`,
                },
              ],
            })
          : html`<p class="q">${t('in-hand.none')}</p>`
      }`;
  }

  #open(request: string): void {
    this.emit(new SelectEvent(this, { request }));
  }
}
