import * as z from 'zod';
import { Empty, id } from '../../kernel/kernel.schema.ts';
import {
  Approving,
  KindPage,
  ModerationQuery,
  NewService,
  OpenKindPage,
  OpenKindQuery,
  OwnServiceQuery,
  Reduction,
  Refusing,
  Rejecting,
  ServiceEdit,
  ServicePage,
  ServiceQuery,
  Services,
  ServiceView,
  ZonePreview,
  ZonePreviewed,
} from '../../services/service.schema.ts';
import type { SERVICES } from '../endpoints/services.ts';
import type { Shapes } from './shape.ts';

const service = z.object({ service: id('service') });

export const SERVICES_SHAPES = {
  'kinds.open': { query: OpenKindQuery, answer: OpenKindPage },
  'kinds.list': { query: OpenKindQuery, answer: KindPage },
  'own-services.list': { query: OwnServiceQuery, answer: ServicePage },
  'own-services.create': { body: NewService, answer: ServiceView },
  'own-services.edit': { params: service, body: ServiceEdit, answer: ServiceView },
  'own-services.submit': { params: service, body: Empty, answer: ServiceView },
  'own-services.recall': { params: service, body: Empty, answer: ServiceView },
  'own-services.offer': { params: service, body: Empty, answer: ServiceView },
  'own-services.withdraw': { params: service, body: Empty, answer: ServiceView },
  'zones.preview': { body: ZonePreview, answer: ZonePreviewed },
  'services.list': { query: ServiceQuery, answer: ServicePage },
  'services.accept': { params: service, body: Empty, answer: ServiceView },
  'services.refuse': { params: service, body: Refusing, answer: ServiceView },
  'services.deactivate': { params: service, body: Refusing, answer: ServiceView },
  'services.reactivate': { params: service, body: Empty, answer: ServiceView },
  'services.reduce': { params: service, body: Reduction, answer: ServiceView },
  'services.reduce-all': { params: z.object({ partner: id('partner') }), body: Reduction, answer: Services },
  'moderation.list': { query: ModerationQuery, answer: ServicePage },
  'moderation.approve': { params: service, body: Approving, answer: ServiceView },
  'moderation.reject': { params: service, body: Rejecting, answer: ServiceView },
  'moderation.take-down': { params: service, body: Refusing, answer: ServiceView },
} as const satisfies Shapes<typeof SERVICES>;
