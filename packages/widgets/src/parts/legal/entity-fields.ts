import type { Requisite, RequisiteField } from '@pasar/core/legal';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCheck, iconLandmark } from '../../icons/icons.ts';
import { textField } from '../text-field.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkNumber, isRequired, marked } from './legal-numbers.ts';

export interface EntityForm {
  readonly draft: EntityDraft;
  readonly t: Words;
  /** What the server, or the last try, said of a field. */
  readonly faults: ReadonlyMap<RequisiteField, string>;
  /** Fields that have been left once: a number is not wrong while it is typed. */
  readonly left: ReadonlySet<RequisiteField>;
  readonly onInput: (requisite: Requisite, text: string) => void;
  readonly onChange: (requisite: Requisite) => void;
  /** What has to be there; what a request for a partner needs, when left out. */
  readonly isRequired?: typeof isRequired;
}

export const SECTIONS = ['entity', 'bank', 'contact'] as const;
export type EntitySection = (typeof SECTIONS)[number];

const CONTACT: readonly RequisiteField[] = ['phone', 'supportEmail', 'lineOfBusiness'];

export function sectionOf(field: RequisiteField): EntitySection {
  if (field.startsWith('bank.')) return 'bank';
  return CONTACT.includes(field) ? 'contact' : 'entity';
}

/** Twelfths of the form's width. */
const SPANS: Partial<Record<RequisiteField, string>> = {
  name: 'w8',
  form: 'w4',
  fullName: 'w12',
  address: 'w12',
  taxId: 'w4',
  registrationReason: 'w4',
  registrationNumber: 'w4',
  vatId: 'w4',
  'bank.bik': 'w4',
  'bank.bic': 'w4',
  'bank.name': 'w8',
  'bank.iban': 'w8',
  'bank.settlementAccount': 'w6',
  'bank.correspondentAccount': 'w6',
  phone: 'w4',
  supportEmail: 'w4',
  lineOfBusiness: 'w4',
};

/** The country's own fields of a section, in its order (PAR-1). */
export function entityFields(section: EntitySection, form: EntityForm): TemplateResult {
  const all = form.draft.requisites.filter(({ field }) => sectionOf(field) === section);
  return html`<div class="grid12">${all.map(
    (requisite) =>
      html`<div class="${SPANS[requisite.field] ?? 'w6'} ${form.draft.isFromRegistry(requisite.field) ? 'registry' : ''}">${field(requisite, form)}</div>`,
  )}</div>`;
}

/** The id of a field's input. */
export const idOf = (field: RequisiteField): string => `entity-${field.replace('.', '-')}`;

function field(requisite: Requisite, form: EntityForm): TemplateResult {
  const { draft, t, onInput, onChange } = form;
  const { field: name, label, rule, digits, example } = requisite;
  const text = draft.values[name] ?? '';
  const fault = faultOf(requisite, form);
  const isFine = !fault && checkNumber(requisite, draft.values)?.ok;
  const isKnown = draft.isFromRegistry(name);
  return textField({
    name: idOf(name),
    label: t(label),
    value: text,
    optional: (form.isRequired ?? isRequired)(requisite, draft.country, draft.values) ? undefined : t('optional'),
    type: rule === 'email' ? 'email' : rule === 'phone' ? 'tel' : 'text',
    inputMode: digits ? 'numeric' : rule === 'email' ? 'email' : rule === 'phone' ? 'tel' : 'text',
    maxLength: name === 'address' || name === 'fullName' ? 500 : name === 'lineOfBusiness' ? 300 : 254,
    onInput: (typed) => onInput(requisite, typed),
    onChange: () => onChange(requisite),
    error: fault?.sentence,
    hint: fault
      ? fault.digits
      : isFine
        ? html`<span class="fine">${icon(iconCheck, { size: 16 })}${t('number.fine')}</span>`
        : !text && example
          ? html`<span class="num">${t('example', { example })}</span>`
          : undefined,
    end: isKnown
      ? html`<span class="from" title=${t('from-registry.long')}>${icon(iconLandmark, { size: 16 })}${t('from-registry')}</span>`
      : undefined,
  });
}

export interface Fault {
  readonly sentence: string;
  /** The number with what is wrong in it marked. */
  readonly digits?: TemplateResult;
}

/** What is wrong with a field as far as one knows here: the server's word, or the number's own arithmetic. */
export function faultOf(requisite: Requisite, { draft, t, faults, left }: EntityForm): Fault | undefined {
  const { field } = requisite;
  const said = faults.get(field);
  const checked = said || left.has(field) ? checkNumber(requisite, draft.values) : undefined;
  if (!checked || checked.ok) return said ? { sentence: said } : undefined;
  const { code, params = {} } = checked.refusal;
  const { position, found } = params;
  const digits =
    typeof position === 'number'
      ? markedDigits(requisite, draft.values[field]!, position, String(found ?? ' ').length, t)
      : undefined;
  return { sentence: said ?? t(code, params), ...(digits && { digits }) };
}

function markedDigits(requisite: Requisite, text: string, position: number, length: number, t: Words): TemplateResult {
  const { before, wrong, after } = marked(text, position, length, requisite);
  return html`<span class="digits num" dir="ltr"><span class="vh">${t('number.wrong', { before: '' })}</span>${before}<b>${wrong}</b>${after || nothing}</span>`;
}
