import type { PlaceView } from '@pasar/core/places';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../element/failure.ts';
import { icon } from '../../../icons/icon.ts';
import { iconArrowLeft } from '../../../icons/icons.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { type MenuItem, menu } from '../../../parts/menu.ts';
import { textField } from '../../../parts/text-field.ts';
import type { PlaceFault } from './place-draft.ts';
import { type PlaceSettingsView, placeSettings } from './place-settings.ts';
import { placeWhere } from './place-where.ts';

export interface PlacePanel extends PlaceSettingsView {
  readonly place: PlaceView;
  /** What it lies in, from the root down. */
  readonly path: readonly PlaceView[];
  /** How many sites lie in it. */
  readonly sites: number;
  readonly said: (field: PlaceFault) => string | undefined;
  readonly map: unknown;
  readonly acts: readonly MenuItem[];
  readonly isChanged: boolean;
  readonly isReady: boolean;
  readonly isSending: boolean;
  readonly failure: Failure | undefined;
  readonly back: () => void;
  readonly save: () => void;
  readonly discard: () => void;
}

/** One place: what it is called, where it is, and what holds there (ORG-1). */
export function placePanel(panel: PlacePanel): TemplateResult {
  const { place, path, sites, t, acts, mayEdit, back, go } = panel;
  const isSite = place.level === 'site';
  const submit = (event: Event) => {
    event.preventDefault();
    panel.save();
  };
  const ways = path.map(
    ({ id, name }, at) =>
      html`${at ? html`<span aria-hidden="true">›</span>` : nothing}<button type="button" class="link t13" @click=${() => go(id)}>${name}</button>`,
  );
  return html`<section class="panel-side" aria-labelledby="place-title">
    <button type="button" class="back to-tree" @click=${back}>${icon(iconArrowLeft, { size: 16 })}${t('back')}</button>
    <div class="card">
      <header class="place-head"><div>
          ${path.length ? html`<nav class="path" aria-label=${t('path')}>${ways}</nav>` : nothing}
          <h3 class="h20" id="place-title" tabindex="-1">${place.name}</h3>
          <p class="t13 q"><span class="tag">${t(`level.${place.level}`)}</span>${isSite ? nothing : html`<span class="num">${t('sites', { count: sites })}</span>`}</p></div>
        ${acts.length ? menu('place-menu', t('menu', { name: place.name }), acts) : nothing}</header>
      <form novalidate @submit=${submit}>
        ${mayEdit ? fields(panel, isSite) : facts(panel, isSite)}
        <div class="part"><h4 class="h16">${t('settings')}</h4><p class="t13 q">${t(isSite ? 'settings.about.site' : 'settings.about')}</p>
          ${placeSettings(panel)}</div>
        ${mayEdit ? foot(panel) : nothing}
      </form>
    </div>
  </section>`;
}

function fields({ t, draft, said, set, map }: PlacePanel, isSite: boolean): TemplateResult {
  return html`<div class="part stack">
    ${textField({
      name: 'name',
      label: t('name'),
      value: draft.name,
      maxLength: 120,
      error: said('name'),
      onInput: (name) => set({ name }),
    })}
    ${isSite ? placeWhere({ t, prefix: '', draft, said, set, map }) : nothing}</div>`;
}

function facts({ t, place, map }: PlacePanel, isSite: boolean): TemplateResult | typeof nothing {
  if (!isSite) return nothing;
  return html`<div class="part stack"><dl class="facts"><dt>${t('address')}</dt><dd>${place.address}</dd></dl><div class="where">${map}</div></div>`;
}

function foot({ t, failure, isChanged, isReady, isSending, discard }: PlacePanel): TemplateResult | typeof nothing {
  if (!isChanged) return nothing;
  const words = t as Words;
  return html`${failure && !failure.problem?.errors?.length ? html`<div class="part">${failureNotice(words, failure)}</div>` : nothing}
    <div class="form-foot part"><button type="submit" class="btn btn-primary" aria-disabled=${isReady ? 'false' : 'true'}>${
      isSending ? words('loading') : t('save')
    }</button><button type="button" class="btn" @click=${discard}>${t('discard')}</button></div>`;
}
