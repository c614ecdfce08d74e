import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { PasarElement } from '../../../element/pasar-element.ts';
import { PARTNERS_WORDS } from '../partners.words.ts';

/**
 * A partner's card (PAR-10), a page of `pasar-partners`.
 *
 * @fires pasar-back the list is wanted again
 * @fires pasar-changed the partner is otherwise than the list shows
 */
export class PasarPartnerCard extends PasarElement<typeof PARTNERS_WORDS> {
  protected override readonly words = PARTNERS_WORDS;

  /** Whose card. */
  @property() partner = '';
  /** The open tab. */
  @property({ reflect: true }) tab = '';

  protected override renderLoading = (): TemplateResult => html`<i class="skeleton block"></i>`;
  protected override renderContent = (): TemplateResult => html``;
}
