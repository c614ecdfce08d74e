import { inLocale, type OrganizationId } from '@pasar/core/kernel';
import { BUILT_IN_GUIDE, type GuideEdit } from '@pasar/core/partners';
import { json } from '../database/json.ts';
import { type Call, route } from '../http/route.ts';
import { forOwner } from '../tenancy/for-owner.ts';

type Looking = Pick<Call<'guide.read'>, 'tx' | 'scope' | 'locale'>;

/** PAR-13: the short guide that new partners go through before their first request. */
export const guideRoutes = [
  route('guide.read', (call) => readGuide(call)),
  route('guide.edit', async (call) => {
    const { tx, scope, body, now } = call;
    const owner = scope.organization!;
    const columns = { title: json(body.title), steps: json(body.steps), updated_at: now };
    await tx
      .insertInto('guides')
      .values({ owner, ...columns })
      .onConflict((conflict) => conflict.column('owner').doUpdateSet(columns))
      .execute();
    return readGuide(call);
  }),
  route('guide.finish', async (call) => {
    const { tx, scope } = call;
    await call.asSystem(() =>
      tx
        .updateTable('relations')
        .set({ guide_done: true })
        .where(forOwner('relations', scope.organization!))
        .where('partner', '=', scope.partner!)
        .execute(),
    );
    call.about('partner', scope.partner!);
    return readGuide(call);
  }),
];

async function readGuide({ tx, scope, locale }: Looking) {
  const owner = scope.organization as OrganizationId;
  const own = await tx
    .selectFrom('guides')
    .select(['title', 'steps'])
    .where(forOwner('guides', owner))
    .executeTakeFirst();
  const guide: GuideEdit = own ?? { ...BUILT_IN_GUIDE, steps: [...BUILT_IN_GUIDE.steps] };
  const relation = scope.partner
    ? await tx
        .selectFrom('relations')
        .select('guide_done')
        .where(forOwner('relations', owner))
        .where('partner', '=', scope.partner)
        .executeTakeFirst()
    : undefined;
  return {
    title: inLocale(guide.title, locale),
    steps: guide.steps.map(({ title, text }) => ({ title: inLocale(title, locale), text: inLocale(text, locale) })),
    source: scope.partner ? null : guide,
    done: relation?.guide_done ?? null,
  };
}
