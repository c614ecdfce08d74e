import type { AgreementState, AgreementSummary } from '@pasar/core/agreements';
import type { Exchange } from '@pasar/core/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../../element/formats.ts';
import { type IconPath, icon } from '../../../../icons/icon.ts';
import {
  iconCircleAlert,
  iconCircleCheck,
  iconCircleDashed,
  iconClock,
  iconDownload,
  iconTriangleAlert,
} from '../../../../icons/icons.ts';
import { table } from '../../../../parts/table.ts';
import type { PapersWords } from './partner-papers.words.ts';

export type PartnerDocuments = Exchange<'partner-documents.list'>['answer'];
export type Paper = PartnerDocuments['others'][number];
type Required = PartnerDocuments['required'][number];

export interface PapersReading {
  readonly t: PapersWords;
  readonly format: Formats;
  /** IANA. */
  readonly zone: string;
  readonly save: (paper: Paper) => void;
  readonly savePdf: (agreement: AgreementSummary) => void;
}

const LOOKS: Readonly<Record<Required['state'], readonly [tone: string, icon: IconPath]>> = {
  valid: ['success', iconCircleCheck],
  lapsing: ['warning', iconClock],
  lapsed: ['danger', iconTriangleAlert],
  missing: ['danger', iconCircleDashed],
};

const TONES: Partial<Record<AgreementState, string>> = {
  accepted: 'success',
  sent: 'info',
  draft: 'warning',
  declined: 'danger',
};

function stateTag(state: Required['state'], t: PapersWords): TemplateResult {
  const [tone, path] = LOOKS[state];
  return html`<span class="tag ${tone}">${icon(path, { size: 16 })}${t(`state.${state}`)}</span>`;
}

/** PAR-5: what the organization asks for, with how long it holds; then what else the partner has shown. */
export function documentList({ required, others }: PartnerDocuments, reading: PapersReading): TemplateResult {
  const { t } = reading;
  return html`<section class="stack"><h3 class="h16">${t('required')}</h3>
      ${
        required.length
          ? table<Required>({
              label: t('required'),
              rows: required,
              keyOf: ({ type }) => type,
              endLabel: t('save'),
              columns: [
                { name: 'type', label: t('head.document'), narrow: 'first', cell: ({ type }) => t(`document.${type}`) },
                {
                  name: 'file',
                  label: t('head.file'),
                  cell: ({ document }) =>
                    document ? fileOf(document, reading) : html`<span class="q3">${t('not-given')}</span>`,
                },
                {
                  name: 'until',
                  label: t('head.until'),
                  cell: ({ document, expires }) => untilOf(document, expires, reading),
                },
                {
                  name: 'state',
                  label: t('head.state'),
                  narrow: 'end',
                  cell: ({ state }) => stateTag(state, t),
                },
              ],
              end: ({ document }) => (document ? saveButton(document, reading) : nothing),
            })
          : html`<p class="q">${t('required.none')}</p>`
      }</section>
    ${
      others.length
        ? html`<section class="stack"><h3 class="h16">${t('others')}</h3>${table<Paper>({
            label: t('others'),
            rows: others,
            keyOf: ({ id }) => id,
            endLabel: t('save'),
            columns: [
              { name: 'type', label: t('head.document'), narrow: 'first', cell: ({ type }) => t(`document.${type}`) },
              { name: 'file', label: t('head.file'), cell: (paper) => fileOf(paper, reading) },
              { name: 'until', label: t('head.until'), cell: (paper) => untilOf(paper, false, reading) },
              {
                name: 'state',
                label: t('head.state'),
                narrow: 'end',
                cell: ({ state }) => stateTag(state === 'lapsed' ? 'lapsed' : 'valid', t),
              },
            ],
            end: (paper) => saveButton(paper, reading),
          })}</section>`
        : nothing
    }`;
}

/** What was agreed on, each as the version that can be read. */
export function agreementList(agreements: readonly AgreementSummary[], reading: PapersReading): TemplateResult {
  const { t, format, zone } = reading;
  return html`<section class="stack"><h3 class="h16">${t('contracts')}</h3>
    ${
      agreements.length
        ? table<AgreementSummary>({
            label: t('contracts'),
            rows: agreements,
            keyOf: ({ id }) => id,
            endLabel: t('save'),
            columns: [
              {
                name: 'name',
                label: t('head.contract'),
                narrow: 'first',
                cell: ({ legalEntity, inForce, newest }) =>
                  t('contract', { entity: legalEntity, version: inForce ?? newest.version }),
              },
              {
                name: 'services',
                label: t('head.services'),
                cell: ({ services }) => services.map(({ name }) => name).join(', '),
              },
              {
                name: 'until',
                label: t('head.until'),
                cell: ({ endsAt }) =>
                  endsAt
                    ? html`<span class="num">${format.date(endsAt, zone, { dateStyle: 'medium' })}</span>`
                    : t('no-end'),
              },
              {
                name: 'state',
                label: t('head.state'),
                narrow: 'end',
                cell: ({ state }) => html`<span class="tag ${TONES[state] ?? ''}">${t(`agreement.${state}`)}</span>`,
              },
            ],
            end: (
              agreement,
            ) => html`<button type="button" class="icon-btn" aria-label=${t('save.contract', { version: agreement.inForce ?? agreement.newest.version })}
              @click=${() => reading.savePdf(agreement)}>${icon(iconDownload)}</button>`,
          })
        : html`<p class="q">${t('contracts.none')}</p>`
    }</section>`;
}

function fileOf({ name, bytes, createdAt }: Paper, { t, format, zone }: PapersReading): TemplateResult {
  const size =
    bytes < 1e6
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return html`<bdi>${name}</bdi><small class="q3">${t('file', { size, date: format.date(createdAt, zone, { dateStyle: 'medium' }) })}</small>`;
}

function untilOf(paper: Paper | null, expires: boolean, { t, format }: PapersReading): TemplateResult | string {
  if (!paper) return '—';
  if (!paper.validUntil)
    return expires
      ? html`<span class="mark wrong">${icon(iconCircleAlert, { size: 16 })}${t('no-day')}</span>`
      : t('no-end');
  const date = format.date(`${paper.validUntil}T12:00:00.000Z` as never, 'UTC', { dateStyle: 'medium' });
  const left =
    paper.daysLeft !== null && paper.daysLeft <= 30
      ? html`<small class="q3">${t('days-left', { count: paper.daysLeft })}</small>`
      : nothing;
  return html`<span class="narrow-head">${t('head.until')} </span><span class="num">${date}</span>${left}`;
}

function saveButton(paper: Paper, { t, save }: PapersReading): TemplateResult {
  return html`<button type="button" class="icon-btn" aria-label=${t('save.document', { name: paper.name })} @click=${() => save(paper)}>${icon(iconDownload)}</button>`;
}
