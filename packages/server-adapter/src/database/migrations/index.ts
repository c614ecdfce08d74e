import { scope } from './0001-scope.ts';
import { organizations } from './0002-organizations.ts';
import { partners } from './0003-partners.ts';
import { personalDetails } from './0004-personal-details.ts';
import { requests } from './0005-requests.ts';
import { delivery } from './0006-delivery.ts';
import { ledger } from './0007-ledger.ts';
import { messages } from './0008-messages.ts';
import { audit } from './0009-audit.ts';
import { operator } from './0010-operator.ts';
import { letters } from './0011-letters.ts';
import { registry } from './0011-registry.ts';
import { tickets } from './0012-tickets.ts';
import { relations } from './0013-relations.ts';
import { documents } from './0014-documents.ts';
import { services } from './0015-services.ts';
import { agreements } from './0016-agreements.ts';
import { organization } from './0017-organization.ts';
import { operating } from './0018-operating.ts';
import { servicesOfAKind } from './0019-services-of-a-kind.ts';
import { accountStood } from './0020-account-stood.ts';
import { module } from './0021-module.ts';
import { support } from './0022-support.ts';
import type { Migration } from './migration.ts';

/** All of them, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  scope,
  organizations,
  partners,
  personalDetails,
  requests,
  delivery,
  ledger,
  messages,
  audit,
  operator,
  letters,
  registry,
  tickets,
  relations,
  documents,
  services,
  agreements,
  organization,
  operating,
  servicesOfAKind,
  accountStood,
  module,
  support,
];
