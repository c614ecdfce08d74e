import type { ProposalView } from '@pasar/core/proposals';
import type { RequestView } from '@pasar/core/requests';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../../element/deed.ts';
import { icon } from '../../icons/icon.ts';
import { iconArrowLeft, iconArrowRight, iconCloudOff, iconInfo, iconX } from '../../icons/icons.ts';
import { failureNotice } from '../../parts/failure.ts';
import { modal } from '../../parts/modal.ts';
import { monogram } from '../../parts/monogram.ts';
import { notice } from '../../parts/notice.ts';
import { phoneInWords } from './phone-in-words.ts';
import type { Reader } from './reader.ts';
import { clockOf, dayOf } from './times.ts';

interface Sheet {
  readonly deed: Deed;
  readonly title: string;
  readonly text: unknown;
  /** It can no longer be done. */
  readonly isLate: boolean;
  readonly yes: string;
  readonly no: string;
  readonly tone: 'btn-primary' | 'danger';
  run(): void;
}

/** The one question before something is done. What stands in the way is said here, where the person is. */
function sheet({ deed, title, text, isLate, yes, no, tone, run }: Sheet, { t, isOnline }: Reader): TemplateResult {
  const { failure, isSending } = deed;
  const isOver = isLate || failure?.kind === 'refused';
  return html`<dialog class="sheet" aria-labelledby="asked" closedby="any" ${modal(deed.isOpen)} @close=${deed.close}>
    ${
      deed.isOpen
        ? html`<div class="sheet-head"><h2 class="h20" id="asked">${title}</h2>
            <button type="button" class="icon-btn" aria-label=${t('close')} @click=${deed.close}>${icon(iconX)}</button></div>
          <div class="sheet-body">
            ${failure ? failureNotice(t as Words, failure) : nothing}
            ${isLate && !failure ? notice({ tone: 'warning', icon: iconInfo, title: t('sheet.late'), urgent: true }) : nothing}
            ${isOnline ? nothing : notice({ icon: iconCloudOff, title: t('sheet.offline') })}
            ${isOver ? nothing : text}
          </div>
          <div class="sheet-foot">
            <button type="button" class="btn" @click=${deed.close}>${isOver ? t('back') : no}</button>
            ${
              isOver
                ? nothing
                : html`<button type="button" class="btn ${tone}" ?disabled=${isSending || !isOnline} @click=${run}>
                    ${isSending ? t('sending') : failure ? t('retry') : yes}</button>`
            }
          </div>`
        : nothing
    }
  </dialog>`;
}

/** Price and time are still those that were asked about. */
function stands({ state, shortlist }: RequestView, { id, price, window }: ProposalView): boolean {
  const now = shortlist.find((proposal) => proposal.id === id);
  return (
    state === 'shortlisted' &&
    now?.state === 'standing' &&
    now.price.amount === price.amount &&
    now.window.start === window.start &&
    now.window.end === window.end
  );
}

/** JOB-4, before the choice is made: which contact goes to whom. */
export function chooseSheet(
  order: RequestView,
  asked: ProposalView,
  deed: Deed,
  run: () => void,
  reader: Reader,
): TemplateResult {
  const { t, format } = reader;
  const { site, contact, instructions, shortlist } = order;
  const { window, price, message } = asked;
  const partner = asked.partner.name;
  const given = contact ? [contact.name, phoneInWords(contact.phone), contact.email] : [t('sheet.given')];
  const text = html`<div class="pick"><span>${monogram(partner, 'lg')}</span>
          <div><p class="num">${dayOf(window.start, site.zone, format)}, ${clockOf(window, site.zone, format)}</p>
            <b class="h20 num">${format.money(price)}</b></div></div>
        ${message ? html`<q class="q">${message}</q>` : nothing}
        <div class="swap">
          <div><h3 class="t13">${icon(iconArrowRight, { size: 16 })}${t('sheet.gives', { partner })}</h3>
            <ul>${[...given, `${site.name}, ${site.address}`, instructions].filter(Boolean).map((line) => html`<li>${line}</li>`)}</ul></div>
          <div><h3 class="t13">${icon(iconArrowLeft, { size: 16 })}${t('sheet.gets', { partner })}</h3>
            <ul><li>${t('sheet.contact')}</li></ul></div>
        </div>
        ${shortlist.length > 1 ? html`<p class="t13 q">${t('sheet.others')}</p>` : nothing}`;
  const words = { title: t('sheet', { partner }), yes: t('choose', { partner }), no: t('sheet.not') };
  const isLate = !stands(order, asked);
  return sheet({ deed, ...words, text, isLate, tone: 'btn-primary', run }, reader);
}

/** REQ-12. */
export function cancelSheet(
  { cancellable, kind }: RequestView,
  deed: Deed,
  run: () => void,
  reader: Reader,
): TemplateResult {
  const { t } = reader;
  const text = html`<p><b>${kind.name}</b></p><p class="q">${t('cancel.text')}</p>`;
  const words = { title: t('cancel.title'), yes: t('cancel'), no: t('cancel.keep') };
  return sheet({ deed, ...words, text, isLate: !cancellable, tone: 'danger', run }, reader);
}
