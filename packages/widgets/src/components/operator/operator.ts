import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { prefixOf } from '../../element/define.ts';
import { SelectEvent } from '../../element/events.ts';
import { PasarElement } from '../../element/pasar-element.ts';
import { iconLock } from '../../icons/icons.ts';
import { deskStyles } from '../../parts/desk.styles.ts';
import { notice } from '../../parts/notice.ts';
import { tabPanel, tabStyles, tabs } from '../../parts/tabs.ts';
import type { OperatorPick } from './operator.events.ts';
import { OPERATOR_WORDS } from './operator.words.ts';
import { type OperatorView, VIEW_NAMES, VIEWS } from './operator-views.ts';

/**
 * The operator's desk over all organizations of the deployment: add-partner requests from the wish to the account (PAR-2),
 * services that wait to be read (PAR-8), licences and their invoices (PAR-16), accounts (PAR-15), and the organizations themselves (ORG-7).
 *
 * It needs an operator's session, which the deployment's own key opens.
 *
 * @fires pasar-select a view was opened, or in it a ticket, a service or an account
 */
export class PasarOperator extends PasarElement<typeof OPERATOR_WORDS> {
  static override styles = [PasarElement.styles, deskStyles, tabStyles];
  protected override readonly words = OPERATOR_WORDS;

  /** The open view: `queue`, `moderation`, `licences`, `accounts`, `organizations`. */
  @property({ reflect: true }) view: OperatorView = 'queue';

  /** What was opened once stays as it was left. */
  readonly #opened = new Map<OperatorView, HTMLElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(`${prefixOf(this)}-select`, this.#picked);
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton line"></i><i class="skeleton block"></i>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const t = this.t as Words;
    if (this.market.me?.role !== 'operator')
      return notice({ tone: 'blank', icon: iconLock, title: t('forbidden.title'), text: t('not-operator') });
    const view = VIEW_NAMES.includes(this.view) ? this.view : 'queue';
    const all = VIEW_NAMES.map((name) => ({ name, label: this.t(`view.${name}`) }));
    return html`<div class="desk">
      ${tabs(all, view, (name) => this.#open(name), this.t('views'))} ${tabPanel(view, this.#element(view))}
    </div>`;
  };

  #open(view: OperatorView): void {
    this.view = view;
    this.emit(new SelectEvent<OperatorPick>(this, { view }));
  }

  /** A view inside leads to another one: from a ticket to its account. The event goes on to the host's page. */
  readonly #picked = (event: Event): void => {
    const { view, partner } = (event as SelectEvent<OperatorPick>).detail;
    if (view === this.view) return;
    this.view = view;
    if (partner) Object.assign(this.#element(view), { partner });
  };

  #element(view: OperatorView): HTMLElement {
    const shown = this.#opened.get(view) ?? this.nest<HTMLElement>(`operator-${view}`, VIEWS[view]);
    this.#opened.set(view, shown);
    return shown;
  }
}
