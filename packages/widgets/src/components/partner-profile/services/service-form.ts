import type { ServiceView } from '@pasar/core/services';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Deed } from '../../../element/deed.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft, iconCircleAlert, iconClock, iconInfo, iconUndo2 } from '../../../icons/icons.ts';
import { displayName } from '../../../parts/display-name.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { type Notice, notice } from '../../../parts/notice.ts';
import { textField } from '../../../parts/text-field.ts';
import { type DraftField, type Faults, languagesOf, type PriceKind, type ServiceDraft } from './service-draft.ts';
import { serviceTag } from './service-status.ts';
import type { ServicesWords } from './services.words.ts';

export interface ServiceForm {
  /** What is being changed; undefined for a new one. */
  readonly service: ServiceView | undefined;
  readonly kind: { readonly name: string };
  readonly draft: ServiceDraft;
  readonly faults: Faults['faults'];
  readonly saving: Deed;
  /** It can be changed now, by this person. */
  readonly mayEdit: boolean;
  readonly isOnline: boolean;
  /** Of the organization and the reader. */
  readonly languages: readonly string[];
  readonly locale: string;
  readonly currency: string;
  readonly zone: unknown;
  readonly t: ServicesWords;
  readonly change: (change: Partial<ServiceDraft>) => void;
  readonly save: (submits: boolean) => void;
  readonly recall: () => void;
  readonly back: () => void;
}

/** All languages the words of this house are in: others a host adds by its own locale. */
const LANGUAGES = ['en', 'id', 'ru', 'fr'];
const KINDS: readonly PriceKind[] = ['fixed', 'from', 'quote'];

/** One service: what it is, what it costs, where it is done (PAR-8, PAR-11). */
export function serviceForm(form: ServiceForm): TemplateResult {
  const { service, kind, saving, mayEdit, zone, t, back } = form;
  const said = service && standing(service, form);
  return html`<button type="button" class="back" @click=${back}>${icon(iconArrowLeft, { size: 16 })}${t('to-list')}</button>
    <div class="section-head"><div><h3 class="h20" tabindex="-1">${kind.name}</h3></div>
      ${service ? serviceTag(service.status, t) : nothing}</div>
    ${said ? notice(said) : nothing}
    <form class="service-form" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      form.save(isSubmitted(service));
    }}>
      <fieldset class="card panel" ?disabled=${!mayEdit}><legend class="h16">${t('words')}</legend>${texts(form)}</fieldset>
      <fieldset class="card panel" ?disabled=${!mayEdit}><legend class="h16">${t('price')}</legend>${price(form)}</fieldset>
      <section class="card panel area" tabindex="-1"><h4 class="h16">${t('zone')}</h4><p class="t13 q">${t('zone.about')}</p>${zone}</section>
      ${saving.failure ? failureNotice(t as Words, saving.failure) : nothing}
      ${mayEdit ? foot(form) : nothing}
    </form>`;
}

/** Saving is submitting, until it is active: nobody saves a service for its own sake. */
const isSubmitted = (service: ServiceView | undefined) => !service || service.can.includes('submit');

function standing(service: ServiceView, { t, recall, mayEdit }: ServiceForm): Notice | undefined {
  const { status, reason, revision, submittedAt, state, can } = service;
  const act = can.includes('recall') ? { icon: iconUndo2, label: t('recall'), run: recall } : undefined;
  if (state === 'in-moderation')
    return { tone: 'warning', icon: iconClock, title: t('about.in-moderation'), text: t('recall.about'), action: act };
  if (revision && submittedAt)
    return { tone: 'warning', icon: iconClock, title: t('revision.waits'), text: t('revision.recall'), action: act };
  if (reason) {
    const title = revision ? t('revision.rejected') : status === 'refused' ? t('about.refused') : t('about.rejected');
    return { tone: 'danger', icon: iconCircleAlert, title, text: t('reason', { reason }) };
  }
  return state === 'active' && mayEdit ? { tone: 'info', icon: iconInfo, title: t('active.about') } : undefined;
}

function texts({ draft, faults, mayEdit, languages, locale, t, change }: ServiceForm): TemplateResult {
  const nameOf = (code: string) => displayName(code, 'language', locale);
  const all = languagesOf(draft, ...languages);
  const more = LANGUAGES.filter((each) => !all.includes(each));
  const { language } = draft;
  const field = (name: 'summary' | 'description', rows: number, maxLength: number) =>
    textField({
      name,
      label: t(name),
      value: draft[name][language] ?? '',
      rows,
      maxLength,
      hint: t(`${name}.hint`),
      error: faults.has(name) ? t('fault.required') : undefined,
      onInput: (text) => change({ [name]: { ...draft[name], [language]: text } }),
    });
  return html`<div class="bar">
      <div class="seg" role="group" aria-label=${t('language')}>${all.map(
        (each) =>
          html`<button type="button" aria-pressed=${each === language ? 'true' : 'false'} @click=${() => change({ language: each })}>${nameOf(
            each,
          )}${draft.summary[each]?.trim() ? nothing : html` <span class="q3">·</span><span class="vh">${t('language.empty')}</span>`}</button>`,
      )}</div>
      ${
        more.length && mayEdit
          ? html`<select class="input more-languages" aria-label=${t('language.add')} @change=${(event: Event) => {
              const select = event.target as HTMLSelectElement;
              if (select.value) change({ language: select.value });
              select.value = '';
            }}><option value="">${t('language.add')}</option>${more.map((each) => html`<option value=${each}>${nameOf(each)}</option>`)}</select>`
          : nothing
      }
    </div>
    <div lang=${language} class="stack">${field('summary', 2, 240)} ${field('description', 5, 4000)}</div>`;
}

function price({ draft, faults, currency, t, change }: ServiceForm): TemplateResult {
  const said = (field: DraftField) => {
    const fault = faults.get(field);
    return fault ? t(`fault.${fault}`) : undefined;
  };
  return html`<div class="seg" role="group" aria-label=${t('price')}>${KINDS.map(
    (kind) =>
      html`<button type="button" aria-pressed=${draft.priceKind === kind ? 'true' : 'false'} @click=${() => change({ priceKind: kind })}>${t(`price.${kind}`)}</button>`,
  )}</div>
  <div class="two">
    ${
      draft.priceKind === 'quote'
        ? html`<p class="q price-quote">${t('price.quote.about')}</p>`
        : textField({
            name: 'price',
            label: t(draft.priceKind === 'from' ? 'price.from-label' : 'price.fixed-label'),
            value: draft.price,
            inputMode: 'decimal',
            end: html`<span class="q">${currency}</span>`,
            error: said('price'),
            onInput: (text) => change({ price: text }),
          })
    }
    ${textField({
      name: 'warranty',
      label: t('warranty'),
      value: draft.warranty,
      optional: (t as Words)('optional'),
      inputMode: 'numeric',
      end: html`<span class="q">${t('days')}</span>`,
      error: said('warranty'),
      onInput: (text) => change({ warranty: text }),
    })}
  </div>`;
}

function foot({ service, saving, faults, isOnline, t, save }: ServiceForm): TemplateResult {
  const submits = isSubmitted(service);
  const isBusy = saving.isSending || !isOnline ? 'true' : 'false';
  return html`<div class="form-foot">
    <button type="submit" class="btn btn-primary" aria-disabled=${isBusy}>${saving.isSending ? (t as Words)('loading') : t(submits ? 'submit' : 'save')}</button>
    ${submits ? html`<button type="button" class="btn" aria-disabled=${isBusy} @click=${() => save(false)}>${t('save.draft')}</button>` : nothing}
    <p class="t13 q" role="status">${faults.size ? html`<span class="err">${icon(iconCircleAlert, { size: 16 })}${t('fix', { count: faults.size })}</span>` : submits ? t('submit.about') : nothing}</p>
  </div>`;
}
