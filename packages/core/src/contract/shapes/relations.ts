import * as z from 'zod';
import { Empty, id, PageQuery } from '../../kernel/kernel.schema.ts';
import {
  Invitation,
  InvitationOutcomes,
  InvitationPage,
  InvitationQuery,
  NewInvitations,
} from '../../partners/invitation.schema.ts';
import { LegalDetails, LegalDetailsEdit } from '../../partners/legal-details.schema.ts';
import {
  NewApplication,
  OpenOrganizationPage,
  OpenOrganizationQuery,
  OwnRelation,
  OwnRelations,
} from '../../partners/own-relation.schema.ts';
import {
  ApplicationPage,
  JobsInHand,
  MovedPartner,
  PartnerCard,
  PartnerPage,
  PartnerQuery,
  ReferencedPage,
  ReferencedQuery,
  Suspension,
  WithReason,
} from '../../partners/partner.schema.ts';
import {
  Away,
  AwayEdit,
  Guide,
  GuideEdit,
  Member,
  MemberEdit,
  Members,
  NewMember,
  PartnerProfile,
  PartnerProfileEdit,
} from '../../partners/partner-profile.schema.ts';
import type { RELATIONS } from '../endpoints/relations.ts';
import type { Shapes } from './shape.ts';

const invitation = z.object({ invitation: id('invitation') });
const partner = z.object({ partner: id('partner') });
const organization = z.object({ organization: id('organization') });
const member = z.object({ member: id('member') });

export const RELATIONS_SHAPES = {
  'invitations.list': { query: InvitationQuery, answer: InvitationPage },
  'invitations.create': { body: NewInvitations, answer: InvitationOutcomes },
  'invitations.resend': { params: invitation, body: Empty, answer: Invitation },
  'invitations.withdraw': { params: invitation, body: Empty, answer: Invitation },
  'partners.list': { query: PartnerQuery, answer: PartnerPage },
  'partners.joining': { query: PartnerQuery, answer: PartnerPage },
  'partners.read': { params: partner, answer: PartnerCard },
  'partners.referenced': { query: ReferencedQuery, answer: ReferencedPage },
  'partners.connect': { params: partner, body: Empty, answer: PartnerCard },
  'partners.jobs': { params: partner, answer: JobsInHand },
  'applications.list': { query: PageQuery, answer: ApplicationPage },
  'partners.accept': { params: partner, body: Empty, answer: MovedPartner },
  'partners.refuse': { params: partner, body: WithReason, answer: MovedPartner },
  'partners.suspend': { params: partner, body: Suspension, answer: MovedPartner },
  'partners.reinstate': { params: partner, body: Empty, answer: MovedPartner },
  'partners.deactivate': { params: partner, body: WithReason, answer: MovedPartner },
  'partners.reactivate': { params: partner, body: Empty, answer: MovedPartner },
  'partners.delete': { params: partner, body: WithReason, answer: MovedPartner },
  'relations.list': { answer: OwnRelations },
  'relations.open': { query: OpenOrganizationQuery, answer: OpenOrganizationPage },
  'relations.apply': { params: organization, body: NewApplication, answer: OwnRelation },
  'relations.connect': { params: organization, body: Empty, answer: OwnRelation },
  'relations.decline': { params: organization, body: Empty, answer: OwnRelation },
  'profile.read': { answer: PartnerProfile },
  'profile.edit': { body: PartnerProfileEdit, answer: PartnerProfile },
  'away.read': { answer: Away },
  'away.edit': { body: AwayEdit, answer: Away },
  'members.list': { answer: Members },
  'members.add': { body: NewMember, answer: Member },
  'members.edit': { params: member, body: MemberEdit, answer: Member },
  'members.remove': { params: member, answer: Members },
  'guide.read': { answer: Guide },
  'guide.edit': { body: GuideEdit, answer: Guide },
  'guide.finish': { body: Empty, answer: Guide },
  'legal.read': { answer: LegalDetails },
  'partner-legal.read': { params: partner, answer: LegalDetails },
  'legal.save': { body: LegalDetailsEdit, answer: LegalDetails },
} as const satisfies Shapes<typeof RELATIONS>;
