import type { InvitationId } from '@pasar/core/kernel';
import { transaction } from '../../database/transaction.ts';
import { DEPLOYMENT, systemScope } from '../../tenancy/scope.ts';
import type { TestServer } from '../../testing/server.ts';
import { lockInvitation, tokenOf } from '../invitations.store.ts';

/** The token of an invitation's newest link, which only its letter tells. */
export async function linkOf(
  { house }: Pick<TestServer, 'house'>,
  invitation: string | { readonly member: string },
): Promise<string> {
  const found = await transaction(house.database, DEPLOYMENT, (tx) =>
    tx
      .selectFrom('invitations')
      .select(['owner', 'id'])
      .where(
        typeof invitation === 'string' ? 'id' : 'member',
        '=',
        (typeof invitation === 'string' ? invitation : invitation.member) as never,
      )
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );
  const kept = await transaction(house.database, systemScope(found.owner), (tx) =>
    lockInvitation(tx, found.owner, found.id as InvitationId),
  );
  return tokenOf(house.seal, kept!);
}
