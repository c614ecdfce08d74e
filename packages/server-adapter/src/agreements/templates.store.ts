import type { AgreementTemplate } from '@pasar/core/agreements';
import { type Instant, LOCALES, type Locale, type OrganizationId } from '@pasar/core/kernel';
import type { Tx } from '../database/database.ts';
import { forOwner } from '../tenancy/for-owner.ts';
import { DEFAULT_TEMPLATES, type TemplateText } from './default-templates.ts';

/** AGR-1: a text in each language, the house's own where the organization has saved none. */
export async function readTemplates(tx: Tx, owner: OrganizationId): Promise<readonly AgreementTemplate[]> {
  const saved = await tx
    .selectFrom('agreement_templates')
    .select(['locale', 'title', 'text', 'updated_at'])
    .where(forOwner('agreement_templates', owner))
    .execute();
  return LOCALES.map((locale) => {
    const own = saved.find((one) => one.locale === locale);
    if (!own) return { locale, ...DEFAULT_TEMPLATES[locale], builtIn: true, updatedAt: null };
    return { locale, title: own.title, text: own.text, builtIn: false, updatedAt: own.updated_at };
  });
}

export async function readTemplate(tx: Tx, owner: OrganizationId, locale: Locale): Promise<TemplateText> {
  return (await readTemplates(tx, owner)).find((one) => one.locale === locale)!;
}

export async function saveTemplate(
  tx: Tx,
  owner: OrganizationId,
  { locale, title, text }: TemplateText & { readonly locale: Locale },
  at: Instant,
): Promise<AgreementTemplate> {
  const changing = { title, text, updated_at: at };
  await tx
    .insertInto('agreement_templates')
    .values({ owner, locale, ...changing })
    .onConflict((conflict) => conflict.columns(['owner', 'locale']).doUpdateSet(changing))
    .execute();
  return { locale, title, text, builtIn: false, updatedAt: at };
}
