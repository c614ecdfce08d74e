/**
 * What old libraries do to a page before the widgets come. Each is done by name, in a page that is thrown away.
 */

type Extendable = Record<string, unknown>;

/** By assignment, as they did it: what is added is enumerable. */
function extend(prototype: object, more: Extendable): void {
  Object.assign(prototype, more);
}

const { stringify, parse } = JSON;

export const POLLUTIONS = {
  /** Enumerable extras on everything: a `for … in` without care walks over them. */
  'extras on every prototype': () => {
    const extra = () => 'extra';
    for (const { prototype } of [Object, Array, String, Number, Function, Date, Map, Set, Promise]) {
      extend(prototype, { pageExtra: extra, each: extra, isExtra: true });
    }
    extend(Element.prototype, { pageExtra: extra, hide: extra, show: extra });
    extend(Event.prototype, { pageExtra: extra, stop: extra });
  },

  /** Prototype.js 1.6: arrays and texts that are written as texts of JSON, and DOM methods of its own. */
  'Prototype.js': () => {
    extend(Array.prototype, {
      toJSON(this: unknown[]) {
        return `[${this.map((one) => stringify(one)).join(', ')}]`;
      },
      each(this: unknown[], run: (one: unknown) => void) {
        this.forEach(run);
        return this;
      },
      first(this: unknown[]) {
        return this[0];
      },
      clone(this: unknown[]) {
        return [...this];
      },
      without: (...some: unknown[]) => some,
    });
    extend(String.prototype, {
      toJSON(this: string) {
        return stringify(`${this}`);
      },
      strip(this: string) {
        return this.trim();
      },
      evalJSON(this: string) {
        return parse(`${this}`);
      },
    });
    extend(Element.prototype, {
      update(this: Element, text: string) {
        this.textContent = text;
      },
      hide() {},
      show() {},
      visible: () => true,
      next: () => null,
      previous: () => null,
      up: () => null,
      down: () => null,
    });
    Object.assign(window, { $: (id: string) => document.getElementById(id), $$: () => [], $A: (all: []) => [...all] });
  },

  /** MooTools and Datejs. */
  MooTools: () => {
    extend(Array.prototype, {
      contains: () => false,
      associate: () => ({}),
      erase: () => [],
      empty: () => [],
      pick: () => null,
      clean: () => [],
    });
    extend(String.prototype, { test: () => false, camelCase: () => '', toInt: () => 0, substitute: () => '' });
    extend(Number.prototype, { limit: () => 0, times: () => {}, round: () => 0 });
    extend(Function.prototype, { attempt: () => null, delay: () => 0, periodical: () => 0, pass: () => () => {} });
    extend(Date.prototype, {
      format: () => '',
      parse: () => new Date(0),
      clearTime: () => new Date(0),
      is: () => false,
    });
  },

  /** A page whose JSON was replaced by a script that knows its own objects only, after ours was loaded or before. */
  'a JSON of the page’s own': () => {
    const own = { stringify: (value: unknown) => stringify(value), parse: (text: string) => parse(text), own: true };
    Object.defineProperty(window, 'JSON', { value: own, writable: true, configurable: true, enumerable: true });
  },

  /** A polyfill that replaced the browser's promises by objects which only know `then`. */
  'a Promise of the page’s own': () => {
    const Native = Promise;
    class Own {
      readonly #kept: Promise<unknown>;
      constructor(run: ConstructorParameters<typeof Promise>[0]) {
        this.#kept = new Native(run);
      }
      // biome-ignore lint/suspicious/noThenProperty: that is what it is.
      then(...both: [((value: unknown) => unknown)?, ((reason: unknown) => unknown)?]) {
        return new Own((resolve, reject) => void this.#kept.then(...both).then(resolve, reject));
      }
      catch(failed: (reason: unknown) => unknown) {
        return this.then(undefined, failed);
      }
      finally(run: () => void) {
        return new Own((resolve, reject) => void this.#kept.finally(run).then(resolve, reject));
      }
      static resolve = (value?: unknown) => new Own((resolve) => resolve(value));
      static reject = (reason?: unknown) => new Own((_, reject) => reject(reason));
      static all = (all: Iterable<unknown>) => new Own((resolve, reject) => void Native.all(all).then(resolve, reject));
      static race = (all: Iterable<unknown>) =>
        new Own((resolve, reject) => void Native.race(all).then(resolve, reject));
    }
    Object.defineProperty(window, 'Promise', { value: Own, writable: true, configurable: true });
  },

  /** The adapter that let ES5 classes be custom elements, and the first draft's `registerElement`. */
  'an old polyfill of custom elements': () => {
    const Native = HTMLElement;
    function Adapted(this: HTMLElement) {
      return Reflect.construct(Native, [], this.constructor);
    }
    Adapted.prototype = Native.prototype;
    Object.defineProperty(Native.prototype, 'constructor', { value: Adapted, configurable: true, writable: true });
    Object.setPrototypeOf(Adapted, Native);
    Object.assign(window, {
      HTMLElement: Adapted,
      CustomElements: { ready: true, hasNative: false },
      WebComponents: {},
    });
    Object.assign(document, { registerElement: () => Adapted });
    const { define, get } = customElements;
    Object.assign(customElements, {
      polyfillWrapFlushCallback() {},
      forcePolyfill: true,
      define(name: string, element: CustomElementConstructor, options?: ElementDefinitionOptions) {
        define.call(customElements, name, element, options);
      },
      get: (name: string) => get.call(customElements, name),
    });
  },
} satisfies Record<string, () => void>;
