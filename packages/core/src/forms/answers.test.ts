import { describe, expect, it } from 'vitest';
import type { Instant } from '../kernel/instants.ts';
import { checkAnswers, type FormFacts } from './answers.ts';
import { FormDefinition } from './form.schema.ts';
import { pruneAnswers, visibleFields } from './visibility.ts';

const label = { en: 'Label' };
const options = ['a', 'b', 'c'].map((id) => ({ id, label }));
const photo = '019a9f3e-7c00-7abc-8def-0123456789ab';

function form(...fields: object[]): FormDefinition {
  return FormDefinition.parse({ version: 1, fields: fields.map((field) => ({ label, ...field })) });
}

/** The code and params one answer gets in a form of one field. */
function verdict(field: object, answer: unknown, facts?: FormFacts) {
  const [error, ...more] = checkAnswers(form({ id: 'f', ...field }), { f: answer }, facts);
  expect(more).toEqual([]);
  return error && (error.params ? [error.code, error.params] : [error.code]);
}

describe('FRM-2 every field type, its limits and its refusals', () => {
  it.each([
    [{ type: 'text', maxLength: 5 }, 'five5', undefined],
    [{ type: 'text', maxLength: 5 }, 'seven77', ['field.too-long', { count: 2, max: 5 }]],
    [{ type: 'long-text' }, 7, ['field.type']],
    [{ type: 'number', min: 1, max: 9 }, 1, undefined],
    [{ type: 'number', min: 1, max: 9 }, 0, ['field.too-small', { min: 1 }]],
    [{ type: 'number', min: 1, max: 9 }, 10, ['field.too-large', { max: 9 }]],
    [{ type: 'number', min: 1, max: 9 }, Number.NaN, ['field.too-small', { min: 1 }]],
    [{ type: 'number', min: 0.5, step: 0.5 }, 2.5, undefined],
    [{ type: 'number', step: 0.1 }, 0.3, undefined],
    [{ type: 'number', step: 0.5 }, 0.75, ['field.step', { step: 0.5, min: 0 }]],
    [{ type: 'number' }, '3', ['field.type']],
    [{ type: 'choice', options }, 'b', undefined],
    [{ type: 'choice', options }, 'd', ['field.option']],
    [{ type: 'choice', options }, ['b'], ['field.type']],
    [{ type: 'choices', options }, ['a', 'c'], undefined],
    [{ type: 'choices', options }, ['a', 'a'], ['field.option']],
    [{ type: 'choices', options }, ['a', 'z'], ['field.option']],
    [{ type: 'choices', options, max: 1 }, ['a', 'b'], ['field.too-many', { count: 1 }]],
    [{ type: 'choices', options }, 'a', ['field.type']],
    [{ type: 'date' }, '2028-02-29', undefined],
    [{ type: 'date' }, '2026-02-29', ['field.date']],
    [{ type: 'date' }, 20260101, ['field.date']],
    [{ type: 'address' }, { text: 'Jl. Kemang Raya 1', point: { lat: -6.26, lng: 106.81 } }, undefined],
    [{ type: 'address' }, { text: 'Jl. Kemang Raya 1', point: { lat: -96, lng: 106.81 } }, ['field.address']],
    [{ type: 'address' }, { text: 'Jl. Kemang Raya 1', point: null }, ['field.address']],
    [{ type: 'address' }, 'Jl. Kemang Raya 1', ['field.address']],
    [{ type: 'photos', max: 1 }, [photo], undefined],
    [{ type: 'photos', max: 1 }, [photo, photo], ['field.too-many', { count: 1 }]],
    [{ type: 'photos' }, ['../../etc/passwd'], ['field.photo']],
    [{ type: 'email' }, 'rani.w+ac@kemang.example', undefined],
    [{ type: 'email' }, 'rani@kemang', ['field.email']],
    [{ type: 'email' }, 'rani w@kemang.example', ['field.email']],
    [{ type: 'email' }, `${'a'.repeat(250)}@b.example`, ['field.email']],
    [{ type: 'consent', text: label }, true, undefined],
    [{ type: 'consent', text: label }, 'yes', ['field.type']],
  ] as const)('%o %o → %o', (field, answer, expected) => {
    expect(verdict(field, answer)).toEqual(expected);
  });

  it('phone numbers are read as the place’s people write them', () => {
    expect(verdict({ type: 'phone' }, '0812 3456 7890', { country: 'ID' })).toBeUndefined();
    expect(verdict({ type: 'phone' }, '0812 345', { country: 'ID' })).toEqual([
      'field.phone-short',
      { count: 3, example: '0812 3456 7890' },
    ]);
    expect(verdict({ type: 'phone' }, 62812, { country: 'ID' })).toEqual(['field.type']);
  });

  it('windows are checked for their shape, and with the place’s clock for their time', () => {
    const window = { start: '2026-11-25T01:00:00.000Z', end: '2026-11-25T04:00:00.000Z' };
    const facts = (now: string) => ({
      windows: { now: now as Instant, zone: 'Asia/Jakarta', noticeHours: 2, horizonDays: 21 },
    });
    const windows = { type: 'windows', max: 1 };
    expect(verdict(windows, [window], facts('2026-11-22T04:00:00.000Z'))).toBeUndefined();
    expect(verdict(windows, [window], facts('2026-11-25T00:00:00.000Z'))).toEqual(['window.notice', { count: 2 }]);
    expect(verdict(windows, [window, window])).toEqual(['field.too-many', { count: 1 }]);
    for (const wrong of [{ start: window.end, end: window.start }, { start: window.start }, null, 'tomorrow']) {
      expect(verdict(windows, [wrong])).toEqual(['field.window']);
    }
  });

  it('what is required must be answered, blanks are no answer, and a consent must be given', () => {
    for (const nothing of [undefined, null, '', '  ', [], false]) {
      expect(verdict({ type: 'text', required: true }, nothing)).toEqual(['field.required']);
      expect(verdict({ type: 'text' }, nothing)).toBeUndefined();
    }
    expect(verdict({ type: 'address', required: true }, { text: ' ' })).toEqual(['field.required']);
    expect(verdict({ type: 'consent', text: label, required: true }, false)).toEqual(['field.consent']);
  });

  it('answers to what nobody asked are refused, whatever their name', () => {
    const errors = checkAnswers(form({ id: 'constructor', type: 'text' }), JSON.parse('{"__proto__": 1, "x": 2}'));
    expect(errors).toEqual([
      { field: '__proto__', code: 'field.unknown' },
      { field: 'x', code: 'field.unknown' },
    ]);
  });
});

describe('FRM-1 conditions', () => {
  const conditional = form(
    { id: 'ceiling', type: 'choice', options, required: true },
    { id: 'height', type: 'number', required: true, when: { field: 'ceiling', is: ['b', 'c'] } },
    { id: 'ladder', type: 'text', required: true, when: { field: 'height', is: ['4'] } },
    { id: 'early', type: 'text', when: { field: 'late', is: ['a'] } },
    { id: 'late', type: 'choices', options },
  );
  const asked = (answers: object) => visibleFields(conditional, answers as Record<string, unknown>).map(({ id }) => id);

  it('a field is asked when the one before it is answered so', () => {
    expect(asked({})).toEqual(['ceiling', 'late']);
    expect(asked({ ceiling: 'b' })).toEqual(['ceiling', 'height', 'late']);
    expect(asked({ ceiling: 'b', height: 4 })).toEqual(['ceiling', 'height', 'ladder', 'late']);
  });

  it('a hidden field hides those that hang on it, and a condition on a later field never holds', () => {
    expect(asked({ ceiling: 'a', height: 4, late: ['a'] })).toEqual(['ceiling', 'late']);
  });

  it('hidden fields are not required, and their answers are refused or dropped', () => {
    const answers = { ceiling: 'a', height: 4, late: [] };
    expect(checkAnswers(conditional, answers)).toEqual([{ field: 'height', code: 'field.hidden' }]);
    expect(pruneAnswers(conditional, answers)).toEqual({ ceiling: 'a' });
    expect(checkAnswers(conditional, pruneAnswers(conditional, answers))).toEqual([]);
  });
});
