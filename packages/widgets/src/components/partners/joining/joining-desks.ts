import type { Application, InvitationState, InvitationView, PartnerRow } from '@pasar/core/partners';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../../element/pages.ts';

/** Applications to decide on, oldest first (PAR-7). */
export const applicationsOf = (host: ReactiveControllerHost) =>
  new Pages<Application>(host, {}, (client, _, query, signal) => client.call('applications.list', { query, signal }));

/** Invited and accepted partners without an active service (PAR-9). */
export const joiningOf = (host: ReactiveControllerHost) =>
  new Pages<PartnerRow>(host, {}, (client, _, query, signal) => client.call('partners.joining', { query, signal }));

/** Links that were sent, newest first (PAR-3). */
export const invitationsOf = (host: ReactiveControllerHost) =>
  new Pages<InvitationView, { readonly state: InvitationState | undefined }>(
    host,
    { state: undefined },
    (client, { state }, asked, signal) =>
      client.call('invitations.list', { query: { ...(state && { state }), ...asked }, signal }),
  );
