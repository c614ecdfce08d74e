import type { Instant } from '@pasar/core/kernel';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { PasarElement, type StateName } from '../../element/pasar-element.ts';
import { iconCloudOff, iconInbox, iconLock } from '../../icons/icons.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { failureNotice } from '../../parts/failure.ts';
import { notice } from '../../parts/notice.ts';
import { segmentedStyles } from '../../parts/segmented.styles.ts';
import { surfaceStyles } from '../../parts/surface.styles.ts';
import { walletStyles } from './wallet.styles.ts';
import { WALLET_WORDS, type WalletWords } from './wallet.words.ts';
import { type View, WalletDesk } from './wallet-desk.ts';
import { walletLines } from './wallet-lines.ts';

const VIEWS: readonly View[] = ['all', 'in', 'out'];

/**
 * A partner's points with the organization (PTS-1): what can be spent and about how many requests that buys, what is held
 * for open answers, and the history, each line with its reason and the balance after it. Live.
 *
 * It needs a partner's session.
 */
export class PasarWallet extends PasarElement<typeof WALLET_WORDS> {
  static override styles = [PasarElement.styles, buttonStyles, segmentedStyles, surfaceStyles, walletStyles];
  protected override readonly words = WALLET_WORDS;

  readonly #desk = new WalletDesk(this);

  protected override hear({ type }: LiveEvent): void {
    if (type === 'wallet.changed' || type === 'reset') this.#desk.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure, loading, isEmpty } = this.#desk;
    return { loading: !answer && loading !== undefined, error: !answer && failure !== undefined, empty: isEmpty };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure || !this.#isPartner) return;
    const before = changed.get('market') as typeof this.market | undefined;
    this.#desk.ask(this.market.client);
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) this.#desk.refresh();
  }

  get #isPartner(): boolean {
    return this.market.me?.role === 'partner';
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="wallet"><div><i class="skeleton big"></i></div><i class="skeleton rows"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { answer, failure } = this.#desk;
    const t = this.t as Words;
    if (!this.#isPartner)
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('forbidden.detail') });
    if (!answer) return failure ? failureNotice(t, failure, this.#desk.refresh) : this.renderLoading();
    return html`<div class="wallet">${this.#balance(answer.wallet)} ${this.#history(answer.wallet.zone)}</div>`;
  };

  #balance({
    organization,
    available,
    held,
    holds,
    buys,
  }: NonNullable<WalletDesk['answer']>['wallet']): TemplateResult {
    const { t, format } = this;
    const enough = buys === null ? nothing : html`<span class="enough">${t('buys', { count: buys })}</span>`;
    return html`<section>
      <h2 class="q t13">${t('balance', { organization })}</h2>
      <p class="huge num">${format.number(available)}</p>
      <p class="q num" role="status">${enough} ${t('held', { count: holds, points: format.number(held) })}</p>
      <p class="t12 q3 not-money">${t('not-money')}</p>
    </section>`;
  }

  #history(zone: string): TemplateResult {
    const { items: lines, filter, next, loading, failure, asOf } = this.#desk;
    const { view } = filter;
    const { t, format } = this;
    const choice = (name: View) => html`<button type="button" aria-pressed=${view === name}
      @click=${() => this.#desk.look({ view: name })}>${t(`view.${name}`)}</button>`;
    return html`<section aria-busy=${loading ? 'true' : 'false'}>
      <div class="wallet-head"><h2 class="h20">${t('history')}</h2>
        <div class="seg" role="group" aria-label=${t('view')}>${VIEWS.map(choice)}</div></div>
      ${
        failure || !this.market.online
          ? html`<div class="as-of">${notice({
              icon: iconCloudOff,
              title: t('as-of', { time: format.time(new Date(asOf).toISOString() as Instant, zone) }),
              action: this.market.online ? { label: t('retry'), run: this.#desk.refresh } : undefined,
            })}</div>`
          : nothing
      }
      ${lines.length ? walletLines(lines, { t: t as WalletWords, format, zone }) : loading ? nothing : this.#empty(view)}
      ${
        next
          ? html`<button type="button" class="btn more" aria-disabled=${loading ? 'true' : 'false'} @click=${this.#desk.more}>${
              loading === 'more' ? t('loading') : t('more')
            }</button>`
          : nothing
      }
    </section>`;
  }

  #empty(view: View): TemplateResult {
    const { t } = this;
    const text = view === 'all' ? t('empty.detail') : t(`empty.${view}`);
    return notice({ tone: 'blank', icon: iconInbox, title: t('empty.title'), text });
  }
}
