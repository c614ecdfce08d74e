/**
 * What an amount is counted in: an ISO 4217 currency (whole minor units), or `points` (whole points, never money). Two
 * units never meet in one sum.
 */
export type Unit = string;

/**
 * A place where amounts lie. `name` says which sort (`wallet`, `leads`), `party` whose it is; null: the organization's
 * own. Every organization has a ledger of its own.
 */
export interface Account {
  readonly name: string;
  readonly party: string | null;
  readonly unit: Unit;
}

/** One text for one account: `points/wallet/0198…`. */
export function accountKey({ unit, name, party }: Account): string {
  return `${unit}/${name}/${party ?? ''}`;
}

export function isSameAccount(a: Account, b: Account): boolean {
  return a.name === b.name && a.party === b.party && a.unit === b.unit;
}
