export { RELATION_LIFE, type RelationState } from './relation-life.ts';
