import { type LegalEntityRegistry, RegistryUnavailable, taxIdKey } from '@pasar/core/registry';
import { RegistryEntity, RegistrySuggestions } from '@pasar/core/registry/schema';
import type * as z from 'zod';

export interface HttpRegistryOptions {
  /** Where it is: `https://registry.example/api`. */
  readonly url: string;
  /** Sent with every question: its key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until it is given up; 3 000 when left out. A person waits for it. */
  readonly timeout?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** Bytes: a few suggestions, no dump. */
const LIMIT = 1024 * 1024;

/**
 * A registry behind HTTP: a small service of the deployment's own in front of whichever it pays for. It answers
 * `GET {url}/search?q=…&country=RU&limit=8` with `{ items: RegistrySuggestion[] }` and `GET {url}/entities/RU/7707083893`
 * with a `RegistryEntity`, or 404.
 */
export function httpRegistry(options: HttpRegistryOptions): LegalEntityRegistry {
  const { headers = {}, timeout = 3_000, fetch = globalThis.fetch } = options;
  const base = options.url.replace(/\/+$/, '');

  async function ask<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined> {
    try {
      const response = await fetch(base + path, {
        headers: { Accept: 'application/json', ...headers },
        signal: AbortSignal.timeout(timeout),
        // Whoever answers gets the key.
        redirect: 'error',
      });
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return schema.parse(JSON.parse(await shortText(response)));
    } catch (error) {
      throw new RegistryUnavailable(`${base} gave nothing that makes sense`, { cause: error });
    }
  }

  return {
    async search(query, { country, limit }) {
      const asked = new URLSearchParams({ q: query, country, limit: String(limit) });
      const answer = await ask(`/search?${asked}`, RegistrySuggestions);
      return (answer?.items ?? []).filter((item) => item.country === country).slice(0, limit);
    },
    read: (country, taxId) =>
      ask(`/entities/${country}/${encodeURIComponent(taxIdKey(country, taxId))}`, RegistryEntity),
  };
}

async function shortText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > LIMIT) throw new Error('it does not end');
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
