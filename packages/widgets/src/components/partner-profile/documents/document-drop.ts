import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { icon } from '../../../icons/icon.ts';
import { iconCircleAlert, iconFileText, iconFileUp } from '../../../icons/icons.ts';
import { cssVars } from '../../../parts/css-vars.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { textField } from '../../../parts/text-field.ts';
import type { DocumentsWords } from './documents.words.ts';
import { ACCEPTED } from './file-check.ts';
import type { Upload } from './upload.ts';

export interface DocumentDrop {
  readonly upload: Upload;
  /** It has a last day, which the server asks for. */
  readonly expires: boolean;
  /** Civil date, where the organization is. */
  readonly today: string;
  readonly isOnline: boolean;
  readonly t: DocumentsWords;
  readonly format: Formats;
  readonly send: () => void;
}

/** `1.4 MB`, as people say it: powers of ten. */
export function sizeInWords(bytes: number, format: Formats): string {
  const isSmall = bytes < 1e6;
  return format.number(Math.max(1, bytes / (isSmall ? 1e3 : 1e6)), {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: isSmall ? 0 : 1,
  });
}

/** Where a document is put: dropped or chosen, its last day, and how far it is on its way. */
export function documentDrop(drop: DocumentDrop): TemplateResult {
  const { upload, t, format } = drop;
  const { file, fault, deed } = upload;
  const words = t as Words;
  const take = (list: FileList | null | undefined) => list?.[0] && void upload.choose(list[0]);
  const over = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('over', isOver);
  };
  const zone = html`<label class="drop" @dragover=${(event: DragEvent) => over(event, true)} @dragleave=${(event: DragEvent) => over(event, false)}
    @drop=${(event: DragEvent) => {
      over(event, false);
      take(event.dataTransfer?.files);
    }}>
    ${icon(iconFileUp, { size: 24 })}
    <span><b>${t('drop')}</b> <span class="link">${t('drop.choose')}</span></span>
    <span class="t12 q">${t('drop.takes')}</span>
    <input class="vh" type="file" accept=${ACCEPTED} aria-label=${t('drop.choose')}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        take(input.files);
        input.value = '';
      }} />
  </label>`;
  if (!file) return zone;
  const said = html`<p class="picked-file">${icon(iconFileText)}<span class="what"><b>${file.name}</b>
    <span class="t13 q num">${sizeInWords(file.size, format)}</span></span></p>`;
  if (fault)
    return html`${said}<p class="err" role="alert">${icon(iconCircleAlert, { size: 16 })}<span>${t(`fault.${fault}`, {
      size: sizeInWords(file.size, format),
    })}</span></p>${zone}`;
  return html`${said} ${deed.isSending ? progress(drop) : details(drop)}
    ${deed.failure ? failureNotice(words, deed.failure) : nothing}`;
}

function progress({ upload, t, format }: DocumentDrop): TemplateResult {
  const { sent } = upload;
  const percent = format.number(sent, { style: 'percent' });
  return html`<div class="sending">
    <div class="sending-bar" role="progressbar" aria-label=${t('sending')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(sent * 100)}
      ${cssVars({ '--sent': sent })}></div>
    <span class="t13 q num" aria-hidden="true">${percent}</span>
    <button type="button" class="btn btn-s" @click=${upload.close}>${t('stop')}</button></div>`;
}

function details({ upload, expires, today, isOnline, t, send }: DocumentDrop): TemplateResult {
  const { validUntil, deed } = upload;
  const said = deed.failure?.problem;
  const isPast = validUntil !== '' && validUntil < today;
  const isReady = isOnline && !isPast && (!expires || validUntil !== '');
  const error = isPast ? t('past') : said?.code === 'document.validity' ? said.detail : undefined;
  return html`<form class="drop-form" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    if (isReady) send();
  }}>
    ${textField({
      name: 'valid-until',
      label: t('valid-until'),
      type: 'date',
      value: validUntil,
      optional: expires ? undefined : (t as Words)('optional'),
      hint: t('valid-until.hint'),
      error,
      onInput: (date) => upload.date(date),
    })}
    <div class="form-foot">
      <button type="submit" class="btn btn-primary" aria-disabled=${isReady ? 'false' : 'true'}>${t('send')}</button>
      <button type="button" class="btn" @click=${upload.close}>${t('cancel')}</button>
    </div></form>`;
}
