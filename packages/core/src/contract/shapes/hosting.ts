import * as z from 'zod';
import { Brand } from '../../brand/brand.schema.ts';
import { LiveEvent } from '../../live/live.schema.ts';
import { Me } from '../../people/person.schema.ts';
import { NewSession, Session } from '../../people/session.schema.ts';
import type { HOSTING } from '../endpoints/hosting.ts';
import type { Shapes } from './shape.ts';

export const HOSTING_SHAPES = {
  'health.read': { answer: z.object({ status: z.literal('up'), schema: z.string() }) },
  'openapi.read': { answer: z.record(z.string(), z.unknown()) },
  'sessions.create': { body: NewSession, answer: Session },
  'brand.read': { answer: Brand },
  'me.read': { answer: Me },
  'live.read': { answer: LiveEvent },
} as const satisfies Shapes<typeof HOSTING>;
