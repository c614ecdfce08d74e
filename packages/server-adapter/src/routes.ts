import { activationRoutes } from './agreements/activations.route.ts';
import { agreementRoutes } from './agreements/agreements.route.ts';
import { templateRoutes } from './agreements/templates.route.ts';
import { auditRoutes } from './audit/audit.route.ts';
import { sessionRoutes } from './auth/sessions.route.ts';
import { brandRoutes } from './brand/brand.route.ts';
import { catalogRoutes } from './catalog/catalog.route.ts';
import { orderFormRoutes } from './catalog/order-form.route.ts';
import { commissionRoutes } from './commissions/commissions.route.ts';
import { documentRoutes } from './documents/documents.route.ts';
import { houseDocumentRoutes } from './documents/house-documents.route.ts';
import { fileRoutes } from './files/files.route.ts';
import { healthRoutes } from './http/health.route.ts';
import type { Route } from './http/route.ts';
import { inboxRoutes } from './inbox/inbox.route.ts';
import { accountRoutes } from './licences/accounts.route.ts';
import { invoiceRoutes } from './licences/invoices.route.ts';
import { licenceRoutes } from './licences/licences.route.ts';
import { licensingRoutes } from './licences/licensing.route.ts';
import { liveRoutes } from './live/live.route.ts';
import { openApiRoutes } from './openapi/openapi.route.ts';
import { organizationRoutes } from './organization/organization.route.ts';
import { operatingRoutes } from './organization/organizations.route.ts';
import { signatoryRoutes } from './organization/signatories.route.ts';
import { applicationRoutes } from './partners/applications.route.ts';
import { awayRoutes } from './partners/away.route.ts';
import { guideRoutes } from './partners/guide.route.ts';
import { invitationRoutes } from './partners/invitations.route.ts';
import { legalRoutes } from './partners/legal.route.ts';
import { memberRoutes } from './partners/members.route.ts';
import { ownRelationRoutes } from './partners/own-relations.route.ts';
import { partnerRoutes } from './partners/partners.route.ts';
import { profileRoutes } from './partners/profile.route.ts';
import { referencedRoutes } from './partners/referenced.route.ts';
import { relationMoveRoutes } from './partners/relation-moves.route.ts';
import { meRoutes } from './people/me.route.ts';
import { staffRoutes } from './people/staff.route.ts';
import { pictureRoutes } from './pictures/pictures.route.ts';
import { placeRoutes } from './places/places.route.ts';
import { walletRoutes } from './points/wallet.route.ts';
import { consentRoutes } from './privacy/consents.route.ts';
import { proposalRoutes } from './proposals/proposals.route.ts';
import { registryRoutes } from './registry/registry.route.ts';
import { requestRoutes } from './requests/requests.route.ts';
import { moderationRoutes } from './services/moderation.route.ts';
import { openKindRoutes } from './services/open-kinds.route.ts';
import { ownServiceRoutes } from './services/own-services.route.ts';
import { serviceRoutes } from './services/services.route.ts';
import { zoneRoutes } from './services/zones.route.ts';
import { supportRoutes } from './support/support.route.ts';
import { queueRoutes } from './tickets/queue.route.ts';
import { ticketRoutes } from './tickets/tickets.route.ts';

/** A route for every endpoint of the contract. */
export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...sessionRoutes,
  ...brandRoutes,
  ...meRoutes,
  ...pictureRoutes,
  ...catalogRoutes,
  ...orderFormRoutes,
  ...fileRoutes,
  ...documentRoutes,
  ...houseDocumentRoutes,
  ...requestRoutes,
  ...inboxRoutes,
  ...proposalRoutes,
  ...walletRoutes,
  ...auditRoutes,
  ...registryRoutes,
  ...invitationRoutes,
  ...partnerRoutes,
  ...referencedRoutes,
  ...relationMoveRoutes,
  ...applicationRoutes,
  ...ownRelationRoutes,
  ...profileRoutes,
  ...awayRoutes,
  ...memberRoutes,
  ...guideRoutes,
  ...legalRoutes,
  ...consentRoutes,
  ...openKindRoutes,
  ...ownServiceRoutes,
  ...serviceRoutes,
  ...zoneRoutes,
  ...moderationRoutes,
  ...ticketRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...licenceRoutes,
  ...invoiceRoutes,
  ...licensingRoutes,
  ...liveRoutes,
  ...openApiRoutes,
  ...agreementRoutes,
  ...templateRoutes,
  ...activationRoutes,
  ...commissionRoutes,
  ...organizationRoutes,
  ...operatingRoutes,
  ...supportRoutes,
  ...signatoryRoutes,
  ...placeRoutes,
  ...staffRoutes,
];
