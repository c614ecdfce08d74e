const { stringify } = JSON;

/**
 * Plain data as JSON, whatever the page has taught its prototypes: old libraries give arrays and texts a `toJSON` that
 * writes `"[1]"` for `[1]`. Dates and other objects with a `toJSON` of their own are not plain data.
 */
export function plainJson(value: unknown): string {
  return stringify(value, function (this: Record<string, unknown>, key: string) {
    // What stands there, not what its `toJSON` has made of it.
    return this[key];
  });
}
