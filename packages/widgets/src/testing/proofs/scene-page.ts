/**
 * The script of `strict.html` and `lax.html`: does to the page what its address says (`?pollution=prototype-js`), notes what
 * is refused and what breaks, and only then loads the widgets. `stage.ts` opens it and tells it what to play.
 */
import type { POLLUTIONS } from './pollutions.ts';
import type { Scene } from './scene.ts';

/** What the page says of itself, as a property of its window. */
export interface Stage {
  /** What the page's policy refused. */
  readonly refused: readonly string[];
  /** Errors that nobody caught. */
  readonly broken: readonly string[];
  /** Global names that the widgets have brought. */
  readonly globals: () => readonly string[];
  /** Resolves when the scene is shown; the one before has gone. */
  readonly play: (scene: string) => Promise<Element>;
  /** What a person does next. */
  readonly act: () => Promise<unknown>;
  /** Bodies of writes, as they left, in the scene that is played. */
  readonly sent: () => readonly string[];
}

const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
  refused.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
const broken: string[] = [];
addEventListener('error', ({ message }) => broken.push(message));
addEventListener('unhandledrejection', ({ reason }) => broken.push(String((reason as Error)?.stack ?? reason)));

const pollution = new URLSearchParams(location.search).get('pollution') as keyof typeof POLLUTIONS | null;
if (pollution) (await import('./pollutions.ts')).POLLUTIONS[pollution]();

const before = new Set(Object.getOwnPropertyNames(window));
const [{ define }, { SCENES }, { play }, { unmountAll }] = await Promise.all([
  import('../../define.ts'),
  import('./scenes.ts'),
  import('./scene.ts'),
  import('../mount.ts'),
]);
define();
let scene: Scene | undefined;
let played: Awaited<ReturnType<typeof play>> | undefined;

const stage: Stage = {
  refused,
  broken,
  globals: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'stage'),
  async play(name) {
    unmountAll();
    localStorage.clear();
    scene = SCENES.find((one) => one.name === name);
    if (!scene) throw new Error(`no scene ${name}`);
    played = await play(scene);
    return played.widget;
  },
  act: async () => scene?.act?.(played!.widget),
  sent: () => (played?.asked ?? []).filter(([, { text }]) => text).map(([, { text }]) => text),
};
Object.assign(window, { stage });
