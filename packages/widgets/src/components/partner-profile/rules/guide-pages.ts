import type { Guide } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../../../element/deed.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconArrowRight, iconCheck } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { houseText } from './house-text.ts';
import type { RulesWords } from './rules.words.ts';

export interface GuidePages {
  readonly guide: Guide;
  readonly at: number;
  readonly finishing: Deed;
  readonly isOnline: boolean;
  readonly t: RulesWords;
  readonly turn: (at: number) => void;
  readonly finish: () => void;
  readonly close: () => void;
}

/** The short guide, a page at a time (PAR-13). */
export function guidePages({ guide, at, finishing, isOnline, t, turn, finish, close }: GuidePages): TemplateResult {
  const { steps, done } = guide;
  const page = steps[at]!;
  const isLast = at === steps.length - 1;
  return html`<button type="button" class="back" @click=${close}>${icon(iconArrowLeft, { size: 16 })}${t('to-list')}</button>
    <section class="card guide" aria-labelledby="guide-title">
      <p class="t13 q num">${t('guide.at', { at: at + 1, all: steps.length })}</p>
      <div class="guide-dots" aria-hidden="true">${steps.map((_, index) => html`<i class=${index <= at ? 'on' : ''}></i>`)}</div>
      <h3 class="h24" id="guide-title" tabindex="-1">${page.title}</h3>
      <div class="guide-text">${houseText(page.text)}</div>
      ${finishing.failure ? failureNotice(t as Words, finishing.failure) : nothing}
      <div class="form-foot">
        ${at > 0 ? html`<button type="button" class="btn" @click=${() => turn(at - 1)}>${t('guide.back')}</button>` : nothing}
        ${
          !isLast
            ? html`<button type="button" class="btn btn-primary" @click=${() => turn(at + 1)}>${t('guide.next')}<span class="i-turn">${icon(iconArrowRight, { size: 16 })}</span></button>`
            : done
              ? html`<button type="button" class="btn btn-primary" @click=${close}>${t('guide.close')}</button>`
              : html`<button type="button" class="btn btn-primary" aria-disabled=${finishing.isSending || !isOnline ? 'true' : 'false'}
                  @click=${finish}>${icon(iconCheck, { size: 16 })}${t('guide.finish')}</button>`
        }
      </div>
    </section>`;
}
