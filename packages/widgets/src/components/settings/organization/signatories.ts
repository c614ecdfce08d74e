import type { Exchange } from '@pasar/core/contract';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { PasarSection } from '../../../element/pasar-section.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import {
  iconArrowLeft,
  iconChevronDown,
  iconLandmark,
  iconPencil,
  iconPlus,
  iconTrash2,
} from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { legalFactsStyles } from '../../../parts/legal/legal-facts.styles.ts';
import { legalFacts } from '../../../parts/legal/legal-facts.ts';
import { legalFormStyles } from '../../../parts/legal/legal-form.styles.ts';
import { LegalForm } from '../../../parts/legal/legal-form.ts';
import { menu, menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { signatoriesStyles } from './signatories.styles.ts';
import { SIGNATORY_WORDS, type SignatoryWords } from './signatory.words.ts';

type Signatory = Exchange<'legal-entities.list'>['answer']['items'][number];

/** Who signs for the organization (AGR-1): stands in the organization's section; not to be used by itself. */
export class PasarSettingsSignatories extends PasarSection<typeof SIGNATORY_WORDS> {
  static override styles = [
    ...PasarSection.styles,
    legalFormStyles,
    legalFactsStyles,
    menuStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    signatoriesStyles,
  ];
  protected override readonly words = SIGNATORY_WORDS;

  /** What is being given or changed; `new` for one more. */
  @state() private edited: Signatory | 'new' | undefined;
  /** Whose details are unfolded. */
  @state() private unfolded: string | undefined;
  @state() private isShown = false;
  readonly #signatories = new Reading(this, (client, signal) => client.call('legal-entities.list', { signal }));
  readonly #removing = new Deed<Signatory>(this);
  readonly #form = new LegalForm<Signatory>(this, () => ({
    market: this.market,
    t: this.t as SignatoryWords,
    format: this.format,
    zone: this.zone,
    save: (client, body, idempotencyKey) => {
      const { edited } = this;
      if (edited === 'new' || !edited) return client.call('legal-entities.create', { body, idempotencyKey });
      return client.call('legal-entities.edit', { params: { legalEntity: edited.id }, body, idempotencyKey });
    },
    onSaved: (saved) => this.#saved(saved),
    onLeave: this.#leave,
    focusOn: (selector) => this.focusOn(selector),
  }));

  protected override sources = () => [this.#signatories];

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton pane"></i></div>`;

  protected override body(): TemplateResult {
    const t = this.t as SignatoryWords;
    const { items, can } = this.#signatories.answer!;
    const add = can.includes('add')
      ? html`<button type="button" class="btn" @click=${() => void this.#begin('new')}>${icon(iconPlus, { size: 16 })}${t('add')}</button>`
      : nothing;
    if (this.edited) return this.#editing(this.edited);
    return html`<div class="section-head"><div><h3 class="h16" tabindex="-1">${t('title')}</h3><p class="q">${t('about')}</p></div>
      ${items.length ? add : nothing}</div>
      ${items.length ? this.#list(items) : this.#none(can.includes('add'))} ${this.#question(items)}`;
  }

  #none(mayAdd: boolean): TemplateResult {
    const t = this.t as SignatoryWords;
    return html`<div class="card">${notice({
      tone: 'blank',
      icon: iconLandmark,
      title: t('none.title'),
      text: t(mayAdd ? 'none.text' : 'none.owner'),
      action: mayAdd ? { icon: iconPlus, label: t('add'), run: () => void this.#begin('new') } : undefined,
    })}</div>`;
  }

  #editing(edited: Signatory | 'new'): TemplateResult {
    const t = this.t as SignatoryWords;
    const title = edited === 'new' ? t('add.title') : t('edit.title', { name: edited.entity.name });
    return html`<section class="stack" aria-labelledby="edited"><div>
        <button type="button" class="back" @click=${this.#leave}>${icon(iconArrowLeft, { size: 16 })}${t('title')}</button>
        <h3 class="h16" id="edited">${title}</h3></div>
      ${this.#form.isOpen ? this.#form.render() : this.renderLoading()}</section>`;
  }

  #list(items: readonly Signatory[]): TemplateResult {
    return html`<ul class="card rows">${items.map((signatory) => this.#row(signatory))}</ul>`;
  }

  #row(signatory: Signatory): TemplateResult {
    const t = this.t as SignatoryWords;
    const { id, entity, prefilled, can } = signatory;
    const isUnfolded = this.unfolded === id;
    const acts = [
      ...(can.includes('edit') ? [{ label: t('edit'), icon: iconPencil, run: () => void this.#begin(signatory) }] : []),
      ...(can.includes('remove')
        ? [{ label: t('remove'), icon: iconTrash2, isGrave: true, run: () => this.#removing.open(signatory) }]
        : []),
    ];
    return html`<li class="signatory">${monogram(entity.name)}
      <div class="what"><b>${entity.name}</b><p class="t13 q">${entity.fullName && entity.fullName !== entity.name ? html`${entity.fullName}<br />` : nothing}${entity.address}</p></div>
      <button type="button" class="btn btn-s fold" aria-expanded=${isUnfolded ? 'true' : 'false'} aria-controls="details-${id}"
        aria-label=${t('details.of', { name: entity.name })} @click=${() => this.#unfold(id)}>${t('details')}${icon(iconChevronDown, { size: 16 })}</button>
      ${acts.length ? menu(`menu-${id}`, t('menu', { name: entity.name }), acts) : nothing}
      <div class="details" id="details-${id}" ?hidden=${!isUnfolded}>${
        isUnfolded
          ? legalFacts({
              entity,
              prefilled,
              isShown: this.isShown,
              show: () => {
                this.isShown = true;
              },
              t,
            })
          : nothing
      }</div></li>`;
  }

  #question(items: readonly Signatory[]): TemplateResult {
    const t = this.t as SignatoryWords;
    const name = this.#removing.about?.entity.name ?? '';
    return ask(
      {
        deed: this.#removing as Deed<unknown>,
        title: t('remove.title', { name }),
        body: html`<p>${t('remove.text')}</p>${items.length === 1 ? html`<p>${t('remove.last')}</p>` : nothing}`,
        yes: t('remove'),
        no: t('cancel'),
        isGrave: true,
        isOnline: this.market.online,
        run: () => void this.#remove(),
      },
      t as Words,
    );
  }

  #unfold(id: string): void {
    this.unfolded = this.unfolded === id ? undefined : id;
    this.isShown = false;
  }

  async #begin(signatory: Signatory | 'new'): Promise<void> {
    this.told = '';
    this.edited = signatory;
    await this.#form.open(signatory === 'new' ? 'signatory' : `signatory-${signatory.id}`);
    if (signatory !== 'new') this.#form.fill(signatory);
    this.#form.focusFirst();
  }

  #saved(saved: Signatory): void {
    const { items, can } = this.#signatories.answer!;
    const isKnown = items.some(({ id }) => id === saved.id);
    const now = isKnown ? items.map((one) => (one.id === saved.id ? saved : one)) : [...items, saved];
    this.#signatories.put({ items: now, can });
    this.done(this.t('saved', { name: saved.entity.name }));
    this.#leave();
  }

  readonly #leave = (): void => {
    this.edited = undefined;
    void this.focusOn('h3');
  };

  async #remove(): Promise<void> {
    const { id, entity } = this.#removing.about!;
    const params = { legalEntity: id };
    const removed = await this.#removing.run((idempotencyKey) =>
      this.market.client.call('legal-entities.remove', { params, idempotencyKey }).then(() => true),
    );
    if (!removed) return;
    const { items, can } = this.#signatories.answer!;
    this.#signatories.put({ items: items.filter((one) => one.id !== id), can });
    this.done(this.t('removed', { name: entity.name }));
    void this.focusOn('h3');
  }
}
