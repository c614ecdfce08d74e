import type { AuditEntry } from '@pasar/core/audit';
import type { Instant } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../icons/icon.ts';
import { iconChevronRight, iconContact } from '../../../icons/icons.ts';
import { type AuditReading, nameOf, ROLE_ICONS } from './audit-reading.ts';

interface Rows extends AuditReading {
  readonly open: (entry: AuditEntry) => void;
}

/** The entries, newest first, by days of the organization's calendar: a table where there is room, else a list. */
export function auditRows(entries: readonly AuditEntry[], rows: Rows): TemplateResult {
  const { t, format, zone } = rows;
  const days = Map.groupBy(entries, ({ at }) => format.date(at, zone, { dateStyle: 'short' }));
  const heads = (['time', 'who', 'what', 'about', 'from'] as const).map(
    (name) => html`<span>${t(`head.${name}`)}</span>`,
  );
  return html`<div class="card rows">
    <div class="row-head t12 q3" aria-hidden="true">${heads}</div>
    ${[...days.values()].map(
      (day) => html`<section>
        <h3 class="day t13">${dayInWords(day[0]!.at, rows)}</h3>
        <ul>${repeat(
          day,
          ({ id }) => id,
          (entry) => row(entry, rows),
        )}</ul>
      </section>`,
    )}
  </div>`;
}

function row(entry: AuditEntry, { t, format, zone, open }: Rows): TemplateResult {
  const { at, who, what, about, from, disclosures } = entry;
  const name = nameOf(who);
  return html`<li class="row">
    <time class="q num" datetime=${at}>${format.time(at, zone)}</time>
    <div class="who">
      <span class="sign">${icon(ROLE_ICONS[who.role], { size: 16 })}</span>
      <div class="who-text"><p class="ell">${name ?? t(`role.${who.role}`)}</p>
        ${name ? html`<p class="t13 q ell">${t(`role.${who.role}`)}</p>` : nothing}</div>
    </div>
    <div class="what">
      <button type="button" class="what-title" @click=${() => open(entry)}>${what.words}</button>
      ${disclosures.length > 0 ? html`<span class="tag warning">${icon(iconContact)}${t('given')}</span>` : nothing}
    </div>
    <p class="about q"><span class="about-kind">${about.words}</span> <bdi class="num">${about.code}</bdi></p>
    <p class="from t13 q ell">${
      from.agent || from.network
        ? [from.agent, from.network].filter(Boolean).map((part) => html` <bdi class="num">${part}</bdi>`)
        : '–'
    }</p>
    <span class="go q3 i-turn">${icon(iconChevronRight, { size: 16 })}</span>
  </li>`;
}

/** “Today, 24 November”; before yesterday “Sunday, 22 November 2026”. */
function dayInWords(at: Instant, { format, zone }: AuditReading): string {
  const civil = (of: Instant) => format.date(of, zone, { dateStyle: 'short' });
  const isNear = [0, 86_400_000].some(
    (ago) => civil(new Date(Date.now() - ago).toISOString() as Instant) === civil(at),
  );
  const text = isNear
    ? `${format.day(at, zone)}, ${format.date(at, zone, { day: 'numeric', month: 'long' })}`
    : format.date(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
}
