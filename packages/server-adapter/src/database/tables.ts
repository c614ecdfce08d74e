import type { AgreementParty, AgreementSide, AgreementState, LegalEntityId, Notice } from '@pasar/core/agreements';
import type { AuditRole } from '@pasar/core/audit';
import type { BrandTokens } from '@pasar/core/brand/schema';
import type { DocumentState, HouseDocument } from '@pasar/core/documents';
import type { Answers, FormDefinition } from '@pasar/core/forms/schema';
import type {
  AgreementId,
  CustomerId,
  EntryId,
  FileId,
  Id,
  Instant,
  InvitationId,
  InvoiceId,
  JobId,
  KindId,
  Locale,
  Localized,
  MemberId,
  OrganizationId,
  PartnerId,
  PlaceId,
  ProposalId,
  RequestId,
  ServiceId,
  StaffId,
  TicketId,
  Window,
} from '@pasar/core/kernel';
import type { LegalEntity } from '@pasar/core/legal';
import type { InvoiceState, LicenceState, LicensingSettings } from '@pasar/core/licences';
import type { MailSettings } from '@pasar/core/notices/settings';
import type { OrganizationHappening, OrganizationState } from '@pasar/core/organization';
import type { AwayWindow, RelationOrigin } from '@pasar/core/partners';
import type { StaffRole } from '@pasar/core/people';
import type { PlaceSettings } from '@pasar/core/places';
import type { Zone } from '@pasar/core/places/schema';
import type { PointsReason } from '@pasar/core/points';
import type { Purpose } from '@pasar/core/privacy';
import type { RegistryEntity } from '@pasar/core/registry';
import type { DispatchSettings } from '@pasar/core/requests/settings';
import type { OfferingState, ServiceState, ServiceText } from '@pasar/core/services';
import type { SupportId } from '@pasar/core/support';
import type { HelpdeskSettings, TicketState } from '@pasar/core/tickets';
import type { Generated } from 'kysely';
import type { MessageId, Way, WebhookId } from '../messages/message.ts';

/**
 * The rows as Kysely knows them; what each column means stands in `migrations/`. Both engines give instants as
 * RFC 3339 text and bigints as numbers (all of ours are within ±2⁵³). Write `jsonb` by `json()`. One long list on purpose:
 * it is read beside the migrations, table by table, and holds nothing but shapes.
 */

export type DeploymentId = Id<'deployment'>;
/** Who owns an entry of the directory: the deployment, or an organization. */
export type DirectoryOwner = DeploymentId | OrganizationId;

interface Deployments {
  id: DeploymentId;
  singleton: Generated<boolean>;
  created_at: Generated<Instant>;
}

interface SigningKeys {
  owner: DeploymentId;
  id: string;
  public_jwk: unknown;
  sealed: Uint8Array;
  created_at: Generated<Instant>;
}

interface Organizations {
  id: OrganizationId;
  name: string;
  locale: string;
  currency: string;
  country: string;
  zone: string;
  privacy_url: string | null;
  brand: BrandTokens;
  brand_hash: string;
  dispatch: DispatchSettings;
  mail: Generated<MailSettings>;
  helpdesk: Generated<HelpdeskSettings>;
  takes_applications: Generated<boolean>;
  state: Generated<OrganizationState>;
  state_since: Instant | null;
  module: Generated<boolean>;
  created_at: Generated<Instant>;
}

interface SupportGrants {
  owner: OrganizationId;
  id: SupportId;
  subject: string;
  reason: string;
  opened_at: Instant;
  until: Instant;
  ended_at: Instant | null;
  ended_by: 'operator' | 'organization' | null;
}

interface OrganizationMoves {
  owner: OrganizationId;
  id: string;
  event: OrganizationHappening['event'];
  reason: string | null;
  actor: string;
  at: Instant;
}

interface ApiKeys {
  owner: DirectoryOwner;
  id: string;
  kind: 'secret' | 'publishable';
  hash: string;
  hint: string;
  created_at: Generated<Instant>;
  revoked_at: Instant | null;
}

interface Places {
  owner: OrganizationId;
  id: PlaceId;
  parent: PlaceId | null;
  level: 'group' | 'quarter' | 'site';
  name: string;
  address: string | null;
  lat: number | null;
  lng: number | null;
  path: PlaceId[];
  settings: Generated<PlaceSettings>;
}

interface Staff {
  owner: OrganizationId;
  id: StaffId;
  subject: string;
  role: StaffRole;
  since: Instant;
  revoked_at: Instant | null;
}

interface Customers {
  owner: OrganizationId;
  id: CustomerId;
  subject: string;
  sites: PlaceId[];
  tags: string[];
  created_at: Generated<Instant>;
}

interface SubjectKeys {
  owner: OrganizationId | PartnerId;
  subject: CustomerId | MemberId | InvitationId | StaffId | TicketId;
  sealed: Uint8Array;
  created_at: Generated<Instant>;
}

interface PersonalDetails {
  owner: OrganizationId | PartnerId;
  id: CustomerId | MemberId | RequestId | InvitationId | StaffId | TicketId;
  subject: CustomerId | MemberId | InvitationId | StaffId | TicketId;
  sealed: Uint8Array;
  mark: string | null;
  updated_at: Generated<Instant>;
}

interface Categories {
  owner: DirectoryOwner;
  id: string;
  names: Localized;
  icon: string;
  position: number;
}

interface Pictures {
  owner: DirectoryOwner;
  slug: string;
  hash: string;
  svg: string;
}

interface Kinds {
  owner: DirectoryOwner;
  id: KindId;
  slug: string;
  category: string;
  icon: string;
  names: Localized;
  synonyms: Localized;
  unit: Localized;
  lead_points: number;
  form_version: number;
}

interface Forms {
  owner: DirectoryOwner;
  kind: KindId;
  version: number;
  definition: FormDefinition;
}

export type AccountStatus = 'invited' | 'submitted' | 'licence-due' | 'active' | 'suspended' | 'closed';
export type RelationState = 'invited' | 'applied' | 'accepted' | 'suspended' | 'deactivated' | 'refused' | 'deleted';

interface Relations {
  owner: OrganizationId;
  partner: PartnerId;
  state: RelationState;
  /** PAR-5: null: something is missing. */
  documents_valid_until: Generated<Instant | null>;
  house_documents_accepted: boolean;
  guide_done: boolean;
  suspended_until: Instant | null;
  origin: Generated<RelationOrigin>;
  since: Generated<Instant>;
}

interface DocumentRequirements {
  owner: OrganizationId;
  type: string;
  expires: boolean;
  position: number;
}

interface Documents {
  owner: PartnerId;
  id: Id<'document'>;
  type: string;
  name: string;
  content_type: string;
  bytes: number;
  storage_key: string;
  valid_until: string | null;
  state: DocumentState;
  actor: string;
  created_at: Instant;
}

interface DocumentNotices {
  owner: OrganizationId;
  document: Id<'document'>;
  days: number;
  at: Instant;
}

interface HouseDocuments {
  owner: OrganizationId;
  id: Id<'house-document'>;
  kind: HouseDocument['kind'];
  version: number;
  retired: Generated<boolean>;
}

interface HouseDocumentVersions {
  owner: OrganizationId;
  document: Id<'house-document'>;
  version: number;
  title: Localized;
  text: Localized;
  published_at: Instant;
}

interface HouseAcceptances {
  owner: OrganizationId;
  document: Id<'house-document'>;
  version: number;
  partner: PartnerId;
  member: MemberId | null;
  actor: string;
  at: Instant;
  network: string | null;
  agent: string | null;
}

interface RelationMoves {
  owner: OrganizationId;
  id: string;
  partner: PartnerId;
  event: string;
  state: RelationState;
  by: 'organization' | 'partner' | 'operator' | 'clock' | 'system';
  reason: string | null;
  until: Instant | null;
  at: Instant;
}

interface Invitations {
  owner: OrganizationId;
  id: InvitationId;
  token: string;
  state: 'sent' | 'used' | 'withdrawn';
  links: number;
  sent_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  partner: PartnerId | null;
  member: MemberId | null;
}

interface Guides {
  owner: OrganizationId;
  title: Localized;
  steps: { title: Localized; text: Localized }[];
  updated_at: Instant;
}

interface Consents {
  owner: OrganizationId;
  id: string;
  subject: CustomerId | PartnerId;
  purpose: Purpose;
  given: boolean;
  version: number;
  actor: string;
  at: Instant;
}

interface Partners {
  id: PartnerId;
  name: string;
  country: string;
  lat: number;
  lng: number;
  account: AccountStatus;
  licence_until: Instant | null;
  phone: string | null;
  email: string | null;
  listed: Generated<boolean>;
  own_jobs_only: Generated<boolean>;
  confirmed_at: Instant | null;
  away: AwayWindow[];
  stars: number;
  reviews: number;
  response_minutes: number;
  won: number;
  completed: number;
}

interface Members {
  owner: PartnerId;
  id: MemberId;
  subject: string | null;
  role: Generated<'owner' | 'worker'>;
}

interface Services {
  owner: PartnerId;
  id: ServiceId;
  kind_owner: DirectoryOwner;
  kind: KindId;
  state: Generated<ServiceState>;
  summary: Localized;
  description: Localized;
  revision: ServiceText | null;
  reason: string | null;
  submitted_at: Instant | null;
  price: number | null;
  price_from: boolean;
  warranty_days: number | null;
  zone: Zone;
  south: number;
  west: number;
  north: number;
  east: number;
}

interface Offerings {
  owner: OrganizationId;
  service: ServiceId;
  partner: PartnerId;
  state: OfferingState;
  reason: string | null;
  reduction: Zone | null;
  south: number | null;
  west: number | null;
  north: number | null;
  east: number | null;
  offered_at: Instant;
  updated_at: Instant;
}

interface LegalEntities {
  owner: OrganizationId | PartnerId;
  id: LegalEntityId;
  entity: LegalEntity;
  prefilled: Generated<string[]>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

interface AgreementTemplates {
  owner: OrganizationId;
  locale: Locale;
  title: string;
  text: string;
  updated_at: Instant;
}

interface CommissionSettings {
  owner: OrganizationId;
  target: string;
  partner: PartnerId | null;
  service: ServiceId | null;
  kind: KindId | null;
  rate: number;
  updated_at: Instant;
}

interface Agreements {
  owner: OrganizationId;
  id: AgreementId;
  partner: PartnerId;
  state: AgreementState;
  expires_at: Instant | null;
  in_force: number | null;
  newest: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

interface AgreementVersions {
  owner: OrganizationId;
  agreement: AgreementId;
  version: number;
  state: AgreementState;
  legal_entity: LegalEntityId | null;
  parties: { readonly organization: AgreementParty; readonly partner: AgreementParty };
  locale: string;
  title: string;
  text: string;
  sha256: string;
  until: Instant | null;
  notice_days: number;
  created_at: Instant;
  sent_at: Instant | null;
  answer_by: Instant | null;
  opened_at: Instant | null;
  answered_at: Instant | null;
  notice: Notice | null;
  reason: string | null;
  ended_at: Instant | null;
  warned: number | null;
}

interface AgreementLines {
  owner: OrganizationId;
  agreement: AgreementId;
  version: number;
  line: number;
  service: ServiceId;
  kind: KindId;
  name: string;
  rate: number;
}

interface AgreementEvidence {
  owner: OrganizationId;
  id: string;
  agreement: AgreementId;
  version: number;
  what: 'sent' | 'opened' | 'accepted' | 'declined' | 'withdrawn' | 'notice';
  at: Instant;
  side: AgreementSide;
  actor: string;
  member: MemberId | null;
  network: string | null;
  agent: string | null;
  page: string | null;
  sha256: string;
}

interface AgreementKinds {
  owner: OrganizationId;
  agreement: AgreementId;
  kind: KindId;
}

interface Activations {
  owner: OrganizationId;
  place: PlaceId;
  partner: PartnerId;
  service: ServiceId;
  active: Generated<boolean>;
  category: string;
  weight: number;
  tags: string[];
  off_by: AgreementId | null;
}

interface Requests {
  owner: OrganizationId;
  id: RequestId;
  customer: CustomerId;
  site: PlaceId;
  kind_owner: DirectoryOwner;
  kind: KindId;
  service_owner: PartnerId | null;
  service: ServiceId | null;
  form_version: number;
  way: 'first' | 'customer' | 'manager' | 'direct';
  state: 'received' | 'offered' | 'open' | 'shortlisted' | 'assigned' | 'fulfilled' | 'cancelled' | 'lapsed';
  autobook: Generated<boolean>;
  answers: Answers;
  windows: Window[];
  soonest_at: Instant;
  standing: Generated<number>;
  offered_to: PartnerId | null;
  offer_ends_at: Instant | null;
  broadcast_at: Instant | null;
  shortlist_due_at: Instant | null;
  lapses_at: Instant | null;
  taken_by: PartnerId | null;
  undo_until: Instant | null;
  winner: PartnerId | null;
  chosen: ProposalId | null;
  created_at: Instant;
  updated_at: Instant;
}

interface RequestDispatches {
  owner: OrganizationId;
  request: RequestId;
  partner: PartnerId;
  distance: number;
  cost: number;
  exclusive: Generated<boolean>;
  sent_at: Instant;
  declined_at: Instant | null;
  decline_reason: string | null;
}

interface Proposals {
  owner: OrganizationId;
  id: ProposalId;
  request: RequestId;
  partner: PartnerId;
  state: 'pending' | 'standing' | 'withdrawn' | 'chosen' | 'passed';
  price: number;
  currency: string;
  starts_at: Instant;
  ends_at: Instant;
  message: string;
  created_at: Instant;
  updated_at: Instant;
  stands_at: Instant;
}

interface Jobs {
  owner: OrganizationId;
  id: JobId;
  request: RequestId;
  partner: PartnerId;
  customer: CustomerId;
  proposal: ProposalId | null;
  agreement: AgreementId | null;
  agreement_version: number | null;
  state:
    | 'assigned'
    | 'reconfirmed'
    | 'scheduled'
    | 'on-the-way'
    | 'in-progress'
    | 'completed'
    | 'settled'
    | 'released'
    | 'cancelled'
    | 'no-show';
  starts_at: Instant;
  ends_at: Instant;
  price: number | null;
  currency: string | null;
  reconfirm_by: Instant;
  settled_at: Instant | null;
  warranty_until: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

interface Disclosures {
  owner: OrganizationId;
  id: string;
  request: RequestId;
  partner: PartnerId;
  customer: CustomerId;
  subject: 'customer' | 'partner';
  at: Instant;
  act: Generated<string | null>;
}

interface Files {
  owner: OrganizationId;
  id: FileId;
  uploaded_by: string;
  type: string;
  bytes: number;
  storage_key: string;
  attached_to: RequestId | null;
  created_at: Instant;
}

interface Events {
  owner: DirectoryOwner;
  aggregate: string;
  sequence: number;
  id: string;
  type: string;
  actor: string;
  data: unknown;
  at: Instant;
  told: number | null;
  act: Generated<string | null>;
}

interface Outbox {
  owner: DirectoryOwner;
  id: string;
  topic: string;
  audience: string[];
  payload: unknown;
  created_at: Instant;
  due_at: Instant;
  sent_at: Instant | null;
}

interface Timers {
  owner: DirectoryOwner;
  id: string;
  kind: string;
  subject: string;
  payload: unknown;
  due_at: Instant;
}

interface IdempotencyKeys {
  owner: DirectoryOwner;
  actor: string;
  key: string;
  fingerprint: string;
  status: number;
  answer: Uint8Array;
  created_at: Instant;
}

interface Tickets {
  owner: OrganizationId;
  id: TicketId;
  state: TicketState;
  country: string;
  tax_id: string;
  entity: LegalEntity;
  note: string;
  actor: string;
  submitted_at: Instant;
  invoice: InvoiceId | null;
  pay_by: Instant | null;
  paid_at: Instant | null;
  due_soon_at: Instant | null;
  due_at: Instant | null;
  told: 'due-soon' | 'overdue' | null;
  partner: PartnerId | null;
  reason: string | null;
}

interface TicketAnswers {
  owner: OrganizationId;
  id: string;
  ticket: TicketId;
  text: string;
  at: Instant;
}

interface Licensing {
  owner: DeploymentId;
  settings: LicensingSettings;
  updated_at: Instant;
}

interface Licences {
  owner: PartnerId;
  state: LicenceState;
  since: Instant;
  months: number;
  until: Instant;
  told_until: Instant;
}

interface LicenceInvoiceNumbers {
  owner: DeploymentId;
  year: number;
  last: number;
}

interface LicenceInvoices {
  owner: DeploymentId;
  id: InvoiceId;
  year: number;
  sequence: number;
  state: InvoiceState;
  amount: number;
  currency: string;
  tax: number;
  tax_rate: number;
  months: number;
  issued_at: Instant;
  due_at: Instant;
  paid_at: Instant | null;
  reference: Generated<string>;
  payer: LegalEntity;
  issuer: NonNullable<LicensingSettings['issuer']>;
  locale: string;
  zone: string;
  organization: OrganizationId | null;
  ticket: TicketId | null;
  partner: PartnerId | null;
}

interface AccountMoves {
  owner: DeploymentId;
  id: string;
  partner: PartnerId;
  event: 'created' | 'suspended' | 'reinstated' | 'closed';
  stood: AccountStatus | null;
  reason: string;
  actor: string;
  at: Instant;
}

interface LedgerEntries {
  owner: OrganizationId;
  id: EntryId;
  book: string;
  sequence: number;
  why: PointsReason;
  about: string | null;
  reverses: EntryId | null;
  actor: string;
  at: Instant;
}

interface LedgerPostings {
  owner: OrganizationId;
  entry: EntryId;
  line: number;
  account: string;
  party: string | null;
  unit: string;
  amount: number;
}

interface Wallets {
  owner: OrganizationId;
  partner: PartnerId;
  available: Generated<number>;
  held: Generated<number>;
  entries: Generated<number>;
}

interface PointHolds {
  owner: OrganizationId;
  request: RequestId;
  partner: PartnerId;
  points: number;
  entry: EntryId;
}

interface WebhookEndpoints {
  owner: OrganizationId;
  id: WebhookId;
  url: string;
  sealed: Uint8Array;
  created_at: Instant;
  disabled_at: Instant | null;
}

interface Messages {
  owner: DirectoryOwner;
  id: MessageId;
  way: Way;
  template: string;
  about: string;
  receiver: string;
  partner: PartnerId | null;
  event: number | null;
  state: Generated<'due' | 'sent' | 'unsent' | 'parked'>;
  tries: Generated<number>;
  due_at: Instant;
  outcome: string | null;
  created_at: Instant;
  settled_at: Instant | null;
}

interface AuditTrail {
  owner: OrganizationId | DeploymentId;
  id: string;
  at: Instant;
  role: AuditRole;
  subject: string | null;
  partner: PartnerId | null;
  action: string;
  about_kind: string;
  about: string;
  code: string;
  ids: string[];
  changed: unknown;
  network: string | null;
  agent: string | null;
  page: string | null;
}

interface RegistryEntities {
  owner: DeploymentId;
  country: string;
  tax_id: string;
  name: string;
  folded: string;
  state: RegistryEntity['state'];
  details: Omit<RegistryEntity, 'country' | 'name' | 'state' | 'taxId'>;
  grams: number[];
}

interface RegistryImports {
  owner: DeploymentId;
  file: string;
  name: string;
  records: Generated<number>;
  kept: Generated<number>;
  refused: Generated<Readonly<Record<string, number>>>;
  finished_at: Instant | null;
  updated_at: Instant;
}

export interface Tables {
  registry_entities: RegistryEntities;
  registry_imports: RegistryImports;
  deployments: Deployments;
  signing_keys: SigningKeys;
  organizations: Organizations;
  organization_moves: OrganizationMoves;
  support_grants: SupportGrants;
  api_keys: ApiKeys;
  places: Places;
  staff: Staff;
  customers: Customers;
  subject_keys: SubjectKeys;
  personal_details: PersonalDetails;
  categories: Categories;
  pictures: Pictures;
  kinds: Kinds;
  forms: Forms;
  relations: Relations;
  document_requirements: DocumentRequirements;
  documents: Documents;
  document_notices: DocumentNotices;
  house_documents: HouseDocuments;
  house_document_versions: HouseDocumentVersions;
  house_acceptances: HouseAcceptances;
  relation_moves: RelationMoves;
  invitations: Invitations;
  guides: Guides;
  consents: Consents;
  partners: Partners;
  members: Members;
  services: Services;
  offerings: Offerings;
  agreements: Agreements;
  agreement_kinds: AgreementKinds;
  agreement_versions: AgreementVersions;
  agreement_lines: AgreementLines;
  agreement_evidence: AgreementEvidence;
  agreement_templates: AgreementTemplates;
  commission_settings: CommissionSettings;
  legal_entities: LegalEntities;
  activations: Activations;
  requests: Requests;
  request_dispatches: RequestDispatches;
  proposals: Proposals;
  jobs: Jobs;
  disclosures: Disclosures;
  files: Files;
  events: Events;
  outbox: Outbox;
  timers: Timers;
  idempotency_keys: IdempotencyKeys;
  ledger_entries: LedgerEntries;
  ledger_postings: LedgerPostings;
  wallets: Wallets;
  point_holds: PointHolds;
  webhook_endpoints: WebhookEndpoints;
  messages: Messages;
  audit_trail: AuditTrail;
  tickets: Tickets;
  ticket_answers: TicketAnswers;
  licensing: Licensing;
  licences: Licences;
  licence_invoice_numbers: LicenceInvoiceNumbers;
  licence_invoices: LicenceInvoices;
  account_moves: AccountMoves;
}
