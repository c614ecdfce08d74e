import { html, type TemplateResult } from 'lit';

/** A house document as it is read: paragraphs parted by empty lines, `# ` before a heading (PAR-6). */
export function houseText(text: string): TemplateResult {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  return html`<div class="house-text">${blocks.map((block) =>
    block.startsWith('# ') ? html`<h3 class="h16">${block.slice(2)}</h3>` : html`<p>${block}</p>`,
  )}</div>`;
}
