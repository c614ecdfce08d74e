import type { Words } from '@pasar/core/words';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../element/deed.ts';
import type { Failure } from '../element/failure.ts';
import { icon } from '../icons/icon.ts';
import { iconCloudOff, iconX } from '../icons/icons.ts';
import { failureNotice } from './failure.ts';
import { modal } from './modal.ts';
import { notice } from './notice.ts';

export interface Question {
  readonly deed: Deed<unknown>;
  readonly title: string;
  /** What will happen, and to whom. Fields too. */
  readonly body: unknown;
  /** What the button does: “Suspend”, not “OK”. */
  readonly yes: string;
  readonly no: string;
  /** Ends something. */
  readonly isGrave?: boolean;
  /** Not before this is true: a reason has been given. */
  readonly isReady?: boolean;
  readonly isOnline: boolean;
  /** The body says itself, with more to do about it, what the refusal lists. */
  readonly saysListed?: boolean;
  /** In full, beside the list, instead of in the middle. */
  readonly isSide?: boolean;
  readonly run: () => void;
}

/**
 * The one question before something is done; what stands in the way is said here, where the person is.
 * Needs `sheetStyles`, `askStyles`, `buttonStyles`.
 */
export function ask(question: Question, t: Words): TemplateResult {
  const { deed, title, body, yes, no, isGrave, isReady = true, isOnline, saysListed, isSide, run } = question;
  const { failure, isSending, isOpen } = deed;
  const send = (event: Event) => {
    event.preventDefault();
    if (isReady && isOnline && !isSending) run();
  };
  return html`<dialog class="sheet ${isSide ? 'side' : ''}" aria-labelledby="asked" closedby="any" ${modal(isOpen)} @close=${deed.close}>
    ${
      isOpen
        ? html`<form class="asked" novalidate @submit=${send}>
            <div class="sheet-head"><h2 class="h20" id="asked">${title}</h2>
              <button type="button" class="icon-btn" aria-label=${t('close')} @click=${deed.close}>${icon(iconX)}</button></div>
            <div class="asked-body">
              ${failure ? failureNotice(t, saysListed ? unlisted(failure) : failure) : nothing}
              ${isOnline ? nothing : notice({ icon: iconCloudOff, title: t('offline.title'), text: t('offline.detail') })}
              ${body}
            </div>
            <div class="sheet-foot">
              <button type="button" class="btn" @click=${deed.close}>${no}</button>
              <button type="submit" class="btn ${isGrave ? 'danger' : 'btn-primary'}" aria-disabled=${isReady && isOnline && !isSending ? 'false' : 'true'}>
                ${isSending ? t('loading') : failure && failure.kind !== 'refused' ? t('retry') : yes}</button>
            </div></form>`
        : nothing
    }
  </dialog>`;
}

function unlisted({ kind, problem }: Failure): Failure {
  return { kind, ...(problem && { problem: { ...problem, listed: [] } }) };
}

export const askStyles = css`
  .asked {
    display: flex;
    flex-direction: column;
    min-height: 100%;
  }
  .asked-body {
    flex: 1;
    display: grid;
    align-content: start;
    gap: 16px;
    padding: 4px 20px 20px;
  }
  .asked .sheet-foot {
    justify-content: flex-end;
  }
  .btn.danger {
    border-color: transparent;
    background: var(--pasar-danger-solid);
    color: light-dark(#fff, oklch(0.2 0.03 25));
    font-weight: var(--pasar-weight-strong);
  }
  .btn.danger[aria-disabled='true'] {
    background: var(--pasar-fill-hover);
    color: var(--pasar-text-3);
  }
  @media (max-width: 700px) {
    .asked .sheet-foot > * {
      flex: 1;
    }
  }
`;
