import type { EndpointId, Exchange } from '@pasar/core/contract';
import type { AgreementId } from '@pasar/core/kernel';
import type { Database } from '../../database/database.ts';
import { openJobTown } from '../../requests/testing/job-town.ts';
import type { SmallTown } from '../../testing/small-town.ts';

type View = Exchange<'agreements.read'>['answer'];

export type AgreementTown = Awaited<ReturnType<typeof openAgreementTown>>;

/** Who has nothing agreed on yet; the others of the town have. */
export const NEWCOMER = 3;

/** A small town in which the last partner has been accepted, and nothing is agreed on with it yet. */
export async function openAgreementTown(database: Database, change: (town: SmallTown) => void = () => {}) {
  const job = await openJobTown(database, (town) => {
    const newcomer = town.partners[NEWCOMER]!.id;
    for (const part of ['agreements', 'activations'] as const) {
      town.kemang.seed[part] = town.kemang.seed[part].filter(({ partner }) => partner !== newcomer) as never;
    }
    change(town);
  });
  const { call, staff, partner, town } = job;
  const newcomer = town.partners[NEWCOMER]!;
  const service = newcomer.services[0]!.id;

  /** As the organization's manager. */
  const asManager = async <Id extends EndpointId>(id: Id, asking: object = {}) =>
    call(id, { token: await staff(), ...asking });
  /** As the owner of the newcomer's account, or of another's. */
  const asPartner = async <Id extends EndpointId>(id: Id, asking: object = {}, index = NEWCOMER) =>
    call(id, { token: await partner(index), ...asking });

  const conditions = (changes: object = {}) => ({
    legalEntity: town.kemang.legalEntity,
    services: [{ service, rate: 1250 }],
    ...changes,
  });

  async function draft(changes: object = {}): Promise<View> {
    const { status, answer, text } = await asManager('agreements.draft', {
      body: { partner: newcomer.id, ...conditions(changes) },
    });
    if (status !== 201) throw new Error(text);
    return answer as View;
  }
  const on = (agreement: AgreementId, body: object = {}) => ({ params: { agreement }, body });
  async function send(agreement: AgreementId): Promise<View> {
    const { status, answer, text } = await asManager('agreements.send', on(agreement));
    if (status !== 200) throw new Error(text);
    return answer as View;
  }
  /** Opens and accepts the newest. */
  async function accept(agreement: AgreementId, index = NEWCOMER) {
    const { answer } = await asPartner('agreements.read', { params: { agreement } }, index);
    const { version, sha256 } = (answer as View).versions[0]!;
    await asPartner('agreements.open', on(agreement, { version }), index);
    return asPartner('agreements.accept', on(agreement, { version, sha256 }), index);
  }
  async function agreed(changes: object = {}): Promise<View> {
    const { id } = await draft(changes);
    await send(id);
    const { status, answer, text } = await accept(id);
    if (status !== 200) throw new Error(text);
    return answer as View;
  }
  const activation = (active: boolean, changes: object = {}) => ({
    body: { partner: newcomer.id, service, places: [town.kemang.group], active, category: 'climate', ...changes },
  });
  return { ...job, newcomer, service, asManager, asPartner, conditions, draft, send, accept, agreed, on, activation };
}
