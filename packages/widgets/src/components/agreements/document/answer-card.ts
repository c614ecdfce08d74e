import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconBookOpen, iconCheck } from '../../../icons/icons.ts';
import type { DocumentReading } from './document-reading.ts';

interface AnswerCard {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  /** Its end has been before the reader's eyes. */
  readonly isRead: boolean;
  readonly accept: () => void;
  readonly decline: () => void;
}

/** A partner's answer to an open offer (AGR-2); accepting comes after reading to the end. */
export function answerCard(
  { view, version, isRead, accept, decline }: AnswerCard,
  { t, format, zone }: DocumentReading,
): TemplateResult | typeof nothing {
  if (version.state !== 'sent' || !version.answerBy) return nothing;
  const mayAnswer = view.can.includes('accept');
  return html`<section class="card panel answer" aria-labelledby="answer-title">
    <h3 class="h16" id="answer-title">${t('answer')}</h3>
    <p class="q t13">${t('answer.by', { day: format.date(version.answerBy, zone, { dateStyle: 'long', timeStyle: 'short' }) })}</p>
    ${
      mayAnswer
        ? html`<p class="t13 read ${isRead ? 'done' : ''}" role="status">${icon(isRead ? iconCheck : iconBookOpen, { size: 16 })}${t(isRead ? 'answer.read' : 'answer.unread')}</p>
            <div class="answer-acts">
              <button type="button" class="btn btn-primary" aria-disabled=${isRead ? 'false' : 'true'} @click=${isRead ? accept : nothing}>${t('accept', { version: version.version })}</button>
              <button type="button" class="btn" @click=${decline}>${t('decline')}</button>
            </div>`
        : html`<p class="t13">${t('answer.owner')}</p>`
    }
  </section>`;
}

/** For the organization: what has come of what it sent. */
export function waitingCard(
  { view, version }: Pick<AnswerCard, 'view' | 'version'>,
  { t, format, zone }: DocumentReading,
): TemplateResult | typeof nothing {
  if (version.state !== 'sent' || !version.answerBy) return nothing;
  const partner = view.partner.name;
  return html`<section class="card panel"><h3 class="h16">${t('waiting')}</h3>
    <p class="q t13">${t('waiting.until', { partner, day: format.date(version.answerBy, zone, { dateStyle: 'long' }) })}</p>
    <p class="t13">${
      version.openedAt
        ? t('waiting.opened', {
            time: format.date(version.openedAt, zone, { dateStyle: 'medium', timeStyle: 'short' }),
          })
        : t('waiting.unopened')
    }</p></section>`;
}
