import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import type { ChangedLine, Changes } from './changes.ts';
import { flawRow, rateField } from './rate-field.ts';
import { percentIn } from './rate-input.ts';
import type { RatesDraft } from './rates-draft.ts';
import type { TermsWords } from './terms.words.ts';

interface RatesTable {
  readonly changes: Changes;
  /** As the text names them, in its order; the reader's names without. */
  readonly names?: readonly string[];
  readonly version: number;
  /** The number of what it is compared with. */
  readonly base: number | undefined;
  /** Of a draft that may be changed here. */
  readonly draft?: RatesDraft | undefined;
  readonly t: TermsWords;
  readonly format: Formats;
}

/** Services and rates, beside those that hold until now; what is new is tinted, and says so. */
export function ratesTable(table: RatesTable): TemplateResult {
  const { changes, names, version, base, t } = table;
  return html`<div class="rates"><table>
    <thead><tr><th scope="col">${t('service')}</th>
      ${base === undefined ? nothing : html`<th scope="col" class="figure">${t('version', { version: base })}</th>`}
      <th scope="col" class="figure">${t('version', { version })}</th></tr></thead>
    <tbody>${changes.lines.map((line, index) => row(line, names?.[index] ?? line.name, table))}</tbody>
  </table></div>`;
}

function row(line: ChangedLine, name: string, table: RatesTable): TemplateResult {
  const { base, draft, t, format } = table;
  const { service, before } = line;
  const isDropped = line.after === undefined;
  const typed = isDropped ? undefined : draft?.of(service);
  const after = typed ? typed.rate : line.after;
  const isAdded = base !== undefined && before === undefined;
  const isChanged = base !== undefined && after !== undefined && before !== after;
  const field = typed && {
    id: `rate-${service}`,
    label: t('rate.of', { service: name }),
    text: typed.text,
    flaw: typed.flaw,
    isChanged,
    onInput: (text: string) => draft!.type(service, text),
  };
  return html`<tr>
      <th scope="row" class=${isDropped ? 'dropped' : ''}>${name}${isAdded ? html` <span class="tag success">${t('added')}</span>` : nothing}${
        isDropped ? html` <span class="tag">${t('dropped')}</span>` : nothing
      }</th>
      ${
        base === undefined
          ? nothing
          : html`<td class="figure num q">${
              before === undefined
                ? html`<span aria-hidden="true">—</span>`
                : isChanged || isDropped
                  ? html`<del>${percentIn(format, before)}</del>`
                  : percentIn(format, before)
            }</td>`
      }
      <td class="figure num">${
        field
          ? rateField(field)
          : line.after === undefined
            ? html`<span aria-hidden="true">—</span>`
            : isChanged
              ? html`<ins class="rate-new">${percentIn(format, line.after)}</ins>`
              : percentIn(format, line.after)
      }</td></tr>
    ${field ? flawRow(field, base === undefined ? 2 : 3, t, format) : nothing}`;
}
