import { diffDocuments } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { type Author, authorOf } from '../author.ts';
import type { Reader } from '../storage/tables.ts';

/** A published version of which a step is another than in the version before. */
export interface StepVersion {
  readonly number: number;
  /** The draft's revision that it was made of. */
  readonly rev: number;
  readonly how: 'added' | 'changed' | 'removed';
  readonly message: string;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Finds the versions that a step was changed by, made of revisions `from` on and before `before`; the latest first. */
export async function versionsOfStep(
  reader: Reader,
  options: {
    readonly key: string;
    readonly node: string;
    readonly from: number;
    readonly before: number | null;
  },
): Promise<readonly StepVersion[]> {
  const { key, node, from, before } = options;
  const rows = await reader
    .selectFrom('version')
    .select(['number', 'rev', 'message', 'author', 'authorKind', 'at'])
    .where('policy', '=', key)
    .orderBy('number')
    .execute();
  const found: StepVersion[] = [];
  let last: Step | null = null;
  for (const [index, { author, authorKind, ...row }] of rows.entries()) {
    // The one before the first that is asked for is what that is compared with.
    if ((rows[index + 1]?.rev ?? row.rev) < from || (before !== null && row.rev >= before)) continue;
    const step = await readStep(reader, { key, version: row.number, node });
    const how = changeBetween(last, step);
    last = step;
    if (how !== null && row.rev >= from)
      found.unshift({ ...row, how, author: authorOf({ author, authorKind }) });
  }
  return found;
}

/** A step with where its outcomes lead; null where there is none. */
type Step = { readonly node: Flow['nodes'][string]; readonly ways: Readonly<Record<string, string>> };

async function readStep(
  reader: Reader,
  { key, version, node: id }: { readonly key: string; readonly version: number; readonly node: string },
): Promise<Step | null> {
  const { flow } = await reader
    .selectFrom('version')
    .select('flow')
    .where('policy', '=', key)
    .where('number', '=', version)
    .executeTakeFirstOrThrow();
  const { nodes, edges } = drawingFrom(Buffer.from(flow).toString('utf8'));
  const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  if (node === undefined) return null;
  const own = Object.values(edges).filter(({ from }) => from.node === id);
  return { node, ways: Object.fromEntries(own.map(({ from, to }) => [from.port, to])) };
}

/** A drawing as it was stored, which was read as such before. */
function drawingFrom(text: string): Pick<Flow, 'nodes' | 'edges'> {
  return JSON.parse(text);
}

function changeBetween(before: Step | null, after: Step | null): StepVersion['how'] | null {
  if (before === null) return after === null ? null : 'added';
  if (after === null) return 'removed';
  return diffDocuments({ ...before }, { ...after }).length === 0 ? null : 'changed';
}
