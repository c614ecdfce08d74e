import { type CommissionSetting, type CommissionTarget, PRECEDENCE, type SettingReason } from '@pasar/core/commissions';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { Pages } from '../../../element/pages.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleCheck, iconPencil, iconPlus, iconTrash2 } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menu, menuStyles } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { table, tableStyles } from '../../../parts/table.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import { mayChange } from '../partners-views.ts';
import { commissionsStyles } from './commissions.styles.ts';
import { COMMISSIONS_WORDS, type CommissionsWords } from './commissions.words.ts';
import { CommissionsDesk, type ExplainedService } from './commissions-desk.ts';
import { type DirectoryKinds, kindChoice } from './kind-choice.ts';
import { basisPointsIn, percentShown, percentTyped } from './percent.ts';
import { NEW_RATE, type RateDraft, targetIn, targetOf } from './rate-draft.ts';

/** Rates: the default, a kind's, a partner's, a service's, and why one applies (PAR-12). A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersCommissions extends PasarElement<typeof COMMISSIONS_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    sheetStyles,
    askStyles,
    surfaceStyles,
    tableStyles,
    commissionsStyles,
  ];
  protected override readonly words = COMMISSIONS_WORDS;

  @state() private draft: RateDraft = NEW_RATE;
  @state() private fault = '';
  @state() private told = '';
  @state() private asked = '';
  readonly #desk = new CommissionsDesk(this);
  readonly #kinds: DirectoryKinds = new Pages(this, { search: '' }, (client, { search }, asked, signal) =>
    client.call('kinds.list', { query: { ...(search.trim() && { search: search.trim() }), ...asked }, signal }),
  );
  readonly #setting = new Deed(this);
  readonly #clearing = new Deed<CommissionSetting>(this);

  protected override hear({ type }: LiveEvent): void {
    if (type === 'agreement.changed' || type === 'reset') this.#desk.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { settings, failure } = this.#desk;
    return { loading: !settings && !failure, error: !settings && failure !== undefined };
  }

  protected override willUpdate(): void {
    if (this.market?.settled && !this.market.failure) this.#desk.ask(this.market.client);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { settings, failure } = this.#desk;
    const t = this.t as CommissionsWords;
    if (!settings) return failure ? failureNotice(t as Words, failure, this.#desk.refresh) : this.renderLoading();
    return html`<div class="stack">
      <p class="q">${t('about')}</p>
      ${this.told ? notice({ tone: 'success', icon: iconCircleCheck, title: this.told }) : nothing}
      ${failure ? failureNotice(t as Words, failure, this.#desk.refresh) : nothing}
      <div class="desk-cols"><div class="stack">${this.#default(settings)} ${this.#particular(settings)}</div>${this.#why()}</div>
      ${this.#edit()} ${this.#removal()}
    </div>`;
  };

  #default(settings: readonly CommissionSetting[]): TemplateResult {
    const t = this.t as CommissionsWords;
    const set = settings.find(({ because }) => because === 'organization');
    return html`<section class="card panel"><div class="panel-head"><div><h3 class="h16">${t('default')}</h3><p class="t13 q">${t('default.about')}</p></div>
      ${
        mayChange(this.market.me?.role)
          ? html`<button type="button" class="btn btn-s" @click=${() => this.#begin({ level: 'organization', isFixed: true, text: set ? percentTyped(set.rate, this.format) : '' })}>
            ${set ? t('change') : t('set')}</button>`
          : nothing
      }</div>
      ${set ? html`<p class="big num">${percentShown(set.rate, this.format)}</p>` : html`<p class="q">${t('default.none')}</p>`}</section>`;
  }

  #particular(settings: readonly CommissionSetting[]): TemplateResult {
    const t = this.t as CommissionsWords;
    const rows = settings.filter(({ because }) => because !== 'organization');
    const may = mayChange(this.market.me?.role);
    return html`<section class="stack"><div class="panel-head"><div><h3 class="h16">${t('particular')}</h3><p class="t13 q">${t('particular.about')}</p></div>
      ${may ? html`<button type="button" class="btn btn-s" @click=${() => this.#begin({})}>${icon(iconPlus, { size: 16 })}${t('add')}</button>` : nothing}</div>
      ${
        rows.length
          ? table<CommissionSetting>({
              label: t('label'),
              rows,
              keyOf,
              endLabel: t('head.actions'),
              columns: [
                { name: 'for', label: t('head.for'), narrow: 'first', cell: (row) => this.#forWhom(row) },
                { name: 'level', label: t('head.level'), cell: ({ because }) => t(`level.${because}`) },
                {
                  name: 'rate',
                  label: t('head.rate'),
                  isFigure: true,
                  narrow: 'end',
                  cell: ({ rate }) => percentShown(rate, this.format),
                },
              ],
              end: may ? (row) => this.#menu(row) : undefined,
            })
          : html`<p class="q">${t('particular.none')}</p>`
      }</section>`;
  }

  #forWhom({ because, partnerName, kindName }: CommissionSetting): string {
    if (because !== 'partner-service') return partnerName ?? kindName ?? this.t('default');
    return this.t('for.service', { partner: partnerName ?? '', kind: kindName ?? '' });
  }

  #menu(row: CommissionSetting): TemplateResult {
    const t = this.t as CommissionsWords;
    const { because, partner = '', service = '', kind = '', rate } = row;
    return menu(`menu-${keyOf(row)}`, t('menu', { for: this.#forWhom(row) }), [
      {
        label: t('change'),
        icon: iconPencil,
        run: () =>
          this.#begin({ level: because, partner, service, kind, text: percentTyped(rate, this.format), isFixed: true }),
      },
      { label: t('remove'), icon: iconTrash2, isGrave: true, run: () => this.#clearing.open(row) },
    ]);
  }

  #why(): TemplateResult {
    const t = this.t as CommissionsWords;
    const { partners, explained } = this.#desk;
    return html`<aside class="card panel"><h3 class="h16">${t('why')}</h3><p class="t13 q">${t('why.about')}</p>
      ${selectField({
        name: 'why-partner',
        label: t('partner'),
        value: this.asked,
        options: [['', t('choose')], ...partners.map(({ id, name }) => [id as string, name] as const)],
        onChange: (partner) => {
          this.asked = partner;
          this.#desk.explain(partner);
        },
      })}
      <div role="status">${
        !this.asked
          ? nothing
          : !explained
            ? html`<i class="skeleton line"></i>`
            : explained.length
              ? html`<ul class="explained">${explained.map((one) => this.#reason(one))}</ul>`
              : html`<p class="q t13">${t('why.empty')}</p>`
      }</div></aside>`;
  }

  #reason({ service, explanation: { applies, proposed } }: ExplainedService): TemplateResult {
    const t = this.t as CommissionsWords;
    return html`<li><b>${service.kind.name}</b>
      <p class="t13"><span class="q">${t('why.applies')}:</span> ${applies?.sentence ?? t('why.none')}</p>
      <p class="t13"><span class="q">${t('why.proposed')}:</span> ${proposed?.sentence ?? t('why.unset')}</p></li>`;
  }

  #edit(): TemplateResult {
    const t = this.t as CommissionsWords;
    const { draft } = this;
    const set = (part: Partial<RateDraft>) => {
      this.draft = { ...this.draft, ...part };
    };
    const choices = (all: readonly { readonly id: string; readonly name: string }[]) =>
      [['', t('choose')], ...all.map(({ id, name }) => [id, name] as const)] as const;
    const services = this.#desk
      .servicesOf(draft.partner)
      .map(({ id, kind }) => ({ id: id as string, name: kind.name }));
    const fields = draft.isFixed
      ? html`<p>${this.#draftFor()}</p>`
      : html`${selectField<SettingReason>({
          name: 'level',
          label: t('target'),
          value: draft.level,
          options: PRECEDENCE.map((level) => [level, t(`level.${level}`)]),
          onChange: (level) => {
            set({ level });
            if (level === 'kind') this.#kinds.ask(this.market.client);
          },
        })}
        ${
          draft.level === 'kind'
            ? kindChoice({ kinds: this.#kinds, chosen: draft.kind, t, choose: ({ id }) => set({ kind: id }) })
            : nothing
        }
        ${
          draft.level === 'partner' || draft.level === 'partner-service'
            ? selectField({
                name: 'partner',
                label: t('partner'),
                value: draft.partner,
                options: choices(this.#desk.partners),
                onChange: (partner) => set({ partner, service: '' }),
              })
            : nothing
        }
        ${
          draft.level === 'partner-service'
            ? selectField({
                name: 'service',
                label: t('service'),
                value: draft.service,
                options: choices(services),
                onChange: (service) => set({ service }),
              })
            : nothing
        }`;
    return ask(
      {
        deed: this.#setting as Deed<unknown>,
        title: t('edit.title'),
        body: html`${fields}${textField({
          name: 'rate',
          label: t('rate'),
          hint: t('rate.hint'),
          value: draft.text,
          inputMode: 'decimal',
          maxLength: 12,
          error: this.fault,
          end: html`<span class="q">%</span>`,
          onInput: (text) => {
            this.fault = '';
            set({ text });
          },
        })}`,
        yes: t('save'),
        no: t('cancel'),
        isReady: targetOf(draft) !== undefined && draft.text.trim() !== '',
        isOnline: this.market.online,
        run: () => void this.#save(),
      },
      t as Words,
    );
  }

  #draftFor(): string {
    const { level, partner, service, kind } = this.draft;
    const known = this.#desk.settings?.find(
      (set) => set.because === level && keyOf(set) === keyOf({ partner, service, kind }),
    );
    return known ? this.#forWhom(known) : this.t('default');
  }

  #removal(): TemplateResult {
    const t = this.t as CommissionsWords;
    const { about } = this.#clearing;
    return ask(
      {
        deed: this.#clearing as Deed<unknown>,
        title: t('remove.title', { for: about ? this.#forWhom(about) : '' }),
        body: html`<p>${t('remove.text')}</p>`,
        yes: t('remove'),
        no: t('cancel'),
        isGrave: true,
        isOnline: this.market.online,
        run: () => void this.#remove(),
      },
      t as Words,
    );
  }

  #begin(part: Partial<RateDraft>): void {
    this.draft = { ...NEW_RATE, ...part };
    this.fault = '';
    this.told = '';
    this.#setting.open();
  }

  async #save(): Promise<void> {
    const target = targetOf(this.draft);
    const rate = basisPointsIn(this.draft.text);
    if (rate === undefined || !target) {
      this.fault = this.t('rate.number', { example: percentTyped(1250, this.format) });
      return;
    }
    const saved = await this.#setting.run((idempotencyKey) =>
      this.market.client.call('commissions.set', { body: { ...target, rate }, idempotencyKey }),
    );
    if (!saved) return;
    this.#desk.put(saved.items);
    this.told = this.t('saved');
  }

  async #remove(): Promise<void> {
    const target = targetIn(this.#clearing.about!);
    const left = await this.#clearing.run((idempotencyKey) =>
      this.market.client.call('commissions.clear', { body: target, idempotencyKey }),
    );
    if (!left) return;
    this.#desk.put(left.items);
    this.told = this.t('removed');
  }
}

function keyOf({ partner, service, kind }: { readonly [Name in keyof CommissionTarget]?: string | undefined }): string {
  return [partner, service, kind].filter(Boolean).join('-') || 'all';
}
