import { ConsentAnswer, Consents } from '../../privacy/consent.schema.ts';
import type { PRIVACY } from '../endpoints/privacy.ts';
import type { Shapes } from './shape.ts';

export const PRIVACY_SHAPES = {
  'consents.read': { answer: Consents },
  'consents.set': { body: ConsentAnswer, answer: Consents },
} as const satisfies Shapes<typeof PRIVACY>;
