/**
 * Runs a module in a page with a strict CSP and Trusted Types. Resolves with what the policy refused once `shown` holds.
 *
 * @param module its address, which must be the tests' own
 */
export async function refusedByStrictPage(module: URL, shown: (page: Document) => unknown): Promise<string[]> {
  const page = document.createElement('iframe');
  page.src = new URL(`./strict.html?module=${encodeURIComponent(module.href)}`, import.meta.url).href;
  page.width = '900';
  page.height = '700';
  document.body.append(page);
  while (!page.contentDocument || !shown(page.contentDocument)) await new Promise(requestAnimationFrame);
  const { violations } = page.contentWindow as Window & { violations?: string[] };
  page.remove();
  return violations ?? ['the page did not run'];
}
