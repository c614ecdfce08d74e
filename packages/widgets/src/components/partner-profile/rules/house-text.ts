import { html, type TemplateResult } from 'lit';

/** A house document's text (PAR-6): paragraphs parted by empty lines, `# ` before a heading. */
export function houseText(text: string): readonly TemplateResult[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (part.startsWith('# ') ? html`<h4 class="h16">${part.slice(2)}</h4>` : html`<p>${part}</p>`));
}
