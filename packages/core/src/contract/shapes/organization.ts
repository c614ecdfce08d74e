import * as z from 'zod';
import { Empty, id } from '../../kernel/kernel.schema.ts';
import { StaffCard, StaffCards, StaffGrant } from '../../people/staff.schema.ts';
import type { ORGANIZATION } from '../endpoints/organization.ts';
import type { Shapes } from './shape.ts';

const staff = z.object({ staff: id('staff') });

export const ORGANIZATION_SHAPES = {
  'staff.list': { answer: StaffCards },
  'staff.grant': { params: staff, body: StaffGrant, answer: StaffCard },
  'staff.revoke': { params: staff, body: Empty, answer: StaffCard },
  'staff.restore': { params: staff, body: Empty, answer: StaffCard },
} as const satisfies Shapes<typeof ORGANIZATION>;
