import { inLocale, type Localized } from '@pasar/core/kernel';
import type { ServiceView } from '@pasar/core/services';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { changedWords } from './changed-words.ts';
import type { ModerationWords } from './moderation.words.ts';
import { zoneShape } from './zone-shape.ts';

export interface ModerationReading {
  readonly t: ModerationWords;
  readonly format: Formats;
  /** IANA, the operator's. */
  readonly zone: string;
  /** The reader's language. */
  readonly language: string;
}

/** The languages in which anything is said of it, the reader's first. */
export function languagesOf({ summary, description, revision }: ServiceView, language: string): readonly string[] {
  const all = [summary, description, revision?.summary ?? {}, revision?.description ?? {}].flatMap((text) =>
    Object.keys(text),
  );
  const rank = (tag: string) => (tag === language ? 0 : tag === 'en' ? 1 : 2);
  return [...new Set(all)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** What customers would see, in one language; new words beside those that hold until they are approved. */
export function servicePreview(service: ServiceView, language: string, reading: ModerationReading): TemplateResult {
  const { revision, summary, description, kind, partner } = service;
  const { t } = reading;
  const head = html`<p class="h16">${kind.name}</p><p class="t13 q">${partner.name}</p>`;
  if (!revision) {
    return html`<div class="preview" lang=${language}>${head}<p class="strong-line">${text(summary, language, t)}</p>
      <p class="said">${text(description, language, t)}</p>${terms(service, reading)}</div>`;
  }
  return html`<div class="preview" lang=${language}>${head}
      <p class="strong-line">${marked(summary, revision.summary, language, t)}</p>
      <p class="said">${marked(description, revision.description, language, t)}</p>${terms(service, reading)}</div>
    <details class="before"><summary>${t('before')}</summary><p class="strong-line">${text(summary, language, t)}</p>
      <p class="said">${text(description, language, t)}</p></details>`;
}

const text = (words: Localized, language: string, t: ModerationWords) =>
  words[language] || html`<span class="q3">${t('not-said')}</span>`;

/** Crossed out what goes, underlined what comes; said to who hears it, too. */
function marked(before: Localized, after: Localized, language: string, t: ModerationWords): unknown {
  const all = changedWords(before[language] ?? '', after[language] ?? '');
  if (all.length === 0) return html`<span class="q3">${t('not-said')}</span>`;
  return all.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  );
}

/** What does not depend on a language. */
function terms(
  { price, currency, from, warrantyDays, zone }: ServiceView,
  { t, format }: ModerationReading,
): TemplateResult {
  const amount = price === null ? t('quote') : format.money({ amount: price, currency });
  const days = warrantyDays
    ? format.number(warrantyDays, { style: 'unit', unit: 'day', unitDisplay: 'long' })
    : t('no-warranty');
  const area = format.number(zone.squareMetres / 1e6, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: zone.squareMetres < 1e7 ? 1 : 0,
  });
  const reach =
    zone.zone.type === 'radius'
      ? t('radius', { distance: format.distance(zone.zone.metres) })
      : t('area', { area: `${area}²` });
  return html`<dl class="terms">
      <div><dt>${t('price')}</dt><dd class="num">${price !== null && from ? t('from', { amount }) : amount}</dd></div>
      <div><dt>${t('warranty')}</dt><dd>${days}</dd></div>
      <div><dt>${t('zone')}</dt><dd>${reach}</dd></div>
    </dl>${zoneShape(zone.zone, reach)}`;
}

/** The first line of a card: in the reader's language, or any. */
export function firstWords({ summary, revision }: ServiceView, language: string): string {
  return inLocale(revision?.summary ?? summary, language);
}
