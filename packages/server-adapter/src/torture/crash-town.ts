import { DAY, HOUR, instantOf } from '@pasar/core/kernel';
import { smallTown } from '../testing/small-town.ts';

/** The town that orders through crashes: nobody's documents or points end, and proposals stand after a second. */
export const TOWN = smallTown();
const { kemang, cleaning, partners } = TOWN;
kemang.seed.dispatch.undoSeconds = 1;
kemang.seed.dispatch.proposalsRequired = 10;
for (const partner of partners) {
  partner.licenceUntil = partner.documentsValidUntil = instantOf(Date.now() + 3_000 * DAY);
}
/** Each answer holds some until the end: nobody chooses. */
for (const relation of kemang.seed.relations) relation.points = 1_000_000;

/** Within the notice and the horizon for as long as this runs; the same in each life, as its key is. */
const WINDOW = { start: instantOf(Date.now() + 5 * DAY), end: instantOf(Date.now() + 5 * DAY + 3 * HOUR) };

export const PROPOSAL = { price: { amount: 100_000, currency: 'IDR' }, window: WINDOW, checklist: ['tools'] };

const service = partners[0]!.services.find(({ kind }) => kind === cleaning.id)!.id;

/**
 * An order to the first partner alone, or to everybody, for answers.
 * @param note by which it is found again
 */
export const orderOf = (note: string, isDirect: boolean) => ({
  site: kemang.tower,
  kind: cleaning.id,
  formVersion: 1,
  answers: { units: 1, note },
  windows: [WINDOW],
  contact: { name: 'Rani Wulandari', phone: '+6281300000002' },
  consent: true,
  ...(isDirect && { way: 'direct', service }),
});
