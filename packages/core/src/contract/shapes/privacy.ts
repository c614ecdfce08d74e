import * as z from 'zod';
import { id } from '../../kernel/kernel.schema.ts';
import { ConsentAnswer, Consents } from '../../privacy/consent.schema.ts';
import type { PRIVACY } from '../endpoints/privacy.ts';
import type { Shapes } from './shape.ts';

export const PRIVACY_SHAPES = {
  'consents.read': { answer: Consents },
  'partner-consents.read': { params: z.object({ partner: id('partner') }), answer: Consents },
  'consents.set': { body: ConsentAnswer, answer: Consents },
} as const satisfies Shapes<typeof PRIVACY>;
