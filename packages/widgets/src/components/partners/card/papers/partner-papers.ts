import type { AgreementSummary } from '@pasar/core/agreements';
import type { LiveEvent } from '@pasar/core/live';
import type { PartnerCard } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../../element/deed.ts';
import { PasarElement, type StateName } from '../../../../element/pasar-element.ts';
import { Reading } from '../../../../element/reading.ts';
import { buttonStyles } from '../../../../parts/button.styles.ts';
import { chipStyles } from '../../../../parts/chip.styles.ts';
import { deskStyles } from '../../../../parts/desk.styles.ts';
import { failureNotice } from '../../../../parts/failure.ts';
import { saveFile } from '../../../../parts/save-file.ts';
import { tableStyles } from '../../../../parts/table.ts';
import type { CardTab } from '../card-views.ts';
import { agreementList, documentList, type Paper } from './document-list.ts';
import { legalDetails } from './legal-details.ts';
import { partnerPapersStyles } from './partner-papers.styles.ts';
import { PAPERS_WORDS, type PapersWords } from './partner-papers.words.ts';

/** Who a partner is before the law, and its papers (PAR-10): the tabs `legal` and `documents` of its card. */
export class PasarPartnerPapers extends PasarElement<typeof PAPERS_WORDS> {
  static override styles = [
    PasarElement.styles,
    buttonStyles,
    chipStyles,
    deskStyles,
    tableStyles,
    partnerPapersStyles,
  ];
  protected override readonly words = PAPERS_WORDS;

  @property({ attribute: false }) card: PartnerCard | undefined;
  /** `legal` or `documents`. */
  @property() tab: CardTab = 'legal';

  @state() private isUncovered = false;
  readonly #legal = new Reading(this, (client, signal, partner) =>
    client.call('partner-legal.read', { params: { partner: partner as PartnerCard['id'] }, signal }),
  );
  readonly #documents = new Reading(this, async (client, signal, id) => {
    const partner = id as PartnerCard['id'];
    const [papers, agreements] = await Promise.all([
      client.call('partner-documents.list', { params: { partner }, signal }),
      client.call('agreements.list', { query: { partner, limit: 200 }, signal }),
    ]);
    return { papers, agreements: agreements.items };
  });
  readonly #saving = new Deed(this);

  protected override hear({ type }: LiveEvent): void {
    if (type === 'agreement.changed' || type === 'relation.changed' || type === 'reset') this.#shown.refresh();
  }

  get #shown(): Reading<unknown> {
    return this.tab === 'legal' ? this.#legal : this.#documents;
  }

  protected override states(): Partial<Record<StateName, boolean>> {
    const { answer, failure } = this.#shown;
    return { loading: !answer && !failure, error: !answer && failure !== undefined };
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.market?.settled && this.card) this.#shown.ask(this.market.client, this.card.id);
  }

  protected override renderLoading = (): TemplateResult =>
    html`<div class="stack"><i class="skeleton line"></i><i class="skeleton block"></i></div>`;

  protected override renderContent = (): TemplateResult => {
    const { failure, answer } = this.#shown;
    if (!answer) return failure ? failureNotice(this.t as Words, failure, this.#shown.refresh) : this.renderLoading();
    const t = this.t as PapersWords;
    if (this.tab === 'legal') {
      return legalDetails(this.#legal.answer!, {
        t,
        isUncovered: this.isUncovered,
        uncover: () => {
          this.isUncovered = true;
        },
      });
    }
    const { papers, agreements } = this.#documents.answer!;
    const reading = {
      t,
      format: this.format,
      zone: this.market.brand?.zone ?? 'UTC',
      save: (paper: Paper) => void this.#save(paper),
      savePdf: (agreement: AgreementSummary) => void this.#savePdf(agreement),
    };
    return html`<div class="stack">
      ${this.#saving.failure ? failureNotice(this.t as Words, this.#saving.failure) : nothing}
      ${documentList(papers, reading)} ${agreementList(agreements, reading)}
      <section class="stack"><h3 class="h16">${t('invoices')}</h3><p class="q">${t('invoices.none')}</p></section>
    </div>`;
  };

  async #save({ id, name }: Paper): Promise<void> {
    const bytes = await this.#saving.run(() =>
      this.market.client.bytes('documents.read', { params: { document: id } }),
    );
    if (bytes) saveFile(bytes, name);
  }

  async #savePdf({ id: agreement, inForce, newest, partner }: AgreementSummary): Promise<void> {
    const version = inForce ?? newest.version;
    const bytes = await this.#saving.run(() =>
      this.market.client.bytes('agreements.pdf', { params: { agreement, version } }),
    );
    if (bytes) saveFile(bytes, `${partner.name} v${version}.pdf`);
  }
}
