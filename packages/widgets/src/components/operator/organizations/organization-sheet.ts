import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { ask } from '../../../parts/ask.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import type { NewOrganizationDraft, OrganizationDeeds } from './organization-deeds.ts';
import type { OrganizationsWords } from './organizations.words.ts';

export interface OrganizationSheet {
  readonly deeds: OrganizationDeeds;
  readonly t: OrganizationsWords;
  readonly words: Words;
  readonly isOnline: boolean;
  readonly run: () => void;
}

/** The one question before something is done with an organization. */
export function organizationSheet({
  deeds,
  t,
  words,
  isOnline,
  run,
}: OrganizationSheet): TemplateResult | typeof nothing {
  const { deed } = deeds;
  if (!deed.about) return nothing;
  const { act, row } = deed.about;
  const name = { name: row?.name ?? '' };
  const said = act === 'switch' ? (row?.module ? 'switch-off' : 'switch-on') : act;
  return ask(
    {
      deed,
      title: t(`ask.${said}`, name),
      body: html`<p class="q">${t(`ask.${said}.detail`, name)}</p>${deed.isOpen ? fields(deeds, t) : nothing}`,
      yes: t(`act.${said}`),
      no: words('close'),
      isGrave: act === 'suspend' || act === 'close' || said === 'switch-off',
      isSide: act === 'create',
      isReady: deeds.isReady,
      isOnline,
      run,
    },
    words,
  );
}

function fields(deeds: OrganizationDeeds, t: OrganizationsWords): TemplateResult | typeof nothing {
  const { act } = deeds.deed.about!;
  if (act === 'create') return newFields(deeds, t);
  if (act === 'switch' || act === 'end-support') return nothing;
  const reason = textField({
    name: 'reason',
    label: t('field.reason'),
    value: deeds.reason,
    rows: 4,
    maxLength: 500,
    hint: t(act === 'reinstate' ? 'reason.kept' : 'reason.told'),
    onInput: (value) => deeds.change({ reason: value }),
  });
  if (act !== 'support') return reason;
  const hours = Array.from({ length: 8 }, (_, i) => [String(i + 1), t('hours', { count: i + 1 })] as const);
  return html`${reason}${selectField({
    name: 'hours',
    label: t('field.hours'),
    value: String(deeds.hours),
    options: hours,
    onChange: (value) => deeds.change({ hours: Number(value) }),
  })}`;
}

const ABOUT = ['name', 'country', 'zone', 'currency', 'locale'] as const;
const OWNER = ['owner.name', 'owner.email', 'owner.subject'] as const;
const HINTED: readonly string[] = ['country', 'zone', 'currency', 'locale', 'owner.subject'];

function newFields(deeds: OrganizationDeeds, t: OrganizationsWords): TemplateResult {
  const { draft, deed } = deeds;
  const errors = deed.failure?.problem?.errors ?? [];
  const field = (name: keyof NewOrganizationDraft) =>
    textField({
      name,
      label: t(`field.${name}`),
      value: draft![name],
      type: name === 'owner.email' ? 'email' : 'text',
      maxLength: name === 'owner.email' ? 254 : 120,
      hint: HINTED.includes(name) ? t(`hint.${name as (typeof ABOUT)[1]}`) : undefined,
      error: errors.find((error) => error.field === name)?.detail,
      // A browser fills several at once.
      onInput: (value) => deeds.change({ draft: { ...deeds.draft!, [name]: value } }),
    });
  return html`${ABOUT.map(field)}<h3 class="h16">${t('owner')}</h3><p class="t13 q">${t('owner.about')}</p>${OWNER.map(field)}`;
}
