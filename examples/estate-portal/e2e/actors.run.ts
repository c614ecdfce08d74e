import type { Browser, Locator, Page } from 'playwright-core';

/** Someone at the portal's page, in a browser profile of their own. */
export interface Actor {
  readonly page: Page;
  /** What the browser complained of: errors of the page, content that was refused. */
  readonly complaints: string[];
}

export async function actor(browser: Browser, address: string, width: number): Promise<Actor> {
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A proposal stands after the twelve seconds in which it can be undone; the rest is room for a busy machine.
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await page.goto(`${address}/jakarta`);
  await page.locator('#language').selectOption('en');
  return { page, complaints };
}

/** One side of the portal; on a phone it is a tab. */
export async function side(page: Page, name: 'resident' | 'partner' | 'organization'): Promise<Locator> {
  const tab = page.locator(`[data-side="${name}"]`);
  if ((await tab.getAttribute('aria-pressed')) !== 'true') await tab.click();
  return page.locator(`#${name}`);
}

/** The inbox, looked at as a company. */
export async function inboxOf(page: Page, company: string): Promise<Locator> {
  const partner = await side(page, 'partner');
  const who = partner.getByRole('combobox').first();
  const chosen = await who.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label);
  if (chosen !== company) await who.selectOption({ label: company });
  return partner.locator('pasar-inbox');
}

/** All text below an element, shadow roots included, whether it is scrolled into view or not. */
export function textIn(place: Locator): Promise<string> {
  return place.evaluate(function read(node: Node): string {
    const inside = [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes].map(read).join(' ');
    return (node.nodeType === 3 ? (node.textContent ?? '') : '') + inside;
  });
}
