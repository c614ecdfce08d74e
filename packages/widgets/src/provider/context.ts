import { createContext } from '@lit/context';
import type { Brand } from '@pasar/core/brand';
import type { Client } from '@pasar/core/client';
import type { LiveEvent } from '@pasar/core/live';
import type { Me } from '@pasar/core/people';
import type { Catalog } from '@pasar/core/words';
import type { Failure } from '../element/failure.ts';
import type { LiveState } from './live.ts';

/**
 * What the provider gives every widget inside it. A value is never changed: when something changes, the widgets get a
 * new one.
 */
export interface Marketplace {
  readonly client: Client;
  /** BCP 47, as the host gave it: numbers, money and dates are written by it. */
  readonly locale: string;
  /** The language of the words: one of Pasar's, or one the host has words for. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Undefined until it has come, and without a token or key that may read it. */
  readonly brand: Brand | undefined;
  /** Undefined until it has come, and for a publishable key. */
  readonly me: Me | undefined;
  /** `brand` and `me` have come, or will not come. */
  readonly settled: boolean;
  /** Why `brand` or `me` could not be had. */
  readonly failure: Failure | undefined;
  readonly online: boolean;
  /** `off` until a widget listens. */
  readonly live: LiveState | 'off';
  /** Hears live updates until the returned function is called; the first listener opens the stream. */
  listen(listener: (event: LiveEvent) => void): () => void;
  /** Asks for `brand` and `me` once more. */
  retry(): void;
  readonly loadWords: LoadWords | undefined;
}

/** The host's own words: for a language Pasar lacks, or to say things its own way. Undefined leaves Pasar's. */
export type LoadWords = (widget: string, language: string) => Promise<Catalog | undefined>;

/** Shared by copies of this package on one page, so that a widget finds its provider whichever copy made it. */
export const marketplaceContext = createContext<Marketplace | undefined>(Symbol.for('pasar.marketplace'));
