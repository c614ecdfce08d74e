import type { DocumentType, PartnerDocument, PartnerDocuments } from '@pasar/core/documents';
import { civilDate, type Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconDownload, iconFileText, iconFileUp, iconTrash2 } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { menu, menuStyles } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { selectField } from '../../../parts/text-field.ts';
import { ProfileSection } from '../profile-section.ts';
import { documentDrop } from './document-drop.ts';
import { type DocumentReading, documentFacts, documentTag } from './document-row.ts';
import { documentsStyles } from './documents.styles.ts';
import { DOCUMENTS_WORDS, type DocumentsWords } from './documents.words.ts';
import { Upload } from './upload.ts';

type Required = PartnerDocuments['required'][number];

const TYPES: readonly DocumentType[] = [
  'insurance',
  'registration-extract',
  'licence',
  'tax-clearance',
  'bank-details',
  'identity',
  'qualification',
  'other',
];

/** What the organization asks for and what the partner has shown (PAR-5). A section of `pasar-partner-profile`. */
export class PasarProfileDocuments extends ProfileSection<typeof DOCUMENTS_WORDS> {
  static override styles = [...ProfileSection.styles, menuStyles, sheetStyles, askStyles, documentsStyles];
  protected override readonly words = DOCUMENTS_WORDS;

  /** Of a document that nobody asked for. */
  @state() private otherType: DocumentType = 'other';
  readonly #papers = new Reading(this, (client, signal) => client.call('documents.list', { signal }));
  readonly #upload = new Upload(this);
  readonly #removing = new Deed<PartnerDocument>(this);
  readonly #reading = new Deed(this);

  protected override sources = () => [this.#papers];

  /** The first missing one is open already, once: what one would do here needs no click before it. */
  #offered: DocumentType | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const missing = this.#papers.answer?.required.find(({ state }) => state === 'missing')?.type;
    if (!this.owner || this.#upload.type || !missing || missing === this.#offered) return;
    this.#offered = missing;
    this.#upload.open(missing);
  }

  protected override body(): TemplateResult {
    const t = this.t as DocumentsWords;
    const { required, others, validUntil } = this.#papers.answer!;
    const missing = required.filter(({ state }) => state === 'missing' || state === 'lapsed').length;
    const lapsing = required.some(({ state }) => state === 'lapsing');
    const about = missing
      ? t('missing', { count: missing })
      : !required.length
        ? t('none-required')
        : lapsing && validUntil
          ? t('in-order.until', { date: this.format.date(validUntil, this.zone) })
          : t('in-order');
    return html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3><p class="q">${about}</p></div></div>
      ${this.#reading.failure ? failureNotice(t as Words, this.#reading.failure) : nothing}
      ${required.length ? html`<ul class="card papers">${required.map((each) => this.#required(each))}</ul>` : nothing}
      ${this.#others(others, required)} ${this.#question()}`;
  }

  get #scope(): DocumentReading {
    return { t: this.t as DocumentsWords, format: this.format };
  }

  #required(each: Required): TemplateResult {
    const t = this.t as DocumentsWords;
    const { type, document, state, expires } = each;
    const isOpen = this.#upload.type === type;
    return html`<li>
      <div class="paper">
        <div class="what"><b>${t(`type.${type}`)}</b>
          ${document ? documentFacts(document, this.#scope) : html`<p class="t13 q">${t(`about.${type}`)}</p>`}</div>
        ${documentTag(state, t)}
        ${this.#acts(type, document, isOpen)}
      </div>
      ${isOpen && this.owner ? this.#place(expires) : nothing}
    </li>`;
  }

  #acts(type: DocumentType, document: PartnerDocument | null, isOpen: boolean): TemplateResult | typeof nothing {
    const t = this.t as DocumentsWords;
    const name = t(`type.${type}`);
    const put =
      this.owner && !isOpen
        ? html`<button type="button" class="btn btn-s" aria-label=${`${t(document ? 'replace' : 'add')}: ${name}`}
            @click=${() => this.#upload.open(type)}>${icon(iconFileUp, { size: 16 })}${t(document ? 'replace' : 'add')}</button>`
        : nothing;
    if (!document) return put === nothing ? nothing : html`<div class="paper-acts">${put}</div>`;
    return html`<div class="paper-acts">${put}${menu(`menu-${document.id}`, t('menu', { name }), [
      { label: t('download'), icon: iconDownload, run: () => void this.#download(document) },
      ...(this.owner
        ? [{ label: t('remove'), icon: iconTrash2, isGrave: true, run: () => this.#removing.open(document) }]
        : []),
    ])}</div>`;
  }

  #place(expires: boolean): TemplateResult {
    return html`<div class="place">${documentDrop({
      upload: this.#upload,
      expires,
      today: civilDate(new Date().toISOString() as Instant, this.zone),
      isOnline: this.market.online,
      t: this.t as DocumentsWords,
      format: this.format,
      send: () => void this.#send(),
    })}</div>`;
  }

  #others(others: readonly PartnerDocument[], required: readonly Required[]): TemplateResult {
    const t = this.t as DocumentsWords;
    const free = TYPES.filter((type) => !required.some((each) => each.type === type));
    const isOpen = this.#upload.type !== undefined && free.includes(this.#upload.type);
    return html`<section class="stack">
      <h4 class="h16">${t('others')}</h4>
      <ul class="card papers">
        ${others.map(
          (
            document,
          ) => html`<li><div class="paper"><div class="what"><b>${t(`type.${document.type}`)}</b>${documentFacts(document, this.#scope)}</div>
            ${this.#acts(document.type, document, isOpen)}</div></li>`,
        )}
        ${others.length ? nothing : html`<li class="q">${t('others.none')}</li>`}
        ${this.owner ? html`<li>${isOpen ? this.#place(false) : this.#more(free)}</li>` : nothing}
      </ul>
      ${this.owner ? nothing : notice({ icon: iconFileText, title: t('owner-only') })}
    </section>`;
  }

  #more(free: readonly DocumentType[]): TemplateResult {
    const t = this.t as DocumentsWords;
    const chosen = free.includes(this.otherType) ? this.otherType : free[0]!;
    return html`<div class="paper others-bar">${selectField({
      name: 'other-type',
      label: t('others.type'),
      value: chosen,
      options: free.map((type) => [type, t(`type.${type}`)] as const),
      onChange: (type) => {
        this.otherType = type;
      },
    })}<button type="button" class="btn" @click=${() => this.#upload.open(chosen)}>${icon(iconFileUp, { size: 16 })}${t('others.add')}</button></div>`;
  }

  #question(): TemplateResult {
    const t = this.t as DocumentsWords;
    const document = this.#removing.about;
    const isRequired = this.#papers.answer?.required.some((each) => each.document?.id === document?.id);
    return ask(
      {
        deed: this.#removing as Deed<unknown>,
        title: document ? t('remove.title', { name: t(`type.${document.type}`) }) : '',
        body: html`<p>${t(isRequired ? 'remove.required' : 'remove.text')}</p>`,
        yes: t('remove'),
        no: t('keep'),
        isGrave: true,
        isOnline: this.market.online,
        run: () => void this.#remove(),
      },
      t as Words,
    );
  }

  async #send(): Promise<void> {
    const document = await this.#upload.send(this.market.client);
    if (!document) return;
    this.#papers.refresh();
    this.done((this.t as DocumentsWords)('sent', { name: (this.t as DocumentsWords)(`type.${document.type}`) }));
  }

  async #remove(): Promise<void> {
    const { id, type } = this.#removing.about!;
    const removed = await this.#removing.run(async (idempotencyKey) => {
      await this.market.client.call('documents.remove', { params: { document: id }, idempotencyKey });
      return true;
    });
    if (!removed) return;
    this.#papers.refresh();
    this.done((this.t as DocumentsWords)('removed', { name: (this.t as DocumentsWords)(`type.${type}`) }));
  }

  async #download({ id, name }: PartnerDocument): Promise<void> {
    const bytes = await this.#reading.run(() =>
      this.market.client.bytes('documents.read', { params: { document: id } }),
    );
    if (bytes) saveFile(bytes, name);
  }
}
