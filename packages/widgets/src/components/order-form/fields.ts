import type { Address, FormField } from '@pasar/core/forms';
import { inLocale } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.ts';
import { iconCheck, iconCircleAlert, iconMapPin, iconMinus, iconPlus } from '../../icons/icons.ts';
import type { FormScope } from './scope.ts';

type Of<Type extends FormField['type']> = FormField & { readonly type: Type };

/** What stands around a control: its label, what helps, what is wrong. */
export interface Frame {
  /** As the server names it: `answers.units`, `contact.phone`. Ids in the shadow root are made from it. */
  readonly path: string;
  readonly label: string;
  readonly aside?: string | undefined;
  readonly hint?: string | undefined;
  /** Several controls under one label. */
  readonly group?: boolean;
  readonly wide?: boolean;
}

/** Attributes a control takes from its frame. */
export interface Described {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

export const idOf = (path: string): string => path.replaceAll('.', '-');

export function framed(
  scope: FormScope,
  { path, label, aside, hint, group, wide }: Frame,
  control: (described: Described) => unknown,
): TemplateResult {
  const id = idOf(path);
  const fault = scope.fault(path);
  const described: Described = {
    id,
    labelledBy: `${id}-label`,
    describedBy: [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing,
    invalid: fault ? 'true' : nothing,
  };
  const words = html`${label}${aside ? html` <span class="opt">${aside}</span>` : nothing}`;
  return html`<div class="field ${fault ? 'bad' : ''} ${wide ? 'wide' : ''}" data-path=${path}>
    ${
      group
        ? html`<span class="label" id=${described.labelledBy}>${words}</span>`
        : html`<label class="label" id=${described.labelledBy} for=${id}>${words}</label>`
    }
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control(described)}
    ${fault ? html`<p class="err" id="${id}-fault">${icon(iconCircleAlert, { size: 16 })}<span>${fault}</span></p>` : nothing}
  </div>`;
}

/** A field of the kind's form, photos, windows and addresses aside: those have files of their own. */
export function fieldOf(scope: FormScope, field: FormField): TemplateResult {
  const say = (text: Parameters<typeof inLocale>[0]) => inLocale(text, scope.language);
  const path = `answers.${field.id}`;
  const optional = field.required || field.type === 'consent' ? undefined : scope.t('optional');
  const frame: Frame = { path, label: say(field.label), hint: field.hint && say(field.hint), aside: optional };
  const typed = (event: Event) => scope.change(field.id, (event.target as HTMLInputElement).value || undefined);
  const value = scope.answer(field.id);
  const text = typeof value === 'string' ? value : '';
  const left = () => scope.left(path);

  switch (field.type) {
    case 'long-text':
      return framed(
        scope,
        { ...frame, wide: true },
        (at) => html`<textarea class="input" rows="2" id=${at.id}
        aria-describedby=${at.describedBy} aria-invalid=${at.invalid} ?required=${field.required} .value=${text}
        @input=${typed} @blur=${left}></textarea>`,
      );
    case 'number':
      return framed(scope, { ...frame, aside: field.unit ? say(field.unit) : optional }, (at) =>
        stepper(scope, field, at, say(field.label)),
      );
    case 'choice':
      return framed(
        scope,
        {
          ...frame,
          group: field.options.length <= CARDS,
          wide: field.options.length > 2 && field.options.length <= CARDS,
        },
        (at) => (field.options.length <= CARDS ? cards(scope, field, at) : select(scope, field, at)),
      );
    case 'choices':
      return framed(scope, { ...frame, group: true, wide: true, aside: scope.t('several') }, (at) =>
        chips(scope, field, at),
      );
    case 'consent':
      return tick(scope, {
        path,
        text: say(field.text),
        checked: value === true,
        toggle: (on) => scope.change(field.id, on || undefined),
      });
    case 'address': {
      const { text: line = '' } = (value ?? {}) as Partial<Address>;
      return framed(
        scope,
        { ...frame, wide: true },
        (at) => html`<input class="input" id=${at.id} autocomplete="street-address"
        aria-describedby=${at.describedBy} aria-invalid=${at.invalid} ?required=${field.required} .value=${line}
        @input=${(event: Event) => {
          const changed = { ...(value as Address | undefined), text: (event.target as HTMLInputElement).value };
          scope.change(field.id, changed.text || changed.point ? changed : undefined);
        }} @blur=${left} />
        <button type="button" class="btn btn-quiet btn-s start" @click=${() => scope.pickPoint(field.id)}>${icon(iconMapPin, { size: 16 })}${scope.t(
          (value as Address | undefined)?.point ? 'map.marked' : 'map.set',
        )}</button>`,
      );
    }
    default: {
      const [type, complete] = KINDS[field.type] ?? KINDS.text!;
      return framed(
        scope,
        frame,
        (at) => html`<input class="input" id=${at.id} type=${type} autocomplete=${complete}
        aria-describedby=${at.describedBy} aria-invalid=${at.invalid} ?required=${field.required} .value=${text}
        @input=${typed} @blur=${left} />`,
      );
    }
  }
}

/** More options than these are a list to open. */
const CARDS = 6;
const KINDS: Readonly<Record<string, readonly [type: string, autocomplete: string]>> = {
  text: ['text', 'off'],
  date: ['date', 'off'],
  phone: ['tel', 'tel'],
  email: ['email', 'email'],
};

function stepper(scope: FormScope, field: Of<'number'>, at: Described, label: string): TemplateResult {
  const { min, max, step } = field;
  const value = scope.answer(field.id);
  const number = typeof value === 'number' ? value : undefined;
  const to = (next: number) => {
    // Sums of 0.1 grow tails of nines.
    scope.change(field.id, Number(Math.min(max, Math.max(min, next)).toFixed(3)));
    scope.left(`answers.${field.id}`);
  };
  return html`<div class="stepper">
    <button type="button" aria-label=${scope.t('less', { label })} ?disabled=${number === undefined || number <= min}
      @click=${() => to(number! - step)}>${icon(iconMinus)}</button>
    <input id=${at.id} type="number" class="num" inputmode="decimal" min=${min} max=${max} step=${step}
      aria-describedby=${at.describedBy} aria-invalid=${at.invalid} ?required=${field.required} .value=${number === undefined ? '' : `${number}`}
      @input=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).valueAsNumber;
        scope.change(field.id, Number.isNaN(typed) ? undefined : typed);
      }} @blur=${() => scope.left(`answers.${field.id}`)} />
    <button type="button" aria-label=${scope.t('more', { label })} ?disabled=${number !== undefined && number >= max}
      @click=${() => to(number === undefined ? Math.max(min, step) : number + step)}>${icon(iconPlus)}</button>
  </div>`;
}

/** What an option adds to the price; the summary says why. */
function effect(scope: FormScope, { adds, note }: Of<'choice'>['options'][number]): unknown {
  if (!adds && !note) return nothing;
  const text = adds
    ? `+${scope.format.money({ amount: adds, currency: scope.currency })}`
    : inLocale(note!, scope.language);
  return html`<span class="plus num" dir="auto">${text}</span>`;
}

function cards(scope: FormScope, field: Of<'choice'>, at: Described): TemplateResult {
  return html`<div class="pick" role="radiogroup" aria-labelledby=${at.labelledBy} aria-describedby=${at.describedBy}
    aria-invalid=${at.invalid} aria-required=${field.required ? 'true' : nothing}>
    ${field.options.map(
      (
        option,
      ) => html`<label class="card-option"><input type="radio" name=${at.id} .checked=${scope.answer(field.id) === option.id}
        @change=${() => scope.change(field.id, option.id)} />${inLocale(option.label, scope.language)}${effect(scope, option)}</label>`,
    )}
  </div>`;
}

function select(scope: FormScope, field: Of<'choice'>, at: Described): TemplateResult {
  const value = scope.answer(field.id);
  return html`<select class="input" id=${at.id} aria-describedby=${at.describedBy} aria-invalid=${at.invalid} ?required=${field.required}
    @change=${(event: Event) => scope.change(field.id, (event.target as HTMLSelectElement).value || undefined)}
    @blur=${() => scope.left(`answers.${field.id}`)}>
    <option value="">${scope.t('choose')}</option>
    ${field.options.map(
      (option) =>
        html`<option value=${option.id} .selected=${value === option.id}>${inLocale(option.label, scope.language)}${
          option.adds ? ` (+${scope.format.money({ amount: option.adds, currency: scope.currency })})` : ''
        }</option>`,
    )}
  </select>`;
}

function chips(scope: FormScope, field: Of<'choices'>, at: Described): TemplateResult {
  const value = scope.answer(field.id);
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (id: string) => {
    // In the form's order, whatever the order of the taps.
    const next = field.options.map((option) => option.id).filter((one) => (one === id) !== chosen.includes(one));
    scope.change(field.id, next.length > 0 ? next : undefined);
  };
  return html`<div class="chips" role="group" aria-labelledby=${at.labelledBy} aria-describedby=${at.describedBy}>
    ${field.options.map((option) => {
      const on = chosen.includes(option.id);
      return html`<button type="button" class="chip" aria-pressed=${on ? 'true' : 'false'} @click=${() => toggle(option.id)}>${
        on ? icon(iconCheck, { size: 16 }) : nothing
      }${inLocale(option.label, scope.language)}${effect(scope, option)}</button>`;
    })}
  </div>`;
}

/** A box to tick, its sentence beside it. */
export function tick(
  scope: FormScope,
  given: { path: string; text: unknown; checked: boolean; toggle: (on: boolean) => void },
): TemplateResult {
  const id = idOf(given.path);
  const fault = scope.fault(given.path);
  return html`<div class="field wide ${fault ? 'bad' : ''}" data-path=${given.path}>
    <div class="check">
      <input type="checkbox" class="box" id=${id} .checked=${given.checked} aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${id}-fault` : nothing}
        @change=${(event: Event) => given.toggle((event.target as HTMLInputElement).checked)} />
      <label for=${id}>${given.text}</label>
    </div>
    ${fault ? html`<p class="err" id="${id}-fault">${icon(iconCircleAlert, { size: 16 })}<span>${fault}</span></p>` : nothing}
  </div>`;
}
