import type { POLLUTIONS } from './pollutions.ts';
import type { Stage } from './scene-page.ts';

export interface OpenStage extends Stage {
  readonly page: Document;
  close(): void;
}

/** A host page of its own, in a frame, on which scenes can be played. */
export async function openStage(
  page: 'strict' | 'lax',
  { pollution }: { readonly pollution?: keyof typeof POLLUTIONS } = {},
): Promise<OpenStage> {
  const frame = document.createElement('iframe');
  const address = new URL(`./${page}.html`, import.meta.url);
  if (pollution) address.searchParams.set('pollution', pollution);
  frame.src = address.href;
  frame.width = '1240';
  frame.height = '900';
  document.body.append(frame);
  const inside = () => (frame.contentWindow as (Window & { stage?: Stage }) | null)?.stage;
  while (!inside()) await new Promise(requestAnimationFrame);
  return { ...inside()!, page: frame.contentDocument!, close: () => frame.remove() };
}
