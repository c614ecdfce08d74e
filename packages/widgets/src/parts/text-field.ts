import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../icons/icon.ts';
import { iconCircleAlert } from '../icons/icons.ts';

export interface TextField {
  /** Unique in the widget; the name by which a refusal points at it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onChange?: (value: string) => void;
  /** The shared word “optional”; left out where it is required. */
  readonly optional?: string | undefined;
  readonly hint?: unknown;
  /** In the reader's words; stands under the field and is announced. */
  readonly error?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** More than one: a text of several lines. */
  readonly rows?: number;
  /** Between the field's start and what is typed, or behind it: a unit. */
  readonly end?: unknown;
  readonly isDisabled?: boolean;
}

/** A label, a field and its error, in one root. Needs `fieldStyles`. */
export function textField(field: TextField): TemplateResult {
  const { name, label, value, onInput, onChange, optional, hint, error, type = 'text', rows = 1, end } = field;
  const told = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  const typed = (event: Event) => onInput((event.target as HTMLInputElement).value);
  const changed = (event: Event) => onChange?.((event.target as HTMLInputElement).value);
  const control =
    rows > 1
      ? html`<textarea class="input" id=${name} name=${name} rows=${rows} maxlength=${field.maxLength ?? nothing}
          placeholder=${field.placeholder ?? nothing} aria-describedby=${told || nothing} ?required=${!optional}
          aria-invalid=${error ? 'true' : nothing} ?disabled=${field.isDisabled ?? false} .value=${live(value)}
          @input=${typed} @change=${changed}></textarea>`
      : html`<input class=${end ? '' : 'input'} id=${name} name=${name} type=${type} inputmode=${field.inputMode ?? nothing}
          autocomplete=${field.autocomplete ?? 'off'} maxlength=${field.maxLength ?? nothing}
          placeholder=${field.placeholder ?? nothing} aria-describedby=${told || nothing} ?required=${!optional}
          aria-invalid=${error ? 'true' : nothing} ?disabled=${field.isDisabled ?? false} .value=${live(value)}
          @input=${typed} @change=${changed} />`;
  return html`<div class="field ${error ? 'bad' : ''}">
    <label class="label" for=${name}>${label}${optional ? html` <span class="opt">${optional}</span>` : nothing}</label>
    ${end ? html`<div class="input with-i">${control}${end}</div>` : control}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <p class="err" id="${name}-error" role="alert" ?hidden=${!error}>${error ? html`${icon(iconCircleAlert, { size: 16 })}${error}` : nothing}</p>
  </div>`;
}

export interface SelectField<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** A native select under its label. Needs `fieldStyles`. */
export function selectField<Value extends string>(field: SelectField<Value>): TemplateResult {
  const { name, label, value, options, onChange, error } = field;
  return html`<div class="field ${error ? 'bad' : ''}">
    <label class="label" for=${name}>${label}</label>
    <select class="input" id=${name} name=${name} aria-describedby=${error ? `${name}-error` : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value as Value)}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>
    ${error ? html`<p class="err" id="${name}-error" role="alert">${icon(iconCircleAlert, { size: 16 })}${error}</p>` : nothing}
  </div>`;
}
