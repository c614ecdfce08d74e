import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class CssVars extends Directive {
  render(_values: Readonly<Record<`--${string}`, string | number>>): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [values]: Parameters<this['render']>): typeof nothing {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, `${value}`);
    return nothing;
  }
}

/**
 * Custom properties of an element, set through the object model: a strict CSP refuses `style` attributes, which
 * Lit's `styleMap` writes at first.
 *
 * @example html`<li ${cssVars({ '--top': '120px' })}>`
 */
export const cssVars = directive(CssVars);
