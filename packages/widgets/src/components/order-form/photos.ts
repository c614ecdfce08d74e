import { type Client, NetworkError, RefusalError } from '@pasar/core/client';
import type { FormField } from '@pasar/core/forms';
import { inLocale } from '@pasar/core/kernel';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icons/icon.ts';
import { iconCamera, iconRotateCw, iconX } from '../../icons/icons.ts';
import { framed } from './fields.ts';
import { resizePhoto } from './photo-resize.ts';
import type { FormScope } from './scope.ts';

type PhotosField = FormField & { readonly type: 'photos' };

/** A photo on its way, or one that is stored. `url` is there once there is something to see. */
interface Shot {
  readonly id: number;
  state: 'sending' | 'stored' | 'failed';
  progress: number;
  url?: string;
  /** Resized, kept until it is stored. */
  bytes?: Blob;
  file?: string;
  readonly leaving: AbortController;
}

/**
 * The photos of a form: resized here, uploaded at once, each with its progress; what failed for want of a connection
 * goes up when it is back. The draft holds the ids of what is stored, so that a reload finds them again.
 */
export class Photos {
  readonly #shots = new Map<string, Shot[]>();
  readonly #client: Client;
  readonly #changed: () => void;
  /** By field: the name of a picture that could not be read. */
  readonly #unreadable = new Map<string, string>();
  /** Nothing leaves the page (CAT-4). */
  readonly #preview: boolean;
  #made = 0;

  constructor(client: Client, changed: () => void, preview: boolean) {
    this.#client = client;
    this.#changed = changed;
    this.#preview = preview;
  }

  /** Some are not stored yet. */
  busy(field: string): boolean {
    return !this.#preview && (this.#shots.get(field) ?? []).some(({ state }) => state !== 'stored');
  }

  /** The connection is back. */
  retry(scope: FormScope): void {
    for (const [field, shots] of this.#shots) {
      for (const shot of shots) if (shot.state === 'failed') void this.#send(scope, field, shot);
    }
  }

  dispose(): void {
    for (const shot of [...this.#shots.values()].flat()) this.#drop(shot);
    this.#shots.clear();
  }

  render(scope: FormScope, field: PhotosField): TemplateResult {
    const path = `answers.${field.id}`;
    const shots = this.#shotsOf(scope, field.id);
    const unreadable = this.#unreadable.get(field.id);
    const frame = {
      path,
      label: inLocale(field.label, scope.language),
      hint: field.hint && inLocale(field.hint, scope.language),
      aside: shots.length > 0 ? scope.t('photos.count', { count: shots.length, max: field.max }) : scope.t('optional'),
      group: true,
      wide: true,
    };
    if (field.required && shots.length === 0) frame.aside = '';
    return framed(
      scope,
      frame,
      (at) => html`<ul class="photos" aria-labelledby=${at.labelledBy}>
        ${repeat(
          shots,
          ({ id }) => id,
          (shot, index) => this.#figure(scope, field.id, shot, index + 1),
        )}
        ${
          shots.length < field.max
            ? html`<li><label class="add">${icon(iconCamera)}<span>${scope.t('photos.add')}</span>
                <input type="file" class="vh" id=${at.id} accept="image/*" ?multiple=${field.max - shots.length > 1}
                  aria-describedby=${at.describedBy} aria-invalid=${at.invalid}
                  @change=${(event: Event) => this.#add(scope, field, event.target as HTMLInputElement)} /></label></li>`
            : nothing
        }
      </ul>
      ${unreadable ? html`<p class="err" role="alert"><span>${scope.t('photos.unreadable', { name: unreadable })}</span></p>` : nothing}`,
    );
  }

  #figure(scope: FormScope, field: string, shot: Shot, number: number): TemplateResult {
    const { state, url, progress } = shot;
    return html`<li class="photo">
      ${url ? html`<img src=${url} alt=${scope.t('photos.one', { number })} />` : html`<span class="skeleton"></span>`}
      ${state === 'sending' ? html`<progress max="1" .value=${progress} aria-label=${scope.t('photos.one', { number })}></progress>` : nothing}
      ${
        state === 'failed'
          ? html`<button type="button" class="again" aria-label=${scope.t('photos.retry', { number })} @click=${() => this.#send(scope, field, shot)}
              >${icon(iconRotateCw, { size: 16 })}<span>${scope.t('photos.failed')}</span></button>`
          : nothing
      }
      <button type="button" class="remove" aria-label=${scope.t('photos.remove', { number })} @click=${() => this.#remove(scope, field, shot)}
        >${icon(iconX, { size: 16 })}</button>
    </li>`;
  }

  /** Those in work, and those a stored draft knows of. */
  #shotsOf(scope: FormScope, field: string): Shot[] {
    const shots = this.#shots.get(field) ?? [];
    this.#shots.set(field, shots);
    const answer = scope.answer(field);
    for (const file of Array.isArray(answer) ? (answer as string[]) : []) {
      if (shots.some((shot) => shot.file === file)) continue;
      const shot: Shot = { id: this.#made++, state: 'stored', progress: 1, file, leaving: new AbortController() };
      shots.push(shot);
      this.#client.file(file, shot.leaving.signal).then(
        (bytes) => this.#show(shot, bytes),
        // Cleared away by the server meanwhile; anything else only costs the picture of it.
        (error) => error instanceof RefusalError && error.problem.status === 404 && this.#remove(scope, field, shot),
      );
    }
    return shots;
  }

  async #add(scope: FormScope, field: PhotosField, input: HTMLInputElement): Promise<void> {
    const shots = this.#shotsOf(scope, field.id);
    const files = [...(input.files ?? [])].slice(0, field.max - shots.length);
    // The same file may be chosen again after it was removed.
    input.value = '';
    this.#unreadable.delete(field.id);
    for (const file of files) {
      const shot: Shot = { id: this.#made++, state: 'sending', progress: 0, leaving: new AbortController() };
      shots.push(shot);
      this.#changed();
      try {
        shot.bytes = await resizePhoto(file);
      } catch {
        this.#remove(scope, field.id, shot);
        this.#unreadable.set(field.id, file.name);
        this.#changed();
        continue;
      }
      this.#show(shot, shot.bytes);
      void this.#send(scope, field.id, shot);
    }
  }

  async #send(scope: FormScope, field: string, shot: Shot): Promise<void> {
    const { bytes, leaving } = shot;
    if (!bytes) return;
    if (this.#preview) {
      shot.state = 'stored';
      return this.#changed();
    }
    shot.state = 'sending';
    shot.progress = 0;
    this.#changed();
    const onProgress = (progress: number) => {
      shot.progress = progress;
      this.#changed();
    };
    try {
      shot.file = (await this.#client.upload(bytes, bytes.type, { onProgress, signal: leaving.signal })).id;
      shot.state = 'stored';
      this.#tell(scope, field);
    } catch (error) {
      if (leaving.signal.aborted) return;
      shot.state = 'failed';
      if (!(error instanceof NetworkError || error instanceof RefusalError)) throw error;
    } finally {
      this.#changed();
    }
  }

  #remove(scope: FormScope, field: string, shot: Shot): void {
    this.#drop(shot);
    this.#shots.set(field, this.#shots.get(field)?.filter((other) => other !== shot) ?? []);
    this.#tell(scope, field);
    this.#changed();
  }

  #drop(shot: Shot): void {
    shot.leaving.abort();
    if (shot.url) URL.revokeObjectURL(shot.url);
  }

  #show(shot: Shot, bytes: Blob): void {
    if (shot.leaving.signal.aborted) return;
    shot.url = URL.createObjectURL(bytes);
    this.#changed();
  }

  #tell(scope: FormScope, field: string): void {
    const files = (this.#shots.get(field) ?? []).flatMap(({ file }) => file ?? []);
    scope.change(field, files.length > 0 ? files : undefined);
  }
}
