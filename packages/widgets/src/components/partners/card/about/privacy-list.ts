import type { AuditEntry } from '@pasar/core/audit';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../icons/icon.ts';
import { iconCircleCheck, iconCircleDashed } from '../../../../icons/icons.ts';
import type { AboutReading, Privacy } from './about-reading.ts';

/** PRV-1, JOB-4: what the partner has agreed to, and which contact data went between it and customers. */
export function privacyList({ consents, given }: Privacy, reading: AboutReading): TemplateResult {
  const { t, format, zone } = reading;
  return html`<div class="stack">
    <section class="card panel"><h3 class="h16">${t('consents')}</h3>
      <ul class="lines">${consents.items.map(
        ({ purpose, given: isGiven, at }) => html`<li>
          <span class="tag ${isGiven ? 'success' : ''}">${icon(isGiven ? iconCircleCheck : iconCircleDashed, { size: 16 })}${t(isGiven ? 'given' : at ? 'not-given' : 'not-asked')}</span>
          <span>${t(`purpose.${purpose}`)}</span>
          ${at ? html`<time class="q t13 num" datetime=${at}>${format.date(at, zone, { dateStyle: 'medium' })}</time>` : nothing}
        </li>`,
      )}</ul></section>
    <section class="card panel"><h3 class="h16">${t('disclosed')}</h3>
      ${
        given.length
          ? html`<ul class="lines">${given.map((entry) => disclosure(entry, reading))}</ul>`
          : html`<p class="q">${t('disclosed.none')}</p>`
      }</section>
  </div>`;
}

function disclosure({ at, about, disclosures }: AuditEntry, { t, format, zone }: AboutReading): TemplateResult {
  const sides = new Set(disclosures.map(({ of }) => of));
  return html`<li><span class="num"><bdi>${about.code}</bdi></span>
    <span>${[...sides].map((of) => t(`disclosed.${of}`)).join(' ')}</span>
    <time class="q t13 num" datetime=${at}>${format.date(at, zone, { dateStyle: 'medium', timeStyle: 'short' })}</time></li>`;
}
