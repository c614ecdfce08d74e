import 'axe-core/axe.min.js';
import { everyElement } from './proofs/scene.ts';

declare const axe: typeof import('axe-core');

/** Fails with what axe finds: WCAG 2.2 A and AA, best practices besides. Rules about whole pages are the host's matter. */
export async function expectAccessible(element: Element): Promise<void> {
  await stillness();
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

/** What fades in has the colours of nothing that a person would read. */
async function stillness(): Promise<void> {
  const roots = [document, ...[...everyElement(document)].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const ending = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
