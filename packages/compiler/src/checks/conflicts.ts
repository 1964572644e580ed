import { isNeverTrue } from '@rung/condition';
import type { NodeByKind } from '@rung/flow';
import { canonicalJson, type Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { isKind, type ModelNode } from '../model/node.ts';

type Trigger = ModelNode<'trigger'>;
type Row = NodeByKind['set']['config']['set'][number];

interface Write {
  readonly trigger: Trigger;
  readonly field: string;
  /** Canonical JSON of the value. */
  readonly value: string;
}

/**
 * Side triggers of one `order` that may fire together and surely set one field to different values (LNT-22): the
 * first by id would win, which nobody has decided. Sets behind a branch are left out, since they may exclude each other.
 */
export function checkConflicts(model: FlowModel): Diagnostic[] {
  const writes = model.triggers.flatMap((trigger) => writesOf(trigger, model));
  const byKey = Map.groupBy(writes, ({ trigger, field }) => `${trigger.node.config.order} ${field}`);
  return [...byKey.values()].flatMap((group) =>
    group.flatMap((write, index) => {
      const other = group.slice(0, index).find((earlier) => isConflict(earlier, write, model));
      if (other === undefined) return [];
      const { id, path, name } = write.trigger;
      return [
        finding(
          'LNT-22',
          { path: `${path}/config/order`, nodeId: id },
          { node: name, other: other.trigger.name, field: write.field },
        ),
      ];
    }),
  );
}

function isConflict(a: Write, b: Write, model: FlowModel): boolean {
  return a.trigger.id !== b.trigger.id && a.value !== b.value && mayFireTogether(a.trigger, b.trigger, model);
}

function mayFireTogether(a: Trigger, b: Trigger, { conditions, fieldRecord }: FlowModel): boolean {
  if (!hearAlike(a, b)) return false;
  const when = [a, b].flatMap(({ path }) => conditions.get(`${path}/config/when`)?.expr ?? []);
  return !isNeverTrue({ all: when }, fieldRecord);
}

function hearAlike({ node: { config: a } }: Trigger, { node: { config: b } }: Trigger): boolean {
  if (a.events.some((event) => b.events.includes(event))) return true;
  return a.outlet !== undefined && a.outlet.clock === b.outlet?.clock && a.outlet.at === b.outlet.at;
}

/** The values that a side trigger's path surely sets, before it branches. */
function writesOf(trigger: Trigger, model: FlowModel): readonly Write[] {
  if (trigger.node.config.mode !== 'side') return [];
  const writes = new Map<string, Write>();
  for (const node of straightPath(trigger, model)) {
    if (!isKind(node, 'set')) continue;
    for (const row of node.node.config.set) {
      if ('value' in row && !writes.has(row.field)) {
        writes.set(row.field, { trigger, field: row.field, value: valueKey(row) });
      }
    }
  }
  return [...writes.values()];
}

function valueKey(row: Extract<Row, { value: unknown }>): string {
  const text = canonicalJson(row.value);
  return text.ok ? text.value : '';
}

/** The nodes that every path from a trigger passes, up to the first branch. */
function straightPath(trigger: ModelNode, { nodes }: FlowModel): readonly ModelNode[] {
  const seen = new Set<string>();
  const path: ModelNode[] = [];
  for (let node: ModelNode | undefined = trigger; node !== undefined && !seen.has(node.id); ) {
    seen.add(node.id);
    path.push(node);
    const onward = node.ports.filter(({ port }) => port.leaves === 'passing');
    const next = onward.length === 1 ? onward[0]?.to : undefined;
    node = nodes.get(next ?? '');
  }
  return path;
}
