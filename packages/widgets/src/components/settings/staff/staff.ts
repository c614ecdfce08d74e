import type { StaffCard } from '@pasar/core/people';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { PasarSection } from '../../../element/pasar-section.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBan, iconPencil, iconUndo2, iconUserPlus } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { choiceStyles } from '../../../parts/choices.ts';
import { type MenuItem, menu, menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { type CardDraft, type CardFault, contactIn, draftOf, faultsIn, NEW_CARD } from './card-draft.ts';
import { staffStyles } from './staff.styles.ts';
import { STAFF_WORDS, type StaffWords } from './staff.words.ts';
import { cardFields, isLastOwner } from './staff-card.ts';

/** The organization's people, a card each, and what each may do (ORG-3, ORG-4). A section of `pasar-settings`, for owners. */
export class PasarSettingsStaff extends PasarSection<typeof STAFF_WORDS> {
  static override styles = [
    ...PasarSection.styles,
    menuStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    choiceStyles,
    staffStyles,
  ];
  protected override readonly words = STAFF_WORDS;
  protected override readonly withoutModule = true;

  @state() private draft: CardDraft = NEW_CARD;
  @state() private faults: readonly CardFault[] = [];
  readonly #staff = new Reading(this, (client, signal) => client.call('staff.list', { signal }));
  readonly #adding = new Deed(this);
  readonly #granting = new Deed<StaffCard>(this);
  readonly #revoking = new Deed<StaffCard>(this);
  readonly #restoring = new Deed<StaffCard>(this);

  protected override sources = () => [this.#staff];

  protected override body(): TemplateResult {
    const t = this.t as StaffWords;
    const { items } = this.#staff.answer!;
    const [active, revoked] = [true, false].map((isIn) => items.filter(({ state }) => (state === 'active') === isIn));
    return html`<div class="section-head"><div><h2 class="h20" tabindex="-1">${t('title')}</h2><p class="q">${t('about')}</p></div>
        <button type="button" class="btn" @click=${this.#begin}>${icon(iconUserPlus, { size: 16 })}${t('add')}</button></div>
      <ul class="card rows">${active!.map((card) => this.#row(card))}</ul>
      ${
        revoked!.length
          ? html`<section class="stack gone" aria-labelledby="gone"><h3 class="h16" id="gone">${t('gone')}</h3>
            <ul class="card rows">${revoked!.map((card) => this.#row(card))}</ul></section>`
          : nothing
      }
      ${this.#questions()}`;
  }

  #row(card: StaffCard): TemplateResult {
    const t = this.t as StaffWords;
    const { id, subject, contact, self, role, state, revokedAt } = card;
    const name = this.#nameOf(card);
    const reached = [contact?.email, contact ? subject : ''].filter(Boolean);
    const acts = this.#acts(card);
    return html`<li class="person" data-staff=${id}>${monogram(name)}<div class="what">
        <button type="button" class="name" @click=${() => this.#open(card)}>${name}</button>${self ? html` <span class="q3">${t('self')}</span>` : nothing}
        <p class="t13 q">${reached.map((text, at) => html`${at ? html`<i class="dot"></i>` : nothing}<bdi>${text}</bdi>`)}</p></div>
      ${
        state === 'revoked' && revokedAt
          ? html`<span class="t13 q">${t('gone.since', { date: this.format.date(revokedAt, this.zone, { dateStyle: 'medium' }) })}</span>`
          : nothing
      }
      <span class="tag ${role === 'owner' && state === 'active' ? 'accent' : ''}">${t(`role.${role}`)}</span>
      ${menu(`menu-${id}`, t('menu', { name }), acts)}</li>`;
  }

  #nameOf({ contact, subject }: StaffCard): string {
    return contact?.name ?? subject;
  }

  #acts(card: StaffCard): readonly MenuItem[] {
    const t = this.t as StaffWords;
    const isLast = isLastOwner(card);
    return [
      { label: t('open'), icon: iconPencil, run: () => this.#open(card) },
      ...(card.can.includes('revoke') || isLast
        ? [
            {
              label: t('revoke'),
              icon: iconBan,
              isGrave: true,
              hindrance: isLast ? t('last-owner') : undefined,
              run: () => this.#revoking.open(card),
            },
          ]
        : []),
      ...(card.can.includes('restore')
        ? [{ label: t('restore'), icon: iconUndo2, run: () => this.#restoring.open(card) }]
        : []),
    ];
  }

  #questions(): TemplateResult {
    const t = this.t as StaffWords;
    const words = t as Words;
    const isOnline = this.market.online;
    const granted = this.#granting.about;
    const { about: gone } = this.#revoking;
    const { about: back } = this.#restoring;
    const fields = (deed: Deed<unknown>, card: StaffCard | undefined) =>
      cardFields({
        t,
        format: this.format,
        zone: this.zone,
        card,
        draft: this.draft,
        said: (field) => this.#said(field, deed),
        set: (part) => {
          this.draft = { ...this.draft, ...part };
          if (this.faults.length) this.faults = faultsIn(this.draft);
        },
      });
    const adding = this.#adding as Deed<unknown>;
    const granting = this.#granting as Deed<unknown>;
    const common = { no: t('cancel'), isOnline };
    return html`${ask(
      {
        ...common,
        deed: adding,
        title: t('add.title'),
        body: adding.isOpen ? html`<p class="q">${t('add.text')}</p>${fields(adding, undefined)}` : nothing,
        yes: t('add.yes'),
        isSide: true,
        run: () => void this.#add(),
      },
      words,
    )}
    ${ask(
      {
        ...common,
        deed: granting,
        title: granted ? this.#nameOf(granted) : '',
        body: granted ? fields(granting, granted) : nothing,
        yes: t('save'),
        isSide: true,
        run: () => void this.#grant(),
      },
      words,
    )}
    ${ask(
      {
        ...common,
        deed: this.#revoking as Deed<unknown>,
        title: t('revoke.title', { name: gone ? this.#nameOf(gone) : '' }),
        body: html`<p>${t(gone?.self ? 'revoke.self' : 'revoke.text')}</p>`,
        yes: t('revoke'),
        isGrave: true,
        run: () => void this.#move('staff.revoke', this.#revoking),
      },
      words,
    )}
    ${ask(
      {
        ...common,
        deed: this.#restoring as Deed<unknown>,
        title: t('restore.title', { name: back ? this.#nameOf(back) : '' }),
        body: html`<p>${back ? t('restore.text', { role: t(`role.${back.role}`) }) : ''}</p>`,
        yes: t('restore'),
        run: () => void this.#move('staff.restore', this.#restoring),
      },
      words,
    )}`;
  }

  #said(field: CardFault, { failure }: Deed<unknown>): string | undefined {
    if (this.faults.includes(field)) return (this.t as StaffWords)(`fault.${field}`);
    return failure?.problem?.errors?.find((error) => error.field.split('.').at(-1) === field)?.detail;
  }

  readonly #begin = (): void => {
    this.draft = NEW_CARD;
    this.faults = [];
    this.#adding.open();
  };

  #open(card: StaffCard): void {
    this.draft = draftOf(card);
    this.faults = [];
    this.#granting.open(card);
  }

  /** Takes the reader to the first field that is wrong. */
  #isRight(): boolean {
    this.faults = faultsIn(this.draft);
    const [wrong] = this.faults;
    if (wrong) void this.focusOn(`dialog[open] [name=${wrong}]`);
    return !wrong;
  }

  async #add(): Promise<void> {
    if (!this.#isRight()) return;
    const { subject, role } = this.draft;
    const body = { subject: subject.trim(), role, contact: contactIn(this.draft) };
    const made = await this.#adding.run((idempotencyKey) =>
      this.market.client.call('staff.add', { body, idempotencyKey }),
    );
    if (made) this.#changed(made, this.t('added', { name: this.#nameOf(made) }));
  }

  async #grant(): Promise<void> {
    if (!this.#isRight()) return;
    const { id, role } = this.#granting.about!;
    const body = { role: this.draft.role, contact: contactIn(this.draft) };
    const granted = await this.#granting.run((idempotencyKey) =>
      this.market.client.call('staff.grant', { params: { staff: id }, body, idempotencyKey }),
    );
    if (!granted) return;
    const name = this.#nameOf(granted);
    const told =
      granted.role === role
        ? this.t('saved', { name })
        : this.t('granted', { name, role: (this.t as StaffWords)(`role.${granted.role}`) });
    this.#changed(granted, told);
  }

  async #move(id: 'staff.revoke' | 'staff.restore', deed: Deed<StaffCard>): Promise<void> {
    const params = { staff: deed.about!.id };
    const moved = await deed.run((idempotencyKey) => this.market.client.call(id, { params, body: {}, idempotencyKey }));
    if (moved)
      this.#changed(moved, this.t(id === 'staff.revoke' ? 'revoked' : 'restored', { name: this.#nameOf(moved) }));
  }

  /** It is so now; whether somebody is the last owner is asked for. */
  #changed(card: StaffCard, told: string): void {
    const { items } = this.#staff.answer!;
    const isKnown = items.some(({ id }) => id === card.id);
    this.#staff.put({ items: isKnown ? items.map((one) => (one.id === card.id ? card : one)) : [...items, card] });
    this.#staff.refresh();
    this.done(told);
    void this.focusOn('h2');
  }
}
