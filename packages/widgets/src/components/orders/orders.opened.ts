import type { RequestView } from '@pasar/core/requests';
import type { Marketplace } from '../../provider/context.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import type { Answers } from '../../testing/answers.ts';
import { mount, type Surroundings, until } from '../../testing/mount.ts';
import './orders.define.ts';
import { type manager, ORDERS, ordersApi } from './orders.samples.ts';
import type { PasarOrders } from './orders.ts';

/** An opened widget, and what its tests look at. */

export interface Opening extends Omit<Surroundings, 'answers'> {
  readonly orders?: readonly RequestView[];
  readonly who?: typeof manager;
  readonly answers?: Answers;
  readonly request?: string;
}

export async function open({ orders = ORDERS, who, answers, width = 1200, request, ...around }: Opening = {}) {
  const widget = document.createElement('pasar-orders') as PasarOrders;
  if (request) widget.request = request;
  const api = ordersApi(orders, who);
  const mounted = await mount(widget, { ...around, width, answers: { ...api.answers, ...answers } });
  return { ...mounted, held: api.held };
}

export const all = (widget: PasarOrders, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const one = (widget: PasarOrders, selector: string) => all(widget, selector)[0]!;
export const there = (widget: PasarOrders, selector: string) => until(widget, () => one(widget, selector));
export const text = (node: Element | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const says = (widget: PasarOrders, words: string) =>
  until(widget, () => text(widget.shadowRoot as unknown as Element).includes(words));
export const button = (widget: PasarOrders, name: string) =>
  all(widget, 'button').find((each) => [text(each), each.getAttribute('aria-label')].includes(name))!;
export const calls = (asked: Awaited<ReturnType<typeof open>>['asked'], id: string) =>
  asked.filter(([name]) => name === id);
export const sheetOpen = (widget: PasarOrders) => until(widget, () => one(widget, 'dialog[open].sheet'));

/** What is told before the stream is open is told to nobody. */
export const listening = (widget: PasarOrders) =>
  until(widget, () => (widget as unknown as { market: Marketplace }).market.live === 'live');

/** What is half way between two colours has the contrast of neither. */
export function accessible(widget: PasarOrders): Promise<void> {
  for (const animation of widget.shadowRoot!.getAnimations())
    if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
  return expectAccessible(widget);
}

export function hearing(widget: PasarOrders, ...names: string[]) {
  const heard: [string, unknown][] = [];
  for (const name of names)
    widget.addEventListener(`pasar-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
  return heard;
}
