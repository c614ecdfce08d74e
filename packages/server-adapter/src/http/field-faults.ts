import type * as z from 'zod';
import type { FieldFault } from './problem.ts';

/** At most so many faults are told at once. */
const LIMIT = 50;

/** What zod found, in the codes that the forms use too, so that a widget says them in one voice. */
export function fieldFaults(error: z.ZodError): readonly FieldFault[] {
  return error.issues.slice(0, LIMIT).flatMap(faultsOf);
}

function faultsOf(issue: z.core.$ZodIssue): readonly FieldFault[] {
  const field = issue.path.join('.');
  const fault = (code: string, params?: FieldFault['params']) => [{ field, code, ...(params && { params }) }];
  switch (issue.code) {
    case 'invalid_type':
      return fault(issue.input === undefined ? 'field.required' : 'field.type');
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'string') return fault('field.too-long', { max });
      return issue.origin === 'array' ? fault('field.too-many', { count: max }) : fault('field.too-large', { max });
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? fault('field.required')
        : fault('field.too-small', { min: Number(issue.minimum) });
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'field.unknown' }));
    case 'invalid_value':
      return fault(issue.input === undefined ? 'field.required' : 'field.option');
    case 'custom':
      // A schema's own refusal: its message is a code of the contract.
      return fault(/^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : 'field.type');
    default:
      return fault('field.type');
  }
}
