import { compact } from '../legal/legal-id.ts';

/** A tax id as a registry files it: without blanks and prefixes, an old NPWP under its new sixteen digits. */
export function taxIdKey(country: string, taxId: string): string {
  const id = compact(taxId);
  if (country === 'ID' && /^\d{15}$/.test(id)) return `0${id}`;
  return id;
}

/**
 * The beginning of a tax id in what was typed, or undefined for a name. A SIRET and a TVA number lead to their SIREN, an
 * old NPWP to the new; of the NPWP the first nought may be left out.
 */
export function taxIdPrefixes(country: string, query: string): readonly string[] {
  const id = compact(query);
  if (country === 'FR') {
    const siren = /^(?:FR[\dA-Z]{2})?(\d{2,9})(?:\d{5})?$/.exec(id)?.[1];
    return siren ? [siren] : [];
  }
  if (!/^[A-Z]{0,3}\d[\dA-Z]+$/.test(id) || /[A-Z]{4}/.test(id)) return [];
  return country === 'ID' ? [id, `0${id}`] : [id];
}
