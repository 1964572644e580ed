import type { Json, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { isJsonObject } from '@rung/kernel';

/**
 * Tells of one change after the other, from the latest of a drawing back, whether it touched a step: the step itself, or
 * where one of its outcomes leads. A patch that turns an edge does not say whose it is, so that is followed back from the
 * latest drawing. Where a step stands on the drawing is no part of it.
 */
export function touchesBackFrom({ edges }: Flow, node: string): (patches: readonly Patch[]) => boolean {
  const sources = new Map(Object.entries(edges).map(([id, { from }]) => [id, from.node]));
  const touches = ({ path, before, after }: Patch): boolean => {
    const [part, id, place] = path;
    if (part === 'nodes') return id === node;
    if (part !== 'edges' || id === undefined) return false;
    if (place !== undefined && place !== 'from') return sources.get(id) === node;
    const [was, is] = [sourceOf(before, place), sourceOf(after, place)];
    if (was === null) sources.delete(id);
    else sources.set(id, was);
    return was === node || is === node;
  };
  // Every patch is looked at: the edges of the earlier changes are known by those of the later.
  return (patches) => patches.filter(touches).length > 0;
}

/** The step that an edge begins at, given the edge or its beginning. */
function sourceOf(value: Json | undefined, place: string | undefined): string | null {
  const from = place === undefined && isJsonObject(value) ? value['from'] : value;
  const node = isJsonObject(from) ? from['node'] : null;
  return typeof node === 'string' ? node : null;
}
