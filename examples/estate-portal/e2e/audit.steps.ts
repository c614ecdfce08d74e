import type { Page } from 'playwright-core';
import { side } from './actors.run.ts';

/** One line of the trail as its reader sees it. */
export interface TrailLine {
  readonly what: string;
  readonly who: string;
  /** Somebody's contact was given by it. */
  readonly isDisclosure: boolean;
}

/**
 * PRV-3: the organization's owner looks up what happened to something by the number that people read aloud; newest first.
 * The page's language is English.
 * @param town its address in the portal
 */
export async function readTrail(page: Page, number: string, town = 'jakarta'): Promise<readonly TrailLine[]> {
  const organization = await side(page, 'organization');
  await organization.getByRole('combobox', { name: 'You are' }).selectOption(`${town}-owner`);
  await organization.getByRole('button', { name: 'Settings' }).click();
  const trail = organization.locator('pasar-settings');
  const search = trail.getByRole('searchbox');
  await search.fill(number);
  const found = page.waitForResponse((response) => new URL(response.url()).searchParams.get('about') === number);
  await search.press('Enter');
  await found;
  // An entry about something else is one that the list has not left yet.
  await trail.locator('.row', { hasNotText: number }).first().waitFor({ state: 'detached' });
  return trail.locator('.row').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (part: string) => row.querySelector(part)?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      return { what: text('.what-title'), who: text('.who-text'), isDisclosure: row.querySelector('.tag') !== null };
    }),
  );
}
