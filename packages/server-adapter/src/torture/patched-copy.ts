import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A guard, predicate or redaction taken out of a copy of the sources, by name. */
export interface Patch {
  readonly name: string;
  /** From the repository's root. */
  readonly file: string;
  readonly out: RegExp;
  /** What stands there instead; nothing when left out. */
  readonly instead?: string;
}

export interface PatchedCopy {
  /** The copy's root. */
  readonly folder: string;
  remove(): Promise<void>;
}

export const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url));
const COPIED = ['packages/core', 'packages/server-adapter'];

/**
 * The sources of core and server in a workspace of their own, without what `patches` take out; all else is the real
 * one's. A harness that passes in there shows nothing.
 * @throws when a patch finds nothing to take out
 */
export async function patchedCopy(...patches: readonly Patch[]): Promise<PatchedCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'pasar-patched-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const file of ['package.json', 'vitest.config.ts', 'tsconfig.base.json']) {
      await cp(join(WORKSPACE, file), join(folder, file));
    }
    for (const at of COPIED) {
      await mkdir(join(folder, at), { recursive: true });
      await cp(join(WORKSPACE, at, 'package.json'), join(folder, at, 'package.json'));
      await cp(join(WORKSPACE, at, 'src'), join(folder, at, 'src'), { recursive: true });
    }
    for (const linked of ['packages/widgets', 'examples', 'tools'])
      await symlink(join(WORKSPACE, linked), join(folder, linked));
    await linkModules(folder);
    for (const patch of patches) await writeFile(join(folder, patch.file), await patched(patch, folder));
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * A file's text without what the patch takes out.
 * @throws when there is nothing to take out: the guard has moved, and the patch must follow
 */
export async function patched({ name, file, out, instead = '' }: Patch, root = WORKSPACE): Promise<string> {
  const source = await readFile(join(root, file), 'utf8');
  const text = source.replace(out, instead);
  if (text === source) throw new Error(`${name}: there is no ${out} in ${file}`);
  return text;
}

/** Every package is the real one, but for those that are copied: they lead to the copy. */
async function linkModules(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@pasar'), { recursive: true });
  for (const entry of await readdir(join(WORKSPACE, 'node_modules'))) {
    if (entry !== '@pasar') await symlink(join(WORKSPACE, 'node_modules', entry), join(folder, 'node_modules', entry));
  }
  for (const at of COPIED) {
    await symlink(join(folder, at), join(folder, 'node_modules/@pasar', at.slice('packages/'.length)));
  }
}
