import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import type { LiveEvent } from '@pasar/core/live';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { PasarElement, type StateName } from '../../../element/pasar-element.ts';
import { iconCloudOff, iconUndo2 } from '../../../icons/icons.ts';
import { askStyles } from '../../../parts/ask.ts';
import { buttonStyles } from '../../../parts/button.styles.ts';
import { chipStyles } from '../../../parts/chip.styles.ts';
import { deskStyles } from '../../../parts/desk.styles.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { fieldStyles } from '../../../parts/field.styles.ts';
import { menuStyles } from '../../../parts/menu.ts';
import { notice } from '../../../parts/notice.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { segmentedStyles } from '../../../parts/segmented.styles.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { stepStyles } from '../../../parts/steps.ts';
import { surfaceStyles } from '../../../parts/surface.styles.ts';
import { tabPanel, tabStyles } from '../../../parts/tabs.ts';
import { AgreementsBackEvent, AgreementsChangedEvent, type AgreementsPick } from '../agreements.events.ts';
import { effectStyles } from '../effect.styles.ts';
import { paperStyles } from '../paper.styles.ts';
import { RatesDraft } from '../rates-draft.ts';
import { AgreementDeeds } from './agreement-deeds.ts';
import { AgreementReader } from './agreement-reader.ts';
import { documentStyles } from './document.styles.ts';
import { DOCUMENT_WORDS, type DocumentWords } from './document.words.ts';
import { documentAside } from './document-aside.ts';
import { documentHead } from './document-head.ts';
import type { DocumentReading } from './document-reading.ts';
import { documentSheet } from './document-sheet.ts';
import { type Asked, questions } from './questions.ts';
import { ReadToEnd } from './read-to-end.ts';
import { TextProof } from './text-proof.ts';
import { versionTabs } from './version-tabs.ts';

/**
 * One agreement: its versions, the text as a document, its rates beside those that hold, and who accepted it (AGR-1…AGR-6).
 * A page of `pasar-agreements`; not to be used by itself.
 */
export class PasarAgreementsDocument extends PasarElement<typeof DOCUMENT_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    fieldStyles,
    menuStyles,
    segmentedStyles,
    sheetStyles,
    askStyles,
    stepStyles,
    surfaceStyles,
    tabStyles,
    paperStyles,
    effectStyles,
    documentStyles,
  ];
  protected override readonly words = DOCUMENT_WORDS;

  @property() agreement = '';
  /** There is no list to go back to. */
  @property({ type: Boolean }) isOnly = false;
  /** Which version is read; the newest, until another is chosen. */
  @state() private version: number | undefined;
  @state() private days = 14;
  @state() private reason = '';

  readonly #reader = new AgreementReader(this);
  readonly #asking = new Deed<Asked>(this);
  readonly #saving = new Deed(this);
  readonly #loading = new Deed(this);
  readonly #deeds = new AgreementDeeds(this.#reader, () => this.market.client);
  readonly #proof = new TextProof(this);
  readonly #ends = new ReadToEnd(this);
  #draft: { readonly of: string; readonly rates: RatesDraft } | undefined;

  protected override hear({ type }: LiveEvent): void {
    if (type === 'agreement.changed' || type === 'reset') void this.#reader.refresh();
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { view, failure } = this.#reader;
    return { loading: !view && !failure, error: !view && failure !== undefined, submitting: this.#saving.isSending };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('agreement')) this.version = undefined;
    if (!this.market?.settled || this.market.failure) return;
    this.#reader.ask(this.market.client, this.agreement);
    const before = changed.get('market') as typeof this.market | undefined;
    // What was missed while there was no network, or no stream, is asked for.
    const isBack =
      before && ((!before.online && this.market.online) || (before.live === 'stalled' && this.market.live === 'live'));
    if (isBack) void this.#reader.refresh();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const { view } = this.#reader;
    if (!view || !this.#isPartner) return;
    const version = this.#shown(view);
    this.#ends.watch(this.renderRoot.querySelector('.paper-end'), version.version);
    this.#deeds.open(view, version);
  }

  get #isPartner(): boolean {
    return this.market.me?.role === 'partner';
  }

  protected override renderLoading = (): TemplateResult => html`<div class="desk">
    <i class="skeleton line"></i><div class="desk-cols"><i class="skeleton block"></i><i class="skeleton block"></i></div>
  </div>`;

  protected override renderContent = (): TemplateResult => {
    const { view, failure } = this.#reader;
    if (!view)
      return failure
        ? failureNotice(this.t as Words, failure, () => void this.#reader.refresh())
        : this.renderLoading();
    const version = this.#shown(view);
    const reading = this.#reading;
    const draft = this.#rates(view, version);
    return html`<div class="desk" aria-busy=${this.#reader.isReading ? 'true' : 'false'}>
      ${documentHead(
        {
          view,
          version,
          isOnly: this.isOnly,
          isOnline: this.market.online,
          isSending: this.#saving.isSending,
          isLoading: this.#loading.isSending,
          isSound: draft?.isSound() ?? true,
          back: () => this.emit(new AgreementsBackEvent(this)),
          change: () => this.#change(view),
          pdf: () => void this.#pdf(view, version),
          send: () => void this.#send(view, version),
          ask: (asked) => this.#ask(asked),
        },
        reading,
      )}
      ${this.#notices(view)}
      <div class="desk-cols">
        <section class="card sheet-card">
          ${versionTabs(view, version.version, (number) => this.#choose(number), reading)}
          ${tabPanel(
            `v${version.version}`,
            documentSheet(
              {
                view,
                version,
                draft,
                maySave: this.market.online && !this.#saving.isSending,
                save: (rates) => void this.#save(view, version, rates),
              },
              reading,
            ),
          )}
        </section>
        ${documentAside(
          {
            view,
            version,
            draft,
            days: this.days,
            chooseDays: (days) => {
              this.days = days;
            },
            isRead: this.#ends.has(version.version),
            accept: () => this.#ask('accept'),
            decline: () => this.#ask('decline'),
            proof: this.#proof,
            isOnline: this.market.online,
            verify: (one) => void this.#proof.verify(one, this.#reader.refresh),
            saveText: (one) => this.#saveText(view, one),
          },
          reading,
        )}
      </div>
      ${questions(
        {
          deed: this.#asking,
          view,
          version,
          person: this.market.me?.contact?.name,
          reason: this.reason,
          say: (reason) => {
            this.reason = reason;
          },
          isOnline: this.market.online,
          run: (asked) => void this.#do(asked, view, version),
        },
        reading,
      )}
    </div>`;
  };

  get #reading(): DocumentReading {
    const { t, format, market } = this;
    return { t: t as DocumentWords, format, zone: market.brand?.zone ?? 'UTC', isPartner: this.#isPartner };
  }

  /** The chosen one; of a partner's open offer that one, else the newest. */
  #shown(view: AgreementView): AgreementVersionView {
    return view.versions.find(({ version }) => version === this.version) ?? view.versions[0]!;
  }

  #choose(version: number): void {
    this.version = version;
  }

  #notices(view: AgreementView): unknown {
    const { t } = this;
    const failure = this.#saving.failure ?? this.#loading.failure;
    return [
      failure ? failureNotice(t as Words, failure) : nothing,
      this.market.online && !this.#reader.failure
        ? nothing
        : notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.kept') }),
      view.restorable > 0 && view.can.includes('restore')
        ? notice({
            tone: 'info',
            icon: iconUndo2,
            title: t('restore.title'),
            text: t('restore.about', { count: view.restorable }),
            action: { label: t('restore'), run: () => this.#ask('restore') },
          })
        : nothing,
    ];
  }

  /** Rates of the newest draft are typed where they stand. */
  #rates(view: AgreementView, version: AgreementVersionView): RatesDraft | undefined {
    if (version.state !== 'draft' || !view.can.includes('edit') || !version.legalEntity) return undefined;
    const of = `${view.id} ${version.sha256} ${this.format.number(0.5)}`;
    if (this.#draft?.of !== of) {
      const from = new Map(version.lines.map(({ service, commission }) => [service as string, commission.rate]));
      this.#draft = { of, rates: new RatesDraft(this, from, this.format) };
    }
    return this.#draft.rates;
  }

  #change({ partner, id }: AgreementView): void {
    this.emit(new SelectEvent<AgreementsPick>(this, { view: 'offer', partner: partner.id, agreement: id }));
  }

  #ask(asked: Asked): void {
    this.reason = '';
    this.#asking.open(asked);
  }

  async #do(asked: Asked, view: AgreementView, version: AgreementVersionView): Promise<void> {
    const done = await this.#asking.run((key) =>
      this.#deeds.run(asked, { view, version, reason: this.reason.trim() }, key),
    );
    if (done) this.#changed();
  }

  async #save(view: AgreementView, version: AgreementVersionView, draft: RatesDraft): Promise<void> {
    const saved = await this.#saving.run((key) => this.#deeds.save(view, version, draft, key));
    if (saved) this.#changed();
  }

  /** What was typed is saved first: what is sent is what is seen. */
  async #send(view: AgreementView, version: AgreementVersionView): Promise<void> {
    const draft = this.#rates(view, version);
    const sent = await this.#saving.run((key) =>
      this.#deeds.send(view, version, { days: this.days, draft: draft?.isDirty ? draft : undefined }, key),
    );
    if (sent) this.#changed();
  }

  #changed(): void {
    this.version = undefined;
    this.emit(new AgreementsChangedEvent(this));
  }

  async #pdf(view: AgreementView, version: AgreementVersionView): Promise<void> {
    const bytes = await this.#loading.run(async () => {
      const params = { agreement: view.id, version: `${version.version}` };
      return (await this.market.client.open('agreements.pdf', { params })).blob();
    });
    if (bytes) saveFile(bytes, `${this.#fileName(view, version)}.pdf`);
  }

  /** What anybody can hash. */
  #saveText(view: AgreementView, version: AgreementVersionView): void {
    const bytes = new Blob([version.text], { type: 'text/plain' });
    saveFile(bytes, `${this.#fileName(view, version)}.txt`);
  }

  #fileName({ partner, organization }: AgreementView, { version }: AgreementVersionView): string {
    const other = this.#isPartner ? organization.name : partner.name;
    return this.t('file', { name: other, version });
  }
}
