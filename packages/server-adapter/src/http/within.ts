import type { Refusal } from '@pasar/core/kernel';

/** A rule names fields of what it was given; the caller sent that as a part of something: `taxId` is `entity.taxId` there. */
export function refusalWithin<Code extends string>(part: string, refusal: Refusal<Code>): Refusal<Code> {
  const { field, errors, ...rest } = refusal;
  return {
    ...rest,
    ...(field && { field: `${part}.${field}` }),
    ...(errors && { errors: errors.map((fault) => ({ ...fault, field: `${part}.${fault.field}` })) }),
  };
}
