import { formatPhone } from '@pasar/core/forms';
import { type LegalEntity, type Requisite, type RequisiteField, requisitesOf } from '@pasar/core/legal';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCheck, iconLandmark } from '../../icons/icons.ts';
import { sectionOf } from './entity-fields.ts';
import type { LegalFormWords } from './legal-form.words.ts';
import { checkNumber, type EntityValues, grouped } from './legal-numbers.ts';

/** Who sees the screen need not see where the money goes. */
const HIDDEN: readonly RequisiteField[] = ['bank.iban', 'bank.settlementAccount'];
const SHOWN_DIGITS = 4;

/** A legal entity as the form has it: one text a field. */
export function valuesOf({ bank = {}, country: _, ...entity }: LegalEntity): EntityValues {
  const banks = Object.entries(bank).map(([name, text]) => [`bank.${name}`, text]);
  return Object.fromEntries([...Object.entries(entity), ...banks].filter(([, text]) => text));
}

export interface LegalFacts {
  readonly entity: LegalEntity;
  readonly prefilled: readonly string[];
  /** Hidden numbers are shown. */
  readonly isShown: boolean;
  readonly show: () => void;
  readonly t: LegalFormWords;
}

/** Legal details to be read: numbers in their groups, those that are right marked, and what came from the registry. */
export function legalFacts(facts: LegalFacts): TemplateResult {
  const { entity, t } = facts;
  const values = valuesOf(entity);
  const given = requisitesOf(entity.country).filter(({ field }) => values[field]);
  const part = (title: string, section: string) => {
    const own = given.filter(({ field }) => sectionOf(field) === section);
    return own.length
      ? html`<section><h4 class="h16">${title}</h4><dl class="facts">${own.map((requisite) => fact(requisite, values, facts))}</dl></section>`
      : nothing;
  };
  return html`<div class="legal-cols">${part(t('section.entity'), 'entity')}
    <div class="stack">${part(t('section.bank'), 'bank')} ${part(t('section.contact'), 'contact')}</div></div>`;
}

function fact(requisite: Requisite, values: EntityValues, { prefilled, isShown, show, t }: LegalFacts): TemplateResult {
  const { field, label } = requisite;
  const given = values[field]!;
  const text = requisite.rule === 'phone' ? formatPhone(given) : grouped(given, requisite);
  const isRight = checkNumber(requisite, values)?.ok;
  const isHidden = HIDDEN.includes(field) && !isShown;
  return html`<dt>${t(label)}</dt><dd class=${requisite.digits ? 'num' : ''}>
    <bdi>${isHidden ? `•••• ${text.replace(/\s/g, '').slice(-SHOWN_DIGITS)}` : text}</bdi>
    ${isHidden ? html`<button type="button" class="link t13" aria-label=${`${t('show')}: ${t(label)}`} @click=${show}>${t('show')}</button>` : nothing}
    ${isRight ? html`<span class="fine t13">${icon(iconCheck, { size: 16 })}${t('right')}</span>` : nothing}
    ${prefilled.includes(field) ? html`<span class="from">${icon(iconLandmark, { size: 16 })}${t('from-registry')}</span>` : nothing}</dd>`;
}
