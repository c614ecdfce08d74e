import { html, type TemplateResult } from 'lit';
import { PasarElement } from '../../../element/pasar-element.ts';
import { PARTNERS_WORDS } from '../partners.words.ts';

/** A view of `pasar-partners`; not to be used by itself. */
export class PasarPartnersTerms extends PasarElement<typeof PARTNERS_WORDS> {
  protected override readonly words = PARTNERS_WORDS;
  protected override renderLoading = (): TemplateResult => html`<i class="skeleton block"></i>`;
  protected override renderContent = (): TemplateResult => html``;
}
