import { addDays, civilDate, type Instant } from '@pasar/core/kernel';
import type { Words } from '@pasar/core/words';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../../element/formats.ts';
import type { InboxQuery } from './inbox-model.ts';
import type { InboxStore } from './inbox-store.ts';

/** Metres. */
const DISTANCES = [2000, 5000, 10_000, 20_000];
const DAYS = 10;

/** Kind, distance and day as three selects; what they find is there at once. */
export function filterPanel(
  { query, summary }: InboxStore,
  t: Words,
  format: Formats,
  ask: (query: InboxQuery) => void,
): TemplateResult {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = civilDate(new Date().toISOString() as Instant, zone);
  const choose = (
    name: 'kind' | 'within' | 'day',
    label: string,
    any: string,
    options: readonly [value: string, words: string][],
  ) =>
    html`<label class="field"><span class="t12 q">${label}</span><select class="select" @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      ask({ ...query, [name]: value ? (name === 'within' ? Number(value) : value) : undefined });
    }}><option value="">${any}</option>${options.map(
      ([value, words]) =>
        html`<option value=${value} ?selected=${String(query[name] ?? '') === value}>${words}</option>`,
    )}</select></label>`;
  const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i));
  return html`<div class="filters">
    ${choose('kind', t('kind'), t('kind.any'), summary?.kinds.map(({ id, name }) => [id, name]) ?? [])}
    ${choose(
      'within',
      t('within'),
      t('within.any'),
      DISTANCES.map((metres) => [String(metres), t('within.some', { distance: format.distance(metres) })]),
    )}
    ${choose(
      'day',
      t('day'),
      t('day.any'),
      days.map((day) => [
        day,
        format.date(`${day}T12:00:00.000Z` as Instant, 'UTC', { weekday: 'long', day: 'numeric', month: 'short' }),
      ]),
    )}
    <button type="button" class="btn btn-s btn-quiet" @click=${() => ask({ view: query.view, sort: query.sort })}>${t('clear')}</button>
  </div>`;
}
