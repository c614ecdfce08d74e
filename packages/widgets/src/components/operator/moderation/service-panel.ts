import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconCircleAlert, iconX } from '../../../icons/icons.ts';
import { displayName } from '../../../parts/display-name.ts';
import { monogram } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import type { ModerationAct } from './moderation-deeds.ts';
import { languagesOf, type ModerationReading, servicePreview } from './service-preview.ts';

export interface ServicePanel {
  readonly service: ServiceView;
  /** In which it is shown; the first there is when left out. */
  readonly tongue: string | undefined;
  readonly reading: ModerationReading;
  readonly words: Words;
  readonly act: (act: ModerationAct) => void;
  readonly speak: (tongue: string) => void;
  readonly close: () => void;
}

/** One service as the organizations' customers would see it, and the operator's yes or no. */
export function servicePanel({ service, tongue, reading, words, act, speak, close }: ServicePanel): TemplateResult {
  const { t, language, format } = reading;
  const tongues = languagesOf(service, language);
  const shown = tongue && tongues.includes(tongue) ? tongue : (tongues[0] ?? language);
  const may = (move: ModerationAct) => service.can.includes(move);
  return html`<aside class="card beside" aria-labelledby="opened">
    <header>${monogram(service.partner.name, 'lg')}<div><h3 class="h16" id="opened" tabindex="-1">${service.kind.name}</h3>
      <p class="t13 q">${service.partner.name} · ${service.kind.categoryName}${service.submittedAt ? html` · ${t('waiting', { ago: format.relative(service.submittedAt) })}` : nothing}</p></div>
      <button type="button" class="icon-btn" aria-label=${words('close')} @click=${close}>${icon(iconX)}</button></header>
    <section>
      ${
        service.reason
          ? notice({ tone: 'warning', icon: iconCircleAlert, title: t('said-no'), text: service.reason })
          : nothing
      }
      ${service.revision ? html`<p class="t13 q">${t('revision')}</p>` : html`<p class="t13 q">${t('as-seen')}</p>`}
      ${
        tongues.length > 1
          ? html`<div class="chips" role="group" aria-label=${t('languages')}>${tongues.map(
              (tag) =>
                html`<button type="button" class="chip" aria-pressed=${tag === shown ? 'true' : 'false'} @click=${() => speak(tag)}>${displayName(tag, 'language', language)}</button>`,
            )}</div>`
          : nothing
      }
      ${servicePreview(service, shown, reading)}
    </section>
    ${
      may('approve') || may('reject') || may('take-down')
        ? html`<section class="acts">
            ${may('approve') ? html`<button type="button" class="btn btn-primary btn-block" @click=${() => act('approve')}>${t(service.revision ? 'approve-words' : 'approve')}</button>` : nothing}
            ${may('reject') ? html`<button type="button" class="btn btn-quiet btn-block grave-link" @click=${() => act('reject')}>${t('to.reject')}</button>` : nothing}
            ${may('take-down') ? html`<button type="button" class="btn btn-quiet btn-block grave-link" @click=${() => act('take-down')}>${t('to.take-down')}</button>` : nothing}
          </section>`
        : nothing
    }
  </aside>`;
}
