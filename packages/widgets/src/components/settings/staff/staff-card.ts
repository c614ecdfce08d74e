import type { StaffCard } from '@pasar/core/people';
import { STAFF_ROLES } from '@pasar/core/people';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../../element/formats.ts';
import { iconInfo, iconTriangleAlert } from '../../../icons/icons.ts';
import { choices } from '../../../parts/choices.ts';
import { notice } from '../../../parts/notice.ts';
import { textField } from '../../../parts/text-field.ts';
import type { CardDraft, CardFault } from './card-draft.ts';
import type { StaffWords } from './staff.words.ts';

export interface CardForm {
  readonly t: StaffWords;
  readonly format: Formats;
  /** IANA, the organization's. */
  readonly zone: string;
  /** Undefined: a new one. */
  readonly card: StaffCard | undefined;
  readonly draft: CardDraft;
  readonly said: (field: CardFault) => string | undefined;
  readonly set: (part: Partial<CardDraft>) => void;
}

/** Nobody would be left who grants roles. */
export function isLastOwner({ role, state, can }: StaffCard): boolean {
  return role === 'owner' && state === 'active' && !can.includes('revoke');
}

/** Who somebody of the staff is, and what they may do (ORG-3, ORG-4). */
export function cardFields({ t, format, zone, card, draft, said, set }: CardForm): TemplateResult {
  const words = t as Words;
  const isLast = card !== undefined && isLastOwner(card);
  const roles = STAFF_ROLES.map((value) => ({
    value,
    label: t(`role.${value}`),
    about: t(`role.${value}.about`),
    isDisabled: isLast && value !== 'owner',
  }));
  const isLeaving = card?.self && card.role === 'owner' && draft.role !== 'owner';
  const field = (name: CardFault, more: object) =>
    textField({
      name,
      label: t(name),
      value: draft[name],
      error: said(name),
      onInput: (text) => set({ [name]: text }),
      ...more,
    });
  return html`${
    card
      ? html`<dl class="facts"><dt>${t('subject')}</dt><dd><bdi>${card.subject}</bdi></dd>
          <dt>${t('since')}</dt><dd>${format.date(card.since, zone, { dateStyle: 'long' })}</dd>
          ${card.revokedAt ? html`<dt>${t('revoked-at')}</dt><dd>${format.date(card.revokedAt, zone, { dateStyle: 'long' })}</dd>` : nothing}</dl>`
      : field('subject', { hint: t('subject.hint'), maxLength: 100 })
  }
  ${choices('role', t('role'), roles, draft.role, (role) => set({ role }))}
  ${isLast ? notice({ icon: iconInfo, title: t('last-owner') }) : nothing}
  ${isLeaving ? notice({ tone: 'warning', icon: iconTriangleAlert, title: t('leaving.title'), text: t('leaving.text') }) : nothing}
  ${field('name', { optional: words('optional'), maxLength: 120, autocomplete: 'off' })}
  ${field('email', { optional: words('optional'), type: 'email', maxLength: 254, hint: t('email.hint') })}`;
}
