import type { Brand } from '@pasar/core/brand';
import { type CSSResultGroup, unsafeCSS } from 'lit';
import { scaleDeclarations } from './scales.ts';
import { tokenStyles } from './tokens.styles.ts';

/** What the provider's shadow root adopts, brand aside. */
export const themeStyles: CSSResultGroup = [tokenStyles, unsafeCSS(`:host{${scaleDeclarations()}}`)];

type Tokens = Brand['tokens'];

/** A brand's value → the custom property it sets, and its unit. */
const PROPERTIES: Readonly<Record<keyof Tokens, readonly [property: string, unit?: string]>> = {
  hue: ['hue'],
  chroma: ['chroma'],
  solid: ['solid'],
  tint: ['tint'],
  hue2: ['hue-2'],
  chroma2: ['chroma-2'],
  hueNeutral: ['hue-n'],
  chromaNeutral: ['chroma-n'],
  radius: ['radius', 'px'],
  density: ['density'],
  font: ['font'],
};

/**
 * Writes a brand (WL-1) into a style sheet that the provider's shadow root adopts. Set through the object model: a value
 * cannot break out of its declaration, and a strict CSP has no inline style to refuse.
 */
export function writeBrand(sheet: CSSStyleSheet, tokens: Tokens): void {
  sheet.replaceSync(':host{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const [name, [property, unit = '']] of Object.entries(PROPERTIES)) {
    const value = tokens[name as keyof Tokens];
    if (value !== undefined) style.setProperty(`--pasar-${property}`, `${value}${unit}`);
  }
}
