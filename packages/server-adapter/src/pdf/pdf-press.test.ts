import { instantOf } from '@pasar/core/kernel';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { PdfDocument } from './pdf.ts';
import { pdfPress } from './pdf-press.ts';

const press = pdfPress();
const LETTER: PdfDocument = {
  title: 'Договор № 7 & «Дом <и> двор»',
  locale: 'ru',
  author: 'ООО «Дом и двор»',
  at: instantOf(Date.UTC(2026, 10, 23, 9)),
  brand: { name: 'Дом и двор', accent: '#0a7d6c' },
  blocks: [
    { facts: [['Версия', '3']] },
    {
      parties: [
        { role: 'Организация', name: 'ООО «Дом и двор»', lines: ['ИНН 7707083893'] },
        { role: 'Partenaire', name: 'Société Éclair Dépannage', lines: ['SIREN 732 829 320', 'Œuvre à Lyon'] },
      ],
    },
    { heading: 'Условия', level: 1 },
    {
      columns: [{ title: '№' }, { title: 'Услуга' }, { title: 'Комиссия', align: 'end' }],
      rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), `Услуга ${index + 1}`, '12,5 %']),
    },
    { heading: 'Ещё', level: 2 },
    { text: 'Первый абзац, очень важный.\n\nÀ côté de l’œuvre, déjà terminée.' },
  ],
  footer: `SHA-256: ${'ab12'.repeat(16)}`,
};

const readBack = async (document: PdfDocument) => {
  const bytes = await press(document);
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { text, totalPages } = await extractText(pdf, { mergePages: false });
  return { bytes, pdf, pages: text.map((page) => page.replace(/\s+/g, ' ')), totalPages };
};

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Node[];
}

/** Those that something is drawn in: a table that goes on is in the tree of each of its pages. */
const rolesIn = (node: Node): readonly string[] => {
  const { role, children = [] } = node;
  const isDrawn = role && children.some(({ type }) => type === 'content');
  return [...(isDrawn ? [role] : []), ...children.flatMap(rolesIn)];
};

describe('a printed document', () => {
  test('is read back whole, in Russian and French, with the footer and the number on every page', async () => {
    const { pages, totalPages } = await readBack(LETTER);
    expect(totalPages).toBeGreaterThan(1);
    const whole = pages.join(' ');
    for (const said of [
      'Договор № 7 & «Дом <и> двор»',
      'ООО «Дом и двор»',
      'ИНН 7707083893',
      'Société Éclair Dépannage',
      'Œuvre à Lyon',
      'Услуга 60',
      '12,5 %',
      'Первый абзац, очень важный.',
      'À côté de l’œuvre, déjà terminée.',
    ]) {
      expect(whole).toContain(said.replace(/\s+/g, ' '));
    }
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`SHA-256: ${'ab12'.repeat(16)}`);
      expect(page).toContain(`${index + 1} / ${totalPages}`);
    }
  });

  test('is tagged: language, title, headings in order, tables with heads', async () => {
    const { pdf, bytes, totalPages } = await readBack(LETTER);
    const { info, metadata } = await getMeta(pdf);
    expect(info).toMatchObject({ Title: LETTER.title, Author: LETTER.author, Language: 'ru', Creator: 'Дом и двор' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(metadata).toBeDefined();
    const trees = await Promise.all(
      Array.from({ length: totalPages }, async (_, index) => (await pdf.getPage(index + 1)).getStructTree()),
    );
    const roles = trees.flatMap((tree) => rolesIn(tree as Node));
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3']);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(1 + 3);
    expect(roles.filter((role) => role === 'TD')).toHaveLength(1 + 60 * 3);
    expect(roles.filter((role) => role === 'P')).toHaveLength(1 + 3 + 4 + 2);
    expect(JSON.stringify(trees)).toContain('"role":"Table"');
    const plain = new TextDecoder('latin1').decode(bytes);
    expect(plain).toContain('pdfuaid:part>1<');
    expect(plain).not.toContain('Helvetica');
    expect(plain).not.toMatch(/pasar/i);
  });

  test('the same document gives the same bytes, and an empty one is a page', async () => {
    expect(await press(LETTER)).toEqual(await press(LETTER));
    const { brand: _, footer: __, ...bare } = LETTER;
    expect((await readBack({ ...bare, blocks: [] })).totalPages).toBe(1);
  });
});
