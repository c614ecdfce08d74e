import type { LiveEvent } from '@pasar/core/live';
import type { Application, InvitationState, InvitationView, PartnerRow } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import type { Pages } from '../../../element/pages.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { iconCircleCheck, iconUserPlus } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { table, tableStyles } from '../../../parts/table.ts';
import { textField } from '../../../parts/text-field.ts';
import { nextInWords, statusTag } from '../partner-status.ts';
import type { StatusWords } from '../partner-status.words.ts';
import { ChangedEvent, type PartnersPick } from '../partners.events.ts';
import { mayAsk } from '../partners-views.ts';
import { statusOf } from '../shown-status.ts';
import { applicationCards } from './application-cards.ts';
import { invitationRows, nameOfInvited } from './invitation-rows.ts';
import { joiningStyles } from './joining.styles.ts';
import { JOINING_WORDS, type JoiningWords } from './joining.words.ts';
import { applicationsOf, invitationsOf, joiningOf } from './joining-desks.ts';

const STATES: readonly InvitationState[] = ['sent', 'expired', 'used', 'withdrawn'];

/**
 * Who is on the way in (PAR-9): applications to decide on, partners without a service, invitations. A view of
 * `pasar-partners`; not to be used by itself.
 */
export class PasarPartnersJoining extends PasarElement<typeof JOINING_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    joiningStyles,
  ];
  protected override readonly words = JOINING_WORDS;

  @state() private told = '';
  @state() private reason = '';
  readonly #applications = applicationsOf(this);
  readonly #joining = joiningOf(this);
  readonly #invitations = invitationsOf(this);
  readonly #accepting = new Deed<Application>(this);
  readonly #refusing = new Deed<Application>(this);
  readonly #resending = new Deed<InvitationView>(this);
  readonly #withdrawing = new Deed<InvitationView>(this);

  protected override hear({ type }: LiveEvent): void {
    if (type === 'relation.changed' || type === 'reset') this.#refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const all = [this.#applications, this.#joining, this.#invitations];
    return {
      loading: all.some(({ answer, failure }) => !answer && !failure),
      error: all.some(({ answer, failure }) => !answer && failure),
      empty: all.every(({ isEmpty }) => isEmpty),
    };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.market?.settled || this.market.failure) return;
    for (const desk of [this.#applications, this.#joining, this.#invitations]) desk.ask(this.market.client);
    const before = changed.get('market') as typeof this.market | undefined;
    if (before && !before.online && this.market.online) this.#refresh();
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const all: readonly Pick<Pages<unknown>, 'answer' | 'failure' | 'isEmpty'>[] = [
      this.#applications,
      this.#joining,
      this.#invitations,
    ];
    const failure = all.find((desk) => desk.failure && !desk.answer)?.failure;
    if (failure) return failureNotice(this.t as Words, failure, this.#refresh);
    if (all.some(({ answer }) => !answer)) return this.renderLoading();
    return html`<div class="stack">
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${this.#accepting.failure ? failureNotice(this.t as Words, this.#accepting.failure) : nothing}
      ${this.#resending.failure ? failureNotice(this.t as Words, this.#resending.failure) : nothing}
      ${this.#decisions()} ${this.#way()} ${this.#links()}
      ${
        all.every(({ isEmpty }) => isEmpty) && !this.#invitations.filter.state
          ? notice({ tone: 'blank', icon: iconUserPlus, title: this.t('empty.title'), text: this.t('empty.detail') })
          : nothing
      }
      ${this.#questions()}
    </div>`;
  };

  #decisions(): TemplateResult | typeof nothing {
    const { items } = this.#applications;
    if (!items.length) return nothing;
    return html`<section><div class="panel-head"><h3 class="h16">${this.t('applications')} <span class="q3 num">${items.length}</span></h3></div>
      ${applicationCards(items, {
        t: this.t as JoiningWords,
        format: this.format,
        isBusy: this.#accepting.isSending,
        onOpen: ({ partner }) => this.#open(partner),
        onAccept: (application) => void this.#accept(application),
        onRefuse: (application) => {
          this.reason = '';
          this.#refusing.open(application);
        },
      })}${this.#more(this.#applications)}</section>`;
  }

  #way(): TemplateResult | typeof nothing {
    const t = this.t as JoiningWords & StatusWords;
    // Those who have applied stand above, with the decision beside them.
    const decided = new Set(this.#applications.items.map(({ partner }) => partner));
    const rows = this.#joining.items.filter(({ id }) => !decided.has(id));
    if (!rows.length) return nothing;
    const zone = this.market.brand?.zone ?? 'UTC';
    return html`<section><div class="panel-head"><div><h3 class="h16">${t('way')}</h3><p class="t13 q">${t('way.about')}</p></div></div>
      ${table<PartnerRow>({
        label: t('way'),
        rows,
        keyOf: ({ id }) => id,
        open: ({ id }) => this.#open(id),
        endLabel: t('head.open'),
        columns: [
          {
            name: 'name',
            label: t('head.name'),
            narrow: 'first',
            cell: ({ name }) => html`<span class="who">${monogram(name)}<span>${name}</span></span>`,
          },
          {
            name: 'entity',
            label: t('head.entity'),
            narrow: 'none',
            cell: ({ legalEntity }) => legalEntity ?? html`<span class="q3">${t('no-entity')}</span>`,
          },
          { name: 'status', label: t('head.status'), narrow: 'end', cell: (row) => standing(row, t) },
          {
            name: 'next',
            label: t('head.next'),
            cell: ({ next }) => nextInWords(next, t, this.format, zone),
          },
        ],
      })}${this.#more(this.#joining)}</section>`;
  }

  #links(): TemplateResult | typeof nothing {
    const t = this.t as JoiningWords;
    const { items, filter, isEmpty } = this.#invitations;
    const may = mayAsk(this.market.me?.role);
    if (isEmpty && !filter.state) return nothing;
    const chip = (
      of: InvitationState | undefined,
    ) => html`<button type="button" class="chip" aria-pressed=${filter.state === of ? 'true' : 'false'}
      @click=${() => this.#invitations.look({ state: of })}>${of ? t(`link.${of}`) : t('all')}</button>`;
    return html`<section aria-busy=${this.#invitations.loading ? 'true' : 'false'}>
      <div class="panel-head"><div><h3 class="h16">${t('invitations')}</h3><p class="t13 q">${t('invitations.about')}</p></div></div>
      <div class="chips panel-head" role="group" aria-label=${t('filter')}>${[undefined, ...STATES].map(chip)}</div>
      ${
        items.length
          ? invitationRows(items, {
              t,
              format: this.format,
              zone: this.market.brand?.zone ?? 'UTC',
              mayAsk: may,
              onResend: (invitation) => void this.#resend(invitation),
              onWithdraw: (invitation) => this.#withdrawing.open(invitation),
            })
          : html`<p class="q">${t('none')}</p>`
      }${this.#more(this.#invitations)}</section>`;
  }

  #more({ next, loading, more }: Pick<Pages<unknown>, 'next' | 'loading' | 'more'>) {
    if (!next) return nothing;
    return html`<div class="more-row"><button type="button" class="btn" aria-disabled=${loading ? 'true' : 'false'} @click=${more}>${
      loading === 'more' ? this.t('loading') : this.t('more')
    }</button></div>`;
  }

  #questions(): TemplateResult {
    const t = this.t as JoiningWords;
    const isOnline = this.market.online;
    const refused = this.#refusing.about?.name ?? '';
    const invited = this.#withdrawing.about ? nameOfInvited(this.#withdrawing.about, t) : '';
    return html`${ask(
      {
        deed: this.#refusing as Deed<unknown>,
        title: t('refuse.title', { name: refused }),
        body: html`<p>${t('refuse.text')}</p>${textField({
          name: 'reason',
          label: t('reason'),
          hint: t('reason.hint'),
          value: this.reason,
          rows: 3,
          maxLength: 500,
          onInput: (text) => {
            this.reason = text;
          },
        })}`,
        yes: t('refuse'),
        no: t('cancel'),
        isGrave: true,
        isReady: this.reason.trim() !== '',
        isOnline,
        run: () => void this.#refuse(),
      },
      t as Words,
    )}
    ${ask(
      {
        deed: this.#withdrawing as Deed<unknown>,
        title: t('withdraw.title'),
        body: html`<p>${t('withdraw.text', { name: invited })}</p>`,
        yes: t('withdraw'),
        no: t('cancel'),
        isGrave: true,
        isOnline,
        run: () => void this.#withdraw(),
      },
      t as Words,
    )}`;
  }

  #open(partner: string): void {
    this.emit(new SelectEvent<PartnersPick>(this, { view: 'card', partner }));
  }

  async #accept({ partner, name }: Application): Promise<void> {
    const done = await this.#accepting.run((idempotencyKey) =>
      this.market.client.call('partners.accept', { params: { partner }, body: {}, idempotencyKey }),
    );
    if (done) this.#changed(this.t('accept.done', { name }));
  }

  async #refuse(): Promise<void> {
    const { partner, name } = this.#refusing.about!;
    const done = await this.#refusing.run((idempotencyKey) =>
      this.market.client.call('partners.refuse', {
        params: { partner },
        body: { reason: this.reason.trim() },
        idempotencyKey,
      }),
    );
    if (done) this.#changed(this.t('refuse.done', { name }));
  }

  async #resend(invitation: InvitationView): Promise<void> {
    const sent = await this.#resending.run((idempotencyKey) =>
      this.market.client.call('invitations.resend', {
        params: { invitation: invitation.id },
        body: {},
        idempotencyKey,
      }),
    );
    if (sent) this.#changed(this.t('resend.done', { name: nameOfInvited(invitation, this.t as JoiningWords) }));
  }

  async #withdraw(): Promise<void> {
    const invitation = this.#withdrawing.about!;
    const withdrawn = await this.#withdrawing.run((idempotencyKey) =>
      this.market.client.call('invitations.withdraw', {
        params: { invitation: invitation.id },
        body: {},
        idempotencyKey,
      }),
    );
    if (withdrawn) this.#changed(this.t('withdraw.done', { name: nameOfInvited(invitation, this.t as JoiningWords) }));
  }

  #changed(told: string): void {
    this.told = told;
    this.#refresh();
    this.emit(new ChangedEvent(this));
  }

  readonly #refresh = (): void => {
    for (const desk of [this.#applications, this.#joining, this.#invitations]) desk.refresh();
  };
}

/** An account may be of long standing; here it is the relation that is young. */
function standing(row: PartnerRow, t: StatusWords): TemplateResult {
  if (row.relation === 'invited') return statusTag('invited', t);
  if (row.relation === 'applied') return statusTag('submitted', t);
  const status = statusOf(row);
  return statusTag(status === 'active' ? 'joining' : status, t);
}
