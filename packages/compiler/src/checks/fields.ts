import { type Diagnostic, type FieldDeclaration, standardFields } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import { keptBy } from '../model/fields.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Custom fields that cannot be what they say, and fields used where their type has no meaning. */
export function checkFields(model: FlowModel): Diagnostic[] {
  return [...declarations(model), ...orderKeys(model), ...amounts(model), ...groupKeys(model)];
}

function declarations({ flow }: FlowModel): readonly Diagnostic[] {
  return sortedEntries(flow.fields).flatMap(([id, field]) => {
    const place = { path: `/fields/${id}` };
    const isEnum = field.type === 'enum' || field.type === 'orderedEnum';
    const { min, max } = field.range ?? {};
    return [
      ...(Object.hasOwn(standardFields, `ticket.${id}`)
        ? [finding('RNG-211', place, { field: `ticket.${id}` })]
        : []),
      ...(isEnum && (field.values ?? []).length === 0
        ? [finding('RNG-212', place, { field: `ticket.${id}` })]
        : []),
      ...(min !== undefined && max !== undefined && min > max
        ? [finding('RNG-213', { path: `/fields/${id}/range` }, { field: `ticket.${id}`, min, max })]
        : []),
    ];
  });
}

/** Finds order keys that cannot sort tickets: fields that exist only while their event is handled, or without an order. */
function orderKeys({ tiers, fields }: FlowModel): readonly Diagnostic[] {
  return [...tiers].flatMap(([id, { orderBy }]) =>
    (orderBy ?? []).flatMap(({ field }, index) =>
      isType(fields, field, (type) => type === 'set' || type === 'money') || keptBy(field) === 'event'
        ? [finding('RNG-214', { path: `/tiers/${id}/orderBy/${index}/field` }, { field })]
        : [],
    ),
  );
}

function amounts(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'authority').flatMap(({ id, path, node }) => {
    const { amount } = node.config;
    if (
      amount === undefined ||
      !isType(model.fields, amount, (type) => type !== 'money' && type !== 'number')
    ) {
      return [];
    }
    return [finding('RNG-215', { path: `${path}/config/amount`, nodeId: id }, { field: amount })];
  });
}

function groupKeys(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'group').flatMap(({ id, path, node }) => {
    const { key } = node.config;
    if (!isType(model.fields, key, (type) => type === 'set' || type === 'money')) return [];
    return [finding('RNG-216', { path: `${path}/config/key`, nodeId: id }, { field: key })];
  });
}

/** Whether a field that exists is of a type; one that does not is reported elsewhere. */
function isType(
  fields: ReadonlyMap<string, FieldDeclaration>,
  path: string,
  fits: (type: FieldDeclaration['type']) => boolean,
): boolean {
  const field = fields.get(path);
  return field !== undefined && fits(field.type);
}
