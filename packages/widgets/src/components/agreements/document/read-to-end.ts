import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which version's end has been before the reader's eyes: what lies above it went by. */
export class ReadToEnd implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read = new Set<number>();
  #watched: Element | undefined;
  #version = 0;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }

  has(version: number): boolean {
    return this.#read.has(version);
  }

  /** @param end the mark at the end of a version's text */
  watch(end: Element | null, version: number): void {
    if (end === this.#watched && version === this.#version) return;
    this.#observer?.disconnect();
    this.#watched = end ?? undefined;
    this.#version = version;
    if (!end || this.#read.has(version)) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#read.add(version);
      this.#observer?.disconnect();
      this.#host.requestUpdate();
    });
    this.#observer.observe(end);
  }
}
