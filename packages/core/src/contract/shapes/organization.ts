import * as z from 'zod';
import { Empty, id } from '../../kernel/kernel.schema.ts';
import {
  ModuleSwitch,
  OrganizationEdit,
  OrganizationView,
  Signatories,
  Signatory,
  SignatoryEdit,
} from '../../organization/organization.schema.ts';
import { NewStaff, StaffCard, StaffCards, StaffGrant } from '../../people/staff.schema.ts';
import { NewPlace, PlaceEdit, PlaceMove, PlaceView, PlaceViews } from '../../places/place-tree.schema.ts';
import type { ORGANIZATION } from '../endpoints/organization.ts';
import type { Shapes } from './shape.ts';

const legalEntity = z.object({ legalEntity: id('legal-entity') });
const place = z.object({ place: id('place') });
const staff = z.object({ staff: id('staff') });

export const ORGANIZATION_SHAPES = {
  'organization.read': { answer: OrganizationView },
  'organization.edit': { body: OrganizationEdit, answer: OrganizationView },
  'organization.switch': { body: ModuleSwitch, answer: OrganizationView },
  'legal-entities.list': { answer: Signatories },
  'legal-entities.create': { body: SignatoryEdit, answer: Signatory },
  'legal-entities.edit': { params: legalEntity, body: SignatoryEdit, answer: Signatory },
  'legal-entities.remove': { params: legalEntity, answer: Empty },
  'places.list': { answer: PlaceViews },
  'places.create': { body: NewPlace, answer: PlaceView },
  'places.edit': { params: place, body: PlaceEdit, answer: PlaceView },
  'places.move': { params: place, body: PlaceMove, answer: PlaceView },
  'places.remove': { params: place, answer: Empty },
  'staff.list': { answer: StaffCards },
  'staff.add': { body: NewStaff, answer: StaffCard },
  'staff.grant': { params: staff, body: StaffGrant, answer: StaffCard },
  'staff.revoke': { params: staff, body: Empty, answer: StaffCard },
  'staff.restore': { params: staff, body: Empty, answer: StaffCard },
} as const satisfies Shapes<typeof ORGANIZATION>;
