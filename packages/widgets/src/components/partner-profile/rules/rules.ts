import type { Exchange } from '@pasar/core/contract';
import { inLocale } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconBookOpen, iconCircleCheck, iconCircleDashed, iconFileText } from '../../../icons/icons.ts';
import { notice } from '../../../parts/notice.ts';
import { ProfileSection } from '../profile-section.ts';
import { guidePages } from './guide-pages.ts';
import { houseReader, ReadToEnd } from './house-reader.ts';
import { rulesStyles } from './rules.styles.ts';
import { RULES_WORDS, type RulesWords } from './rules.words.ts';

type HouseDocument = Exchange<'house-documents.list'>['answer']['items'][number];

/** House documents, read and accepted by version (PAR-6), and the short guide (PAR-13). A section of `pasar-partner-profile`. */
export class PasarProfileRules extends ProfileSection<typeof RULES_WORDS> {
  static override styles = [...ProfileSection.styles, rulesStyles];
  protected override readonly words = RULES_WORDS;

  /** The id of the document that is read. */
  @state() private open: string | undefined;
  /** The guide's page that is read, from 0. */
  @state() private page: number | undefined;
  readonly #documents = new Reading(this, (client, signal) => client.call('house-documents.list', { signal }));
  readonly #guide = new Reading(this, (client, signal) => client.call('guide.read', { signal }));
  readonly #end = new ReadToEnd(this);
  readonly #accepting = new Deed(this);
  readonly #finishing = new Deed(this);

  protected override sources = () => [this.#documents, this.#guide];

  get #inForce(): readonly HouseDocument[] {
    return this.#documents.answer!.items.filter(({ retired }) => !retired);
  }

  protected override body(): TemplateResult {
    const read = this.#inForce.find(({ id }) => id === this.open);
    if (read) return this.#reader(read);
    if (this.page !== undefined) return this.#pages(this.page);
    const { t } = this;
    const documents = this.#inForce;
    const left = documents.filter(({ acceptedAt }) => !acceptedAt).length;
    return html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3>
        <p class="q">${!documents.length ? t('none') : left ? t('left', { count: left }) : t('all')}</p></div></div>
      ${documents.length ? html`<ul class="card rows">${documents.map((document) => this.#row(document, document === documents.find(({ acceptedAt }) => !acceptedAt)))}</ul>` : nothing}
      ${this.#guideRow(left === 0)}`;
  }

  #row(document: HouseDocument, isNext: boolean): TemplateResult {
    const t = this.t as RulesWords;
    const { id, acceptedAt, version, title } = document;
    return html`<li>${icon(iconFileText)}
      <div class="what"><b>${inLocale(title, this.market.language)}</b>
        <p class="t13 q num">${this.#accepted(document) ?? t(version > 1 ? 'newer' : 'version', { version })}</p></div>
      ${mark(acceptedAt !== null, t)}
      <button type="button" class="btn btn-s ${isNext && this.owner ? 'btn-primary' : ''}" aria-label=${`${t(acceptedAt ? 'again' : 'read')}: ${inLocale(title, this.market.language)}`}
        @click=${() => this.#read(id)}>${t(acceptedAt ? 'again' : 'read')}</button></li>`;
  }

  #guideRow(isNext: boolean): TemplateResult | typeof nothing {
    const t = this.t as RulesWords;
    const { title, steps, done } = this.#guide.answer!;
    if (!steps.length) return nothing;
    return html`<section class="stack"><h4 class="h16">${t('guide')}</h4>
      <ul class="card rows"><li>${icon(iconBookOpen)}
        <div class="what"><b>${title}</b><p class="t13 q">${t('guide.about', { count: steps.length })}</p></div>
        ${mark(done === true, t)}
        <button type="button" class="btn btn-s ${isNext && !done ? 'btn-primary' : ''}" aria-label=${`${t(done ? 'again' : 'guide.begin')}: ${title}`}
          @click=${() => this.#turn(0)}>${t(done ? 'again' : 'guide.begin')}</button></li></ul>
      ${this.owner ? nothing : notice({ icon: iconFileText, title: t('owner-only') })}</section>`;
  }

  #accepted({ acceptedAt, version }: HouseDocument): string | undefined {
    if (!acceptedAt) return undefined;
    const date = this.format.date(acceptedAt, this.zone, { day: 'numeric', month: 'long', year: 'numeric' });
    return this.t('accepted', { version, date });
  }

  #reader(document: HouseDocument): TemplateResult {
    const { language, online } = this.market;
    return houseReader({
      title: inLocale(document.title, language),
      text: inLocale(document.text, language),
      version: document.version,
      accepted: this.#accepted(document),
      end: this.#end,
      accepting: this.#accepting,
      mayAccept: this.owner,
      isOnline: online,
      t: this.t as RulesWords,
      back: () => this.#read(undefined),
      accept: () => void this.#accept(document),
    });
  }

  #pages(at: number): TemplateResult {
    return guidePages({
      guide: this.#guide.answer!,
      at,
      finishing: this.#finishing,
      isOnline: this.market.online,
      t: this.t as RulesWords,
      turn: (to) => this.#turn(to),
      finish: () => void this.#finish(),
      close: () => {
        this.page = undefined;
      },
    });
  }

  #read(id: string | undefined): void {
    this.open = id;
    this.told = '';
    this.#accepting.failure = undefined;
    if (id) {
      this.#end.begin();
      void this.focusOn('.read');
    }
  }

  #turn(at: number): void {
    this.page = at;
    this.told = '';
    void this.focusOn('#guide-title');
  }

  async #accept({ id, version, title }: HouseDocument): Promise<void> {
    const accepted = await this.#accepting.run((idempotencyKey) =>
      this.market.client.call('house-documents.accept', {
        params: { houseDocument: id },
        body: { version },
        idempotencyKey,
      }),
    );
    if (accepted) {
      const items = this.#documents.answer!.items.map((each) => (each.id === id ? accepted : each));
      this.#documents.put({ items });
      this.open = undefined;
      this.done(this.t('accept.done', { title: inLocale(title, this.market.language) }));
      void this.focusOn('.rows .btn-primary');
      return;
    }
    // There is a newer version: it is read from its beginning.
    if (this.#accepting.failure?.problem?.code === 'house-document.version') {
      this.#end.begin();
      this.#documents.refresh();
    }
  }

  async #finish(): Promise<void> {
    const guide = await this.#finishing.run((idempotencyKey) =>
      this.market.client.call('guide.finish', { body: {}, idempotencyKey }),
    );
    if (!guide) return;
    this.#guide.put(guide);
    this.page = undefined;
    this.done(this.t('guide.done'));
  }
}

function mark(isDone: boolean, t: RulesWords): TemplateResult {
  return isDone
    ? html`<span class="tag success">${icon(iconCircleCheck, { size: 16 })}${t('state.done')}</span>`
    : html`<span class="tag warning">${icon(iconCircleDashed, { size: 16 })}${t('state.open')}</span>`;
}
