import type { AuditEntry } from '@pasar/core/audit';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icon.ts';
import { iconContact, iconX } from '../../../icons/icons.ts';
import { modal } from '../../../parts/modal.ts';
import { type AuditReading, givenInWords, nameOf } from './audit-reading.ts';

interface Details extends AuditReading {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** Leads to everything about one thing. */
  readonly allAbout: (entry: AuditEntry) => void;
  /** Leads to everything one person or company did. */
  readonly allBy: (entry: AuditEntry) => void;
}

/** One entry with all that is kept of it, from the side; on a phone from below. */
export function auditDetails(entry: AuditEntry | undefined, details: Details): TemplateResult {
  return html`<dialog class="sheet side" aria-labelledby="entry" closedby="any" ${modal(details.isOpen)} @close=${details.close}>${
    entry ? content(entry, details) : nothing
  }</dialog>`;
}

function content(entry: AuditEntry, { t, format, zone, close, allAbout, allBy }: Details): TemplateResult {
  const { id, at, who, what, about, changed, events, from } = entry;
  const name = nameOf(who);
  const role = t(`role.${who.role}`);
  const codes = (texts: readonly string[]) =>
    texts.length ? html`<ul class="codes">${texts.map((text) => html`<li><code>${text}</code></li>`)}</ul>` : undefined;
  return html`<div class="sheet-head"><h2 class="h20" id="entry">${what.words}</h2>
      <button type="button" class="icon-btn" aria-label=${t('close')} @click=${close}>${icon(iconX)}</button></div>
    <div class="facts">
      ${givenInWords(entry, t).map((text) => html`<p class="given">${icon(iconContact)}<span>${text}</span></p>`)}
      <dl>
        ${fact(t('head.when'), format.date(at, zone, { dateStyle: 'full', timeStyle: 'medium' }))}
        ${fact(t('head.who'), name ? html`<bdi>${name}</bdi> · ${role}` : role)}
        ${fact(t('member'), who.partner && who.subject ? html`<code>${who.subject}</code>` : undefined)}
        ${fact(t('support'), entry.support?.reason)}
        ${fact(t('head.about'), html`${about.words} <bdi class="num">${about.code}</bdi><br /><code>${about.id}</code>`)}
        ${fact(t('person'), changed.person ?? undefined)} ${fact(t('state'), changed.state ?? undefined)}
        ${fact(t('fields'), codes(changed.fields))}
        ${fact(
          t('concerns'),
          codes(changed.ids.filter((one) => one.id !== about.id).map((one) => `${one.name} ${one.id}`)),
        )}
        ${fact(t('events'), codes([...new Set(events.map(({ type }) => type))]))}
        ${fact(t('network'), from.network && html`<bdi class="num">${from.network}</bdi>`)}
        ${fact(t('agent'), from.agent ?? undefined)} ${fact(t('page'), from.page && html`<bdi>${from.page}</bdi>`)}
        ${fact(t('entry'), html`<code>${id}</code>`)}
      </dl>
      <p class="t13 q3">${t('privacy')}</p>
    </div>
    <div class="sheet-foot">
      <button type="button" class="btn" @click=${() => allAbout(entry)}>${t('all-about', { code: about.code })}</button>
      ${
        who.by
          ? html`<button type="button" class="btn" @click=${() => allBy(entry)}>${t('all-by', { name: name ?? role })}</button>`
          : nothing
      }
    </div>`;
}

/** What is not known is left out. */
function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  return value ? html`<div class="fact"><dt class="t13 q">${name}</dt><dd>${value}</dd></div>` : nothing;
}
