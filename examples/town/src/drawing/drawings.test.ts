import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawings, svg } from './drawings.ts';

const folder = new URL('../../pictures/', import.meta.url);
const slugs = Object.keys(drawings);
const file = (slug: string) => readFileSync(new URL(`${slug}.svg`, folder), 'utf8');

/** What is left of a picture when its colours are taken away: each shape's geometry. */
function shapes(slug: string): Set<string> {
  const elements = file(slug).match(/<(?:path|rect|circle|ellipse)[^>]*>/g) ?? [];
  return new Set(elements.map((shape) => shape.replace(/ (?:class|opacity)="[^"]*"/g, '')));
}

test('sixty pictures, each as its drawing makes it', () => {
  expect(slugs).toHaveLength(60);
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .sort(),
  ).toEqual(slugs.map((s) => `${s}.svg`).sort());
  for (const slug of slugs) expect(file(slug), slug).toBe(svg(drawings[slug]!));
});

test('no two are alike once recoloured: of what two pictures show, at most a third is the same shape', () => {
  const all = slugs.map((slug) => ({ slug, shapes: shapes(slug) }));
  const alike: string[] = [];
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      const shared = [...one.shapes].filter((shape) => other.shapes.has(shape)).length;
      if (shared / Math.min(one.shapes.size, other.shapes.size) > 1 / 3) alike.push(`${one.slug} ~ ${other.slug}`);
    }
  }
  expect(alike).toEqual([]);
});

test('every paint is a palette class, and nothing else but shapes is in a picture', () => {
  const paint = /^k?(?:a(?:[1-9]|1[0-2])|n(?:[1-9]|1[0-2])|s(?:3|5|9|11)|white)$/;
  for (const slug of slugs) {
    const text = file(slug);
    for (const [, name] of text.matchAll(/class="([^"]*)"/g)) expect(name, slug).toMatch(paint);
    expect(text, slug).not.toMatch(/style|fill=|stroke="|href|<text|<script|\sid=|undefined|NaN/);
    expect(text.length, slug).toBeLessThan(6000);
  }
});
