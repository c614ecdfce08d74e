import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { iconInfo, iconTriangleAlert } from '../../../icons/icons.ts';
import { notice } from '../../../parts/notice.ts';
import { baseOf, changesBetween } from '../changes.ts';
import { paper } from '../paper.ts';
import { paperOf } from '../paper-blocks.ts';
import type { RatesDraft } from '../rates-draft.ts';
import { ratesTable } from '../rates-table.ts';
import type { DocumentReading } from './document-reading.ts';

interface DocumentSheet {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  /** Rates that are typed where they stand. */
  readonly draft: RatesDraft | undefined;
  /** Nothing is on its way, and it could go. */
  readonly maySave: boolean;
  readonly save: (draft: RatesDraft) => void;
}

/** A version as the document it is: what it means now, its text, its rates beside those that hold. */
export function documentSheet(sheet: DocumentSheet, reading: DocumentReading): TemplateResult {
  const { view, version, draft } = sheet;
  const { t, zone, format } = reading;
  const base = baseOf(view, version);
  const rates = (names?: readonly string[]) =>
    html`${ratesTable({
      changes: changesBetween(base?.lines, version.lines),
      ...(names && { names }),
      version: version.version,
      base: base?.version,
      draft,
      t,
      format,
    })}${draft?.isDirty ? unsaved(draft, sheet, reading) : nothing}`;
  const blocks = paperOf(version, zone);
  const isListed = blocks.some((block) => 'rates' in block);
  const title = version.title || t('title', { name: version.parties.partner.name });
  return html`<div class="paper">${above(sheet, reading)}
    <article class="paper-text" lang=${version.locale} dir="ltr">
      ${paper({ title, blocks, rates })} ${isListed ? nothing : html`<h4>${t('conditions')}</h4>${rates()}`}
    </article>
    <span class="paper-end" aria-hidden="true"></span></div>`;
}

/** What the version means now, before its text. */
function above({ view, version }: DocumentSheet, { t, format, zone, isPartner }: DocumentReading): unknown {
  const { inForce } = view;
  const { notice: given, state } = version;
  const day = (at: AgreementVersionView['endedAt']) => format.date(at!, zone, { dateStyle: 'long' });
  if (given && state === 'accepted') {
    const title = t(given.by === 'partner' ? 'ends.partner' : 'ends.organization', { day: day(given.endsAt) });
    return notice({ tone: 'warning', icon: iconTriangleAlert, title, text: given.reason });
  }
  if (state === 'declined') {
    const title = t('declined', { day: day(version.answeredAt) });
    return notice({ tone: 'danger', icon: iconInfo, title, text: version.reason ?? '' });
  }
  const isAhead = state === 'draft' || state === 'sent';
  if (!isAhead || inForce === null) return nothing;
  const title = t(isPartner ? 'holds.you' : 'holds', { version: inForce });
  return notice({ tone: 'info', icon: iconInfo, title, text: t('holds.jobs') });
}

function unsaved(draft: RatesDraft, { maySave, save }: DocumentSheet, { t }: DocumentReading): TemplateResult {
  const mayRun = maySave && draft.isSound();
  return html`<div class="unsaved"><p class="t13 q" role="status">${t('unsaved')}</p>
    <button type="button" class="btn btn-s btn-quiet" @click=${() => draft.take()}>${t('discard')}</button>
    <button type="button" class="btn btn-s" aria-disabled=${mayRun ? 'false' : 'true'}
      @click=${mayRun ? () => save(draft) : nothing}>${t('save')}</button></div>`;
}
