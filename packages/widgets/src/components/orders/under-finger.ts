/** What would move under a finger waits until it has gone: a live update must not change what is about to be tapped. */
export class UnderFinger {
  #held = false;
  #waiting: (() => void)[] = [];

  readonly hold = (): void => {
    this.#held = true;
  };

  readonly release = (): void => {
    this.#held = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const change of waiting) change();
  };

  /** Makes the change now, or as soon as nothing is held. */
  afterwards(change: () => void): void {
    if (this.#held) this.#waiting.push(change);
    else change();
  }
}
