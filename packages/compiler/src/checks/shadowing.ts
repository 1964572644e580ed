import { implies } from '@rung/condition';
import type { Diagnostic } from '@rung/kernel';
import { finding, type Place } from '../diagnostic-codes.ts';
import type { ModelCondition } from '../model/conditions.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { heardEvents } from '../model/heard-events.ts';

/** How many pairs of conditions are compared in one list: enough for any that people write, and quick. */
const pairLimit = 20_000;

/** One row of a list of which the first that holds is taken. */
interface Row<Name = string | null> {
  /** Null where nobody has named it. */
  readonly name: Name;
  readonly place: Place;
  /** Null: always. Undefined: written, but not readable. */
  readonly condition: ModelCondition | null | undefined;
  /** What the row listens to; a row is only shadowed by one that hears as much. Empty where rows hear alike. */
  readonly hears: readonly string[];
}

/** Rows that are never taken, because an earlier one holds whenever they do. */
export function checkShadowing(model: FlowModel): Diagnostic[] {
  return [
    ...shadowed(model, intakeRows(model)).map(({ row, by }) =>
      finding('RNG-321', row.place, { row: row.name, by: by.name }),
    ),
    ...nodesOfKind(model, 'condition').flatMap(({ id }) =>
      shadowed(model, caseRows(model, id)).map(({ row, by, number, byNumber }) =>
        finding('RNG-322', row.place, { row: row.name, number, by: by.name, byNumber }),
      ),
    ),
    ...[...model.clocks.keys()].flatMap((id) =>
      shadowed(model, targetRows(model, id)).map(({ row, number, byNumber }) =>
        finding('RNG-505', row.place, { clock: id, row: number, by: byNumber }),
      ),
    ),
  ];
}

function intakeRows(model: FlowModel): readonly Row<string>[] {
  return model.triggers
    .filter(({ node }) => node.config.mode === 'intake')
    .map(({ id, path, name, node }) => ({
      name,
      place: { path, nodeId: id },
      condition: conditionOf(model, `${path}/config/when`, node.config.when),
      hears: heardEvents(node.config),
    }));
}

function caseRows(model: FlowModel, nodeId: string): readonly Row[] {
  const node = model.nodes.get(nodeId)?.node;
  if (node?.kind !== 'condition') return [];
  return node.config.cases.map(({ label, when }, index) => {
    const path = `/nodes/${nodeId}/config/cases/${index}`;
    const condition = conditionOf(model, `${path}/when`, when);
    return { name: label === undefined ? null : `“${label}”`, place: { path, nodeId }, condition, hears: [] };
  });
}

function targetRows(model: FlowModel, clockId: string): readonly Row[] {
  return (model.clocks.get(clockId)?.targets ?? []).map(({ when }, index) => {
    const path = `/clocks/${clockId}/targets/${index}`;
    return {
      name: null,
      place: { path },
      condition: conditionOf(model, `${path}/when`, when),
      hears: [],
    };
  });
}

function conditionOf(
  { conditions }: FlowModel,
  path: string,
  text: string | undefined,
): ModelCondition | null | undefined {
  return text === undefined ? null : conditions.get(path);
}

interface Shadowed<R> {
  readonly row: R;
  readonly by: R;
  /** The places of both in the list, from 1: what rows are called by that have no name. */
  readonly number: number;
  readonly byNumber: number;
}

function shadowed<R extends Row>(model: FlowModel, rows: readonly R[]): readonly Shadowed<R>[] {
  const found: Shadowed<R>[] = [];
  let compared = 0;
  for (const [index, row] of rows.entries()) {
    compared += index;
    if (compared > pairLimit) break;
    const at = rows.slice(0, index).findIndex((earlier) => holdsWhenever(model, earlier, row));
    const by = rows[at];
    if (by !== undefined) found.push({ row, by, number: index + 1, byNumber: at + 1 });
  }
  return found;
}

/** Whether the earlier row is taken at every event and ticket at which the later one could be. */
function holdsWhenever({ fieldRecord }: FlowModel, earlier: Row, later: Row): boolean {
  if (!later.hears.every((event) => earlier.hears.includes(event))) return false;
  if (earlier.condition === undefined || later.condition === undefined) return false;
  if (earlier.condition === null) return true;
  return later.condition !== null && implies(later.condition.expr, earlier.condition.expr, fieldRecord);
}
