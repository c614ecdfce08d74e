type Content = Node | string;

/** `element('button', { type: 'button', onclick }, 'Back')`: attributes as HTML writes them, properties otherwise. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

export function select(label: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  const box = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  box.setAttribute('aria-label', label);
  return box;
}
