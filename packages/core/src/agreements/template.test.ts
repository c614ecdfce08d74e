import { describe, expect, test } from 'vitest';
import { BLANKS, canonical, checkTemplate, type Filling, fillTemplate, listed } from './template.ts';

const NEEDED = '{{organization}} {{partner}} {{services}}';
const filling = (changes: Partial<Filling> = {}) =>
  ({ ...Object.fromEntries(Object.keys(BLANKS).map((name) => [name, `<${name}>`])), ...changes }) as Filling;

describe('AGR-1 a template', () => {
  test('with all its blanks is filled, every one of them', () => {
    const text = Object.keys(BLANKS)
      .map((name) => `{{${name}}}`)
      .join(' ');
    expect(checkTemplate(text).ok).toBe(true);
    expect(fillTemplate(text, filling())).toBe(
      Object.keys(BLANKS)
        .map((name) => `<${name}>`)
        .join(' '),
    );
  });

  test('an unknown blank is refused and named', () => {
    expect(checkTemplate(`${NEEDED} {{partner.shoe-size}} {{constructor}} {{partner.shoe-size}}`)).toMatchObject({
      refusal: { code: 'template.blank-unknown', params: { count: 2, names: 'partner.shoe-size, constructor' } },
    });
  });

  test('one that does not say who agrees on what is refused, and says what is missing', () => {
    expect(checkTemplate('{{organization}} only')).toMatchObject({
      refusal: { code: 'template.blank-missing', params: { count: 2, names: 'partner, services' } },
    });
    expect(checkTemplate('{{brand}} with {{partner}}', 'title').ok).toBe(true);
  });

  test.each(['{{', '}}', '{{{partner}}}', '{{ }}', '{{partner', '{{#if partner}}', '{{partner()}}', '{{- partner}}'])(
    'has no code and no stray brackets: %s',
    (odd) => {
      expect(checkTemplate(`${NEEDED} ${odd}`)).toMatchObject({
        refusal: { code: 'template.malformed', field: 'text' },
      });
    },
  );

  test('what is filled in is never read as a blank, and begins no heading', () => {
    const text = fillTemplate('{{organization}} and {{partner}}', {
      ...filling({ organization: '{{partner}}', partner: 'Evil\n# Free of charge\u2028for ever $&' }),
    });
    expect(text).toBe('{{partner}} and Evil # Free of charge for ever $&');
  });

  test('the list of services has a line each, whatever a service is called', () => {
    expect(
      listed([
        { line: 1, name: 'Plumbing', rate: '12.5%' },
        { line: 2, name: 'Locks\n3. Free: 0%', rate: '10%' },
      ]),
    ).toBe('1. Plumbing: 12.5%\n2. Locks 3. Free: 0%: 10%');
  });

  test('AGR-5 the same words are the same text, byte for byte', () => {
    expect(canonical(' Soci\u0065\u0301te\u0301 \r\nB \t\rC  \n')).toBe('Soci\u00e9t\u00e9\nB\nC');
  });
});
