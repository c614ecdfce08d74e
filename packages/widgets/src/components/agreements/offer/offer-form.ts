import type { AgreementPreparation } from '@pasar/core/agreements';
import { LOCALES } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { iconTriangleAlert, iconUsers } from '../../../icons/icons.ts';
import { notice } from '../../../parts/notice.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import { languageName } from '../language-name.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import type { OfferWords } from './offer.words.ts';
import { offerServices } from './offer-services.ts';

interface OfferForm {
  readonly preparation: AgreementPreparation;
  readonly draft: ConditionsDraft;
  /** The server's own sentence for a field. */
  readonly refused: (field: string) => string | undefined;
  readonly t: OfferWords;
  readonly format: Formats;
}

/** What is chosen: between whom, which services at which rates, until when (AGR-1). The rest comes from the template. */
export function offerForm(form: OfferForm): TemplateResult {
  const { preparation, draft, t, format } = form;
  const { services, partner } = preparation;
  return html`<div class="stack">
    <section class="card panel"><h3 class="h16">${t('between')}</h3>${between(form)}</section>
    <section class="card panel"><h3 class="h16">${t('services')}</h3>
      ${
        services.length
          ? html`<p class="q t13">${t('services.about')}</p>${offerServices({ services, draft, t, format })}
            ${draft.chosen.length ? nothing : html`<p class="err" role="status">${t('services.none')}</p>`}`
          : notice({
              tone: 'blank',
              icon: iconUsers,
              title: t('services.empty'),
              text: t('services.empty.detail', { partner: partner.name }),
            })
      }</section>
    <section class="card panel"><h3 class="h16">${t('term')}</h3>${term(form)}</section>
  </div>`;
}

function between({ preparation, draft, refused, t }: OfferForm): TemplateResult {
  const { legalEntities, partner } = preparation;
  const { legalEntity } = draft.fields;
  const ours = legalEntities.find(({ id }) => id === legalEntity) ?? legalEntities[0];
  return html`<div class="two">
      ${
        legalEntities.length > 1
          ? selectField({
              name: 'legalEntity',
              label: t('ours'),
              value: legalEntity,
              options: legalEntities.map(({ id, name }) => [id as string, name] as const),
              onChange: (chosen) => draft.set({ legalEntity: chosen }),
              error: refused('legalEntity'),
            })
          : html`<div class="party"><span class="t13 q">${t('ours')}</span><b>${ours?.name ?? t('entity.none')}</b></div>`
      }
      <div class="party"><span class="t13 q">${partner.name}</span><b>${partner.legalEntity ?? t('entity.none')}</b></div>
    </div>
    ${partner.legalEntity ? nothing : notice({ tone: 'warning', icon: iconTriangleAlert, title: t('entity.missing'), text: t('entity.missing.detail', { partner: partner.name }) })}
    ${ours ? nothing : notice({ tone: 'warning', icon: iconTriangleAlert, title: t('entity.ours'), text: t('entity.ours.detail') })}`;
}

function term({ draft, refused, t }: OfferForm): TemplateResult {
  const { hasEnd, lastDay, notice: days, locale } = draft.fields;
  const isTyped = lastDay !== '';
  const untilFlaw = draft.flawOf('until');
  const noticeFlaw = draft.flawOf('notice');
  return html`<div class="field"><span class="label" id="term-label">${t('until')}</span>
      <div class="seg" role="group" aria-labelledby="term-label">
        <button type="button" aria-pressed=${hasEnd ? 'false' : 'true'} @click=${() => draft.set({ hasEnd: false })}>${t('until.open')}</button>
        <button type="button" aria-pressed=${hasEnd ? 'true' : 'false'} @click=${() => draft.set({ hasEnd: true })}>${t('until.day')}</button>
      </div></div>
    <div class="two">
      ${
        hasEnd
          ? textField({
              name: 'until',
              label: t('last-day'),
              type: 'date',
              value: lastDay,
              onInput: (value) => draft.set({ lastDay: value }),
              error: refused('until') ?? (untilFlaw && isTyped ? t(untilFlaw) : undefined),
            })
          : nothing
      }
      ${textField({
        name: 'noticeDays',
        label: t('notice'),
        inputMode: 'numeric',
        maxLength: 3,
        value: days,
        onInput: (value) => draft.set({ notice: value }),
        error: refused('noticeDays') ?? (noticeFlaw && t(noticeFlaw)),
        hint: t('notice.hint'),
      })}
      ${selectField({
        name: 'locale',
        label: t('language'),
        value: locale,
        options: LOCALES.map((each) => [each, languageName(each)] as const),
        onChange: (chosen) => draft.set({ locale: chosen }),
      })}
    </div>`;
}
