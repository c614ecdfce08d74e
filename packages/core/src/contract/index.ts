export type { FieldProblem, ListedProblem, Problem } from './problem.schema.ts';
export type { Exchange } from './schemas.ts';
export * from './table.ts';
export type { SubjectKind, WriteId } from './writes.ts';
