import { ENDPOINTS, type EndpointId } from '@pasar/core/contract';
import { LOCALES, type Locale } from '@pasar/core/kernel';
import { type Catalog, createWords } from '@pasar/core/words';
import en from '@pasar/core/words/audit.en.json' with { type: 'json' };
import fr from '@pasar/core/words/audit.fr.json' with { type: 'json' };
import id from '@pasar/core/words/audit.id.json' with { type: 'json' };
import ru from '@pasar/core/words/audit.ru.json' with { type: 'json' };
import type { TimerKind } from '../timers/timer.ts';

/** What the deployment's own command line does. */
export type Command =
  | 'seed'
  | 'webhooks.add'
  | 'messages.retry'
  | 'operator.keys'
  | 'organizations.create'
  | 'registry.import';

type Keys = keyof typeof en;
/** A timer or command without words does not compile; an endpoint without them fails a test (`words/audit.test.ts`). */
type Spoken<Action extends TimerKind | Command = TimerKind | Command> = `action.${Action}` extends Keys ? true : never;
/** @public Looked at by the compiler alone. */
export const ALL_SPOKEN: Spoken = true;

const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, id, ru, fr };

/** The words of acts and of what they are about, in a reader's language, else English. */
export interface AuditWords {
  action(action: string): string;
  about(kind: string): string;
  /** Every action there is, by its words. */
  actions(): readonly { readonly action: string; readonly words: string }[];
}

export function auditWords(locale: string): AuditWords {
  const language = LOCALES.find((known) => known === locale.split('-')[0]) ?? 'en';
  const words = createWords(language, CATALOGS[language], createWords('en', en));
  const action = (name: string) => {
    const said = words(`action.${name}`);
    return said === `action.${name}` ? (ENDPOINTS[name as EndpointId]?.summary ?? name) : said;
  };
  return {
    action,
    about: (kind) => {
      const said = words(`about.${kind}`);
      return said === `about.${kind}` ? kind : said;
    },
    actions: () =>
      Object.keys(en)
        .filter((key) => key.startsWith('action.'))
        .map((key) => ({ action: key.slice('action.'.length), words: words(key) }))
        .sort((a, b) => a.words.localeCompare(b.words, language)),
  };
}
