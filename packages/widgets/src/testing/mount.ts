import { newKey } from '@pasar/core/client';
import type { LitElement } from 'lit';
import type { PasarProvider } from '../provider/provider.ts';
import '../provider/provider.define.ts';
import { type AnsweringFetch, type Answers, answering } from './answers.ts';
import { brand, me } from './people.ts';

export interface Surroundings {
  readonly answers?: Answers;
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  /** Of the column the widget stands in, in CSS pixels. */
  readonly width?: number;
  /** Sees what is public, by a publishable key. */
  readonly anonymous?: boolean;
  /** WL-4: the elements' prefix, under which a provider has to be registered. */
  readonly prefix?: string;
}

export interface Mounted<Widget> {
  readonly widget: Widget;
  readonly provider: PasarProvider;
  readonly asked: AnsweringFetch['asked'];
  readonly tell: AnsweringFetch['tell'];
}

/** What a host's page is to a widget: a ground to stand on, and some width. */
const column = new CSSStyleSheet();
document.adoptedStyleSheets.push(column);

/** A person of this page's own: live updates are read once for all pages of a person, and files are tested side by side. */
const person = newKey();

/** Puts a widget into the page inside a provider whose API answers as told; `brand` and `me` have answers already. */
export async function mount<Widget extends LitElement>(
  widget: Widget,
  { answers = {}, locale = 'en', theme = 'light', width, anonymous = false, prefix = 'pasar' }: Surroundings = {},
): Promise<Mounted<Widget>> {
  const fetch = answering({ 'brand.read': brand, 'me.read': me, ...answers });
  const provider = document.createElement(`${prefix}-provider`) as PasarProvider;
  Object.assign(provider, { api: '', locale, theme, fetch });
  if (anonymous) provider.publishableKey = 'pk_test';
  else provider.fetchToken = async () => person;
  provider.append(widget);
  column.replaceSync(`${prefix}-provider { background: var(--pasar-ground); width: ${width ? `${width}px` : 'auto'} }`);
  document.body.append(provider);
  await provider.updateComplete;
  await widget.updateComplete;
  return { widget, provider, asked: fetch.asked, tell: fetch.tell };
}

/** Waits until the widget's page satisfies `holds`, looking after each of its updates. */
export async function until(widget: LitElement, holds: () => unknown): Promise<void> {
  while (!holds()) {
    await widget.updateComplete;
    await new Promise(requestAnimationFrame);
  }
}

export function unmountAll(): void {
  for (const provider of document.querySelectorAll('pasar-provider')) provider.remove();
}
