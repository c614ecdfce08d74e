import type { RegistryEntity, RegistrySuggestion } from './registry.schema.ts';

/**
 * Where legal entities are looked up (PAR-1): the built-in table, or an adapter to somebody's service. Both pass one
 * suite, `registry.contract.ts` of the server.
 */
export interface LegalEntityRegistry {
  /**
   * Best first, none twice: tax ids that begin so; names that begin so; names like it, whatever was mistyped. Of equals
   * the closed come last.
   *
   * @param query at least two characters: a name or a tax id, as typed
   * @throws RegistryUnavailable
   */
  search(
    query: string,
    about: { readonly country: string; readonly limit: number },
  ): Promise<readonly RegistrySuggestion[]>;
  /** @throws RegistryUnavailable */
  read(country: string, taxId: string): Promise<RegistryEntity | undefined>;
}

/** It did not answer, or nothing that makes sense: the form is filled in by hand meanwhile. */
export class RegistryUnavailable extends Error {
  override readonly name = 'RegistryUnavailable';
}
