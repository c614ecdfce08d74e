import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { windowInWords } from '../../../parts/times-in-words.ts';
import type { InboxDetail } from '../inbox-model.ts';

export interface AskedTwice {
  readonly t: Words;
  readonly busy: boolean;
  /** What is asked, what follows, and the word of the button that does it. */
  readonly title: string;
  readonly text?: string;
  readonly yes: string;
  act(): void;
  keep(): void;
}

/** What cannot be taken back is asked once more, in its place. */
export function askTwice({ t, busy, title, text, yes, act, keep }: AskedTwice): TemplateResult {
  return html`<div class="ask card" role="group" aria-label=${title}><p class="med">${title}</p>
    ${text ? html`<p class="t13 q">${text}</p>` : nothing}
    <div class="row"><button type="button" class="btn danger" ?disabled=${busy} @click=${act}>${yes}</button>
    <button type="button" class="btn btn-quiet" @click=${keep}>${t('cancel')}</button></div></div>`;
}

export interface OwnScope {
  readonly t: Words;
  readonly format: Formats;
  readonly busy: boolean;
  /** In place of the buttons. */
  readonly asked: TemplateResult | undefined;
  edit(): void;
  withdraw(): void;
}

/** REQ-15: this partner's proposal, to be changed or withdrawn until it is chosen. */
export function ownPanel(
  { proposal, zone, proposals }: InboxDetail,
  { t, format, busy, asked, edit, withdraw }: OwnScope,
): TemplateResult | typeof nothing {
  if (!proposal) return nothing;
  const isPending = proposal.state === 'pending' && Date.parse(proposal.standsAt) > Date.now();
  return html`<section class="own card" aria-label=${t('own')}>
    <p class="med">${t('own')}</p>
    <p class="h20 num">${format.money(proposal.price)}</p>
    <p class="t13 num">${windowInWords(proposal.window, zone, format)}</p>
    ${proposal.message ? html`<p class="t13 q name">${proposal.message}</p>` : nothing}
    ${isPending ? nothing : html`<p class="t13 q">${t('own.sent', { count: proposals.required })}</p>`}
    ${
      asked ??
      html`<div class="row"><button type="button" class="btn" ?disabled=${busy} @click=${edit}>${t('edit')}</button>
        <button type="button" class="btn btn-quiet" ?disabled=${busy} @click=${withdraw}>${t('withdraw')}</button></div>`
    }</section>`;
}
