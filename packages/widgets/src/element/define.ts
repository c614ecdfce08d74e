export interface DefineOptions {
  /** Elements and events begin with it (WL-4): `acme` gives `<acme-catalog>` and `acme-select`. */
  readonly prefix?: string;
  /** Where to register; a scoped registry for two versions on one page. */
  readonly registry?: CustomElementRegistry;
}

/**
 * Registers an element, if nothing stands under its name yet. A class can stand under one name only, so that a prefix of
 * the host's gets a subclass of its own.
 *
 * @example defineElement('catalog', PasarCatalog, { prefix: 'acme' }); // <acme-catalog>
 */
export function defineElement(
  name: string,
  element: CustomElementConstructor,
  { prefix = 'pasar', registry = customElements }: DefineOptions = {},
): void {
  const tag = `${prefix}-${name}`;
  const plain = prefix === 'pasar' && registry === customElements;
  if (!registry.get(tag)) registry.define(tag, plain ? element : class extends element {});
}

/** The prefix an element was registered under: `acme` for `<acme-order-form>`. */
export function prefixOf({ localName }: Element): string {
  return localName.slice(0, localName.indexOf('-'));
}

/** Where an element was registered: what stands inside it belongs there as well. */
export function registryOf(element: Element): CustomElementRegistry {
  return element.customElementRegistry ?? customElements;
}
