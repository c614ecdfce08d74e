import type { Application } from '@pasar/core/partners';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCheck, iconStar, iconX } from '../../../icons/icons.ts';
import { monogram } from '../../../parts/monogram.ts';
import type { JoiningWords } from './joining.words.ts';

export interface ApplicationCards {
  readonly t: JoiningWords;
  readonly format: Formats;
  readonly isBusy: boolean;
  readonly onOpen: (application: Application) => void;
  readonly onAccept: (application: Application) => void;
  readonly onRefuse: (application: Application) => void;
}

/** PAR-7: who applies, what it says for itself, and the decision beside it. */
export function applicationCards(all: readonly Application[], about: ApplicationCards): TemplateResult {
  return html`<ul class="applications">${all.map((application) => card(application, about))}</ul>`;
}

function card(application: Application, { t, format, isBusy, onOpen, onAccept, onRefuse }: ApplicationCards) {
  const { name, legalEntity, origin, appliedAt, message, rating, services, can } = application;
  const busy = isBusy ? 'true' : 'false';
  return html`<li class="card application">
    ${monogram(name, 'lg')}
    <div class="application-text">
      <button type="button" class="name" @click=${() => onOpen(application)} aria-label=${t('card', { name })}>${name}</button>
      <p class="t13 q">${[legalEntity, t('applied', { when: format.relative(appliedAt) }), t(`origin.${origin}`)]
        .filter(Boolean)
        .map((part, at) => html`${at ? html`<i class="dot"></i>` : nothing}${part}`)}</p>
      <p class="t13 q">${
        rating.mean === null
          ? t('rating.none' as never)
          : html`<span class="stars">${icon(iconStar, { size: 16 })}<b>${format.rating(rating.mean)}</b></span> <span>${t('reviews' as never, { count: rating.count })}</span>`
      }<i class="dot"></i>${t('services', { count: services })}</p>
      ${message ? html`<blockquote>${message}</blockquote>` : nothing}
    </div>
    ${
      can.length
        ? html`<div class="application-acts">
            ${can.includes('accept') ? html`<button type="button" class="btn btn-s" aria-disabled=${busy} aria-label=${t('accept.of', { name })} @click=${() => onAccept(application)}>${icon(iconCheck, { size: 16 })}${t('accept')}</button>` : nothing}
            ${can.includes('refuse') ? html`<button type="button" class="btn btn-s" aria-disabled=${busy} aria-label=${t('refuse.of', { name })} @click=${() => onRefuse(application)}>${icon(iconX, { size: 16 })}${t('refuse')}</button>` : nothing}
          </div>`
        : nothing
    }
  </li>`;
}
