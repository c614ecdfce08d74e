import type { VirtualizerOptions, Virtualizer as VirtualizerType } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Rows = VirtualizerType<HTMLElement, HTMLElement>;
type Library = typeof import('@tanstack/virtual-core');

export interface VirtualRowsOptions {
  /** What scrolls; undefined before it is drawn. */
  scroller(): HTMLElement | undefined;
  /** CSS pixels between the scroller's beginning and the first row. */
  margin(): number;
  key(index: number): string;
}

export interface VirtualRow {
  readonly index: number;
  /** CSS pixels from the first row's beginning. */
  readonly start: number;
}

/** Fewer rows are drawn as they are; more, only as far as they are near the view. */
const FEW = 30;
/** CSS pixels; a card of two lines of facts. */
const ESTIMATE = 138;

/**
 * Draws of a long list only what is near the view. The row at the top edge stays where it is when rows above it come, go
 * or change: nothing jumps under a finger.
 */
export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: VirtualRowsOptions;
  #library: Library | undefined;
  #rows: Rows | undefined;
  #unmount: (() => void) | undefined;
  #count = 0;
  #anchor: { readonly key: string; readonly offset: number } | undefined;

  constructor(host: ReactiveControllerHost, options: VirtualRowsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The rows to draw of `count`, and the height of all; without a height they stand in the flow. */
  window(count: number): { readonly rows: readonly VirtualRow[]; readonly height: number | undefined } {
    this.#count = count;
    if (count > FEW && !this.#library) void this.#load();
    if (!this.#rows || count <= FEW) {
      const rows = Array.from({ length: Math.min(count, FEW) }, (_, index) => ({ index, start: 0 }));
      return { rows, height: undefined };
    }
    this.#rows.setOptions(this.#settings());
    const margin = this.#rows.options.scrollMargin;
    return {
      rows: this.#rows.getVirtualItems().map(({ index, start }) => ({ index, start: start - margin })),
      height: this.#rows.getTotalSize(),
    };
  }

  /** Makes a row visible. */
  reveal(index: number): void {
    if (this.#rows && this.#count > FEW) this.#rows.scrollToIndex(index, { align: 'auto' });
  }

  hostDisconnected(): void {
    this.#unmount?.();
    this.#rows = undefined;
  }

  hostUpdate(): void {
    const top = this.#rows?.scrollOffset ?? 0;
    const item =
      this.#rows && top > this.#rows.options.scrollMargin ? this.#rows.getVirtualItemForOffset(top) : undefined;
    this.#anchor = item && { key: String(item.key), offset: top - item.start };
  }

  hostUpdated(): void {
    const scroller = this.#options.scroller();
    if (!scroller || !this.#library || this.#count <= FEW) return;
    if (!this.#rows || this.#rows.scrollElement !== scroller) this.#mount(this.#library);
    this.#rows!._willUpdate();
    // Reads each drawn row's height, and watches it.
    for (const row of scroller.querySelectorAll<HTMLElement>('[data-index]')) this.#rows!.measureElement(row);
    this.#keepAnchor(scroller);
  }

  #keepAnchor(scroller: HTMLElement): void {
    const anchor = this.#anchor;
    const rows = this.#rows!;
    const now = anchor && rows.getVirtualItemForOffset(rows.scrollOffset ?? 0);
    if (!anchor || !now || String(now.key) === anchor.key) return;
    for (let index = 0; index < this.#count; index++) {
      if (this.#options.key(index) !== anchor.key) continue;
      const [start] = rows.getOffsetForIndex(index, 'start') ?? [0];
      scroller.scrollTop = start + anchor.offset;
      return;
    }
  }

  async #load(): Promise<void> {
    this.#library ??= await import('@tanstack/virtual-core');
    this.#host.requestUpdate();
  }

  #mount({ Virtualizer }: Library): void {
    this.#unmount?.();
    this.#rows = new Virtualizer(this.#settings());
    this.#unmount = this.#rows._didMount();
    this.#rows._willUpdate();
    this.#host.requestUpdate();
  }

  #settings(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { observeElementRect, observeElementOffset, elementScroll, measureElement } = this.#library!;
    return {
      count: this.#count,
      getScrollElement: () => this.#options.scroller() ?? null,
      getItemKey: this.#options.key,
      estimateSize: () => ESTIMATE,
      scrollMargin: this.#options.margin(),
      overscan: 6,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      measureElement,
      onChange: () => this.#host.requestUpdate(),
    };
  }
}
