import type { Exchange } from '@pasar/core/contract';
import { type FormField, visibleFields } from '@pasar/core/forms';
import { inLocale, type Window } from '@pasar/core/kernel';
import type { Formats } from '../element/formats.ts';
import { windowInWords } from './times-in-words.ts';

/** As the inbox and the customer's orders have it. */
type Asked = Pick<Exchange<'inbox.read'>['answer'], 'form' | 'answers' | 'zone'>;

export interface AnswerRow {
  readonly label: string;
  readonly text: string;
}

export interface AnswersInWords {
  readonly rows: readonly AnswerRow[];
  /** Ids of files, in the order they were given. */
  readonly photos: readonly string[];
}

/** Contact data is disclosed on assignment and by nothing else (JOB-4), so these fields are not answers here. */
const NOT_SHOWN: ReadonlySet<FormField['type']> = new Set(['phone', 'email', 'consent', 'photos']);

/** The customer's answers as the request's form asks for them, in the reader's language. */
export function answersInWords({ form, answers, zone }: Asked, language: string, format: Formats): AnswersInWords {
  const rows: AnswerRow[] = [];
  const photos: string[] = [];
  for (const field of visibleFields(form, answers)) {
    const answer: unknown = answers[field.id];
    if (answer === undefined || answer === '') continue;
    if (field.type === 'photos') photos.push(...(answer as string[]));
    if (NOT_SHOWN.has(field.type)) continue;
    const text = inWords(field, answer, { zone, language, format });
    if (text) rows.push({ label: inLocale(field.label, language), text });
  }
  return { rows, photos };
}

interface Reader {
  readonly zone: string;
  readonly language: string;
  readonly format: Formats;
}

function inWords(field: FormField, answer: unknown, { zone, language, format }: Reader): string {
  switch (field.type) {
    case 'number':
      return `${format.number(answer as number)} ${field.unit ? inLocale(field.unit, language) : ''}`.trim();
    case 'choice':
    case 'choices': {
      const chosen = [answer].flat() as string[];
      const labels = field.options
        .filter(({ id }) => chosen.includes(id))
        .map(({ label }) => inLocale(label, language));
      return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(labels);
    }
    case 'date':
      return format.date(`${answer as string}T12:00:00.000Z` as never, 'UTC', {
        weekday: 'short',
        day: 'numeric',
        month: 'long',
      });
    case 'windows':
      return (answer as Window[]).map((window) => windowInWords(window, zone, format)).join('; ');
    case 'address':
      return (answer as { text: string }).text;
    default:
      return String(answer);
  }
}
