import { type Patch, patchOf } from './patch.ts';

/** The change that leads back: applied after the change itself, it gives the document that was. */
export function invertPatches(patches: readonly Patch[]): readonly Patch[] {
  return patches.map(invertPatch);
}

/** {@link invertPatches} of one patch. */
export function invertPatch({ path, before, after }: Patch): Patch {
  return patchOf(path, after, before);
}
