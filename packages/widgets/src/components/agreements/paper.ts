import { html, type TemplateResult } from 'lit';
import type { Block, Run } from './paper-blocks.ts';

interface Paper {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is shown where the text lists services and rates. @param names as the text has them */
  readonly rates: (names: readonly string[]) => unknown;
}

/** A text as the document it is; what was filled in stands out. Needs `paperStyles`. */
export function paper({ title, blocks, rates }: Paper): TemplateResult {
  return html`<h3 class="paper-title">${title}</h3>
    ${blocks.map((block) => {
      if ('heading' in block)
        return block.level === 1 ? html`<h4 class="first">${block.heading}</h4>` : html`<h4>${block.heading}</h4>`;
      if ('rates' in block) return rates(block.rates);
      return html`<p>${runsShown(block.runs)}</p>`;
    })}`;
}

function runsShown(runs: readonly Run[]): unknown {
  return runs.map(({ text, isFilled }) => (isFilled ? html`<mark class="fill">${text}</mark>` : text));
}
