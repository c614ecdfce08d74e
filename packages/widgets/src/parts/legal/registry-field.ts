import type { RegistrySuggestion } from '@pasar/core/registry';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../icons/icon.ts';
import { iconCircleCheck, iconCircleX, iconHourglass, iconSearch } from '../../icons/icons.ts';
import type { RegistrySearch } from './registry-search.ts';

export interface RegistryField {
  readonly search: RegistrySearch;
  readonly t: Words;
  readonly onType: (text: string) => void;
  readonly onPick: (found: RegistrySuggestion) => void;
  readonly onByHand: () => void;
}

const STATES = {
  active: ['success', iconCircleCheck],
  closing: ['warning', iconHourglass],
  closed: ['danger', iconCircleX],
} as const;

/** The company's name or tax number, and below it whom the registry knows by that (PAR-1). A combobox as ARIA has it. */
export function registryField({ search, t, onType, onPick, onByHand }: RegistryField): TemplateResult {
  const { text, found, failure, isOpen, isAsking, at } = search;
  const keys = (event: KeyboardEvent) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key as 'ArrowDown'];
    if (step) search.walk(step);
    else if (event.key === 'Enter') {
      if (search.current && search.current.state !== 'closed') onPick(search.current);
    } else if (event.key === 'Escape' && isOpen) search.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = (event: FocusEvent) => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) search.close();
  };
  return html`<div class="field type-ahead" @focusout=${left}>
    <label class="label" for="company">${t('search')}</label>
    <div class="input with-i">${icon(iconSearch)}<input id="company" role="combobox" autocomplete="off" aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="companies" aria-describedby="company-hint"
      aria-activedescendant=${isOpen && at >= 0 ? `company-${at}` : nothing} .value=${live(text)}
      @input=${(event: Event) => onType((event.target as HTMLInputElement).value)} @focus=${() => search.reopen()} @keydown=${keys} /></div>
    <p class="hint" id="company-hint">${t('search.hint')}</p>
    <div class="options float" ?hidden=${!isOpen}>
      <ul role="listbox" id="companies" aria-label=${t('search.results')}>
        ${(found ?? []).map((entity, index) => option(entity, index, index === at, search.text, t, onPick))}
      </ul>
      <p class="options-foot t12 q"><span role="status">${
        failure
          ? t('search.down')
          : isAsking && !found
            ? t('loading')
            : found?.length
              ? t('search.found', { count: found.length })
              : t('search.none')
      }</span><button type="button" class="link" @click=${onByHand}>${t('by-hand')}</button></p>
    </div>
  </div>`;
}

function option(
  entity: RegistrySuggestion,
  index: number,
  isCurrent: boolean,
  text: string,
  t: Words,
  onPick: RegistryField['onPick'],
): TemplateResult {
  const { name, form, taxId, address, state } = entity;
  const isClosed = state === 'closed';
  const [tone, path] = STATES[state];
  const said = shownName({ name, form });
  // The field keeps the focus: a press must not take it away before the click counts.
  return html`<li role="option" id="company-${index}" aria-selected=${isCurrent ? 'true' : 'false'} aria-disabled=${isClosed ? 'true' : 'false'}
    @mousedown=${(event: Event) => event.preventDefault()} @click=${() => (isClosed ? undefined : onPick(entity))}>
    <span class="option-name">${found(said, text)}</span>
    <span class="state t12 ${tone}">${icon(path, { size: 16 })}${t(`state.${state}`)}</span>
    <span class="t12 q num">${found(taxId, text)}${address ? html`, ${address}` : nothing}</span>
  </li>`;
}

/** With its legal form, once: “ООО «Контур»”. */
export function shownName({ name, form }: { readonly name: string; readonly form?: string | undefined }): string {
  return form && !name.includes(form) ? `${form} ${name}` : name;
}

/** What was typed, marked in what was found, word by word; the registry forgives more than this shows. */
function found(text: string, typed: string): unknown {
  const words = typed
    .trim()
    .split(/[\s"«»„“]+/u)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[её]/giu, '[её]'));
  if (!words.length) return text;
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'));
  return parts.map((part, at) => (at % 2 ? html`<mark>${part}</mark>` : part));
}
