import type { Exchange } from '@pasar/core/contract';
import { html, type TemplateResult } from 'lit';
import { paper } from '../paper.ts';
import type { Block, Run } from '../paper-blocks.ts';

/** A text as an agreement would have it; `runs` tell what was filled in, if that could be told. */
export function templatePreview(
  { title, text }: Exchange<'templates.preview'>['answer'],
  runs: readonly Run[] | undefined,
  locale: string,
  note: string,
): TemplateResult {
  return html`<div class="paper-bar t13 q">${note}</div>
    <div class="paper"><article class="paper-text" lang=${locale} dir="ltr">${paper({
      title,
      blocks: blocksOf(runs ?? [{ text, isFilled: false }]),
      rates: () => '',
    })}</article></div>`;
}

/** Paragraphs and headings of runs; an empty line parts them, wherever it stands. */
function blocksOf(runs: readonly Run[]): readonly Block[] {
  const paragraphs: Run[][] = [[]];
  for (const { text, isFilled } of runs) {
    for (const [index, part] of text.split(/\n{2,}/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (part) paragraphs.at(-1)!.push({ text: part, isFilled });
    }
  }
  return paragraphs
    .filter((all) => all.length)
    .map((all): Block => {
      const [, marks, heading] = /^(#{1,2}) ([^\n]+)$/.exec(all.map(({ text }) => text).join('')) ?? [];
      return heading ? { heading, level: marks === '#' ? 1 : 2 } : { runs: all };
    });
}
