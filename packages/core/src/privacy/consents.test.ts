import { expect, test } from 'vitest';
import { later } from '../kernel/instants.ts';
import { NOW } from '../testing/index.ts';
import { answerConsent, type ConsentLine, consentsOf } from './consents.ts';

const VERSIONS = { marketing: 2, 'data-sharing': 1, 'reviews-named': 1 };
const said = (given: boolean, version: number, ms = 0): ConsentLine => ({
  purpose: 'marketing',
  given,
  version,
  at: later(NOW, ms),
});
const marketing = (lines: readonly ConsentLine[]) => consentsOf(lines, VERSIONS)[0]!;

test('PRV-1 nothing said is no, and a yes to an older text is no yes to the one in force', () => {
  expect(marketing([])).toEqual({ purpose: 'marketing', version: 2, given: false, at: null, answered: null });
  expect(marketing([said(true, 1)])).toMatchObject({ given: false, answered: 1, at: NOW });
  expect(marketing([said(true, 2), said(false, 2, 1)])).toMatchObject({ given: false, at: later(NOW, 1) });
});

test('PRV-1 a yes is to the text in force, a no always counts; said twice it stands once', () => {
  const answer = (lines: readonly ConsentLine[], given: boolean, version: number) =>
    answerConsent(lines, { purpose: 'marketing', given, version }, NOW, VERSIONS);
  expect(answer([], true, 1)).toMatchObject({ refusal: { code: 'consent.version', params: { version: 2 } } });
  expect(answer([], true, 2)).toEqual({ ok: true, value: said(true, 2) });
  expect(answer([said(true, 2)], false, 1)).toEqual({ ok: true, value: said(false, 2) });
  expect(answer([said(true, 2)], true, 2)).toEqual({ ok: true, value: null });
});
