import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconBan, iconChevronLeft, iconFileDown, iconPencil, iconSend, iconUndo2 } from '../../../icons/icons.ts';
import { type MenuItem, menu } from '../../../parts/menu.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Asked } from './questions.ts';

interface DocumentHead {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  readonly isOnly: boolean;
  readonly isOnline: boolean;
  readonly isSending: boolean;
  readonly isLoading: boolean;
  /** Nothing that was typed stands in the way of sending. */
  readonly isSound: boolean;
  readonly back: () => void;
  readonly change: () => void;
  readonly pdf: () => void;
  readonly send: () => void;
  readonly ask: (asked: Asked) => void;
}

/** With whom, and what can be done next: one accent action, what ends something in the menu. */
export function documentHead(head: DocumentHead, { t, isPartner }: DocumentReading): TemplateResult {
  const { view, isOnly, back } = head;
  const name = isPartner ? view.organization.name : view.partner.name;
  return html`<header class="desk-head">
    <div>
      ${isOnly ? nothing : html`<button type="button" class="back" @click=${back}>${icon(iconChevronLeft, { size: 16 })}${t('all')}</button>`}
      <h2 class="h24">${t('title', { name })}</h2>
    </div>
    <div class="desk-actions">${actions(head, t)}</div>
  </header>`;
}

function actions(head: DocumentHead, t: DocumentReading['t']): unknown {
  const { view, version, isOnline, isSending, isLoading, isSound, change, pdf, send } = head;
  const mayPrint = isOnline && !isLoading;
  const maySend = isOnline && isSound && !isSending;
  const draft = view.newest.state === 'draft' && view.can.includes('send') ? view.newest.version : undefined;
  const items = menuItems(head, t);
  return html`
    <button type="button" class="btn" aria-disabled=${mayPrint ? 'false' : 'true'} @click=${mayPrint ? pdf : nothing}>${icon(iconFileDown, { size: 16 })}${t('pdf')}</button>
    ${view.can.includes('edit') ? html`<button type="button" class="btn" @click=${change}>${icon(iconPencil, { size: 16 })}${t('change')}</button>` : nothing}
    ${
      draft !== undefined && version.version === draft
        ? html`<button type="button" class="btn btn-primary" aria-disabled=${maySend ? 'false' : 'true'} @click=${maySend ? send : nothing}>${icon(iconSend, { size: 16 })}${
            isSending ? t('loading') : t('send', { version: draft })
          }</button>`
        : nothing
    }
    ${items.length ? menu('acts', t('acts'), items) : nothing}`;
}

function menuItems({ view, ask }: DocumentHead, t: DocumentReading['t']): readonly MenuItem[] {
  const { can, newest } = view;
  return [
    ...(can.includes('withdraw')
      ? [
          {
            label: t(newest.state === 'draft' ? 'withdraw.drafted' : 'withdraw.offer', { version: newest.version }),
            icon: iconUndo2,
            isGrave: true,
            run: () => ask('withdraw'),
          },
        ]
      : []),
    ...(can.includes('terminate')
      ? [{ label: t('terminate'), icon: iconBan, isGrave: true, run: () => ask('terminate') }]
      : []),
  ];
}
