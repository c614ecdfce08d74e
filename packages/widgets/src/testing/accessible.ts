import 'axe-core/axe.min.js';

declare const axe: typeof import('axe-core');

/** Fails with what axe finds: WCAG 2.2 A and AA, best practices besides. Rules about whole pages are the host's matter. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary ?? ''}`),
  );
  if (found.length > 0) throw new Error(`axe found ${found.length}:\n${found.join('\n')}`);
}
