import type { NodeByKind } from '@rung/flow';
import { type Diagnostic, type FieldDeclaration, isMoney, nearestName, parseInstant } from '@rung/kernel';
import { finding, type Place } from '../diagnostic-codes.ts';
import { keptBy } from '../model/fields.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

type Row = NodeByKind['set']['config']['set'][number];

/** What a `set` may not do: touch what the engine keeps, give a field a value it cannot have, set one field twice. */
export function checkSets(model: FlowModel): Diagnostic[] {
  return nodesOfKind(model, 'set').flatMap(({ id, path, name, node }) =>
    node.config.set.flatMap((row, index) => {
      const place = { path: `${path}/config/set/${index}`, nodeId: id };
      const earlier = node.config.set.slice(0, index).some((other) => isSameValue(other, row));
      return [
        ...rowFindings(row, { model, place, name }),
        ...(earlier ? [finding('RNG-226', place, { node: name, field: row.field })] : []),
      ];
    }),
  );
}

function isSameValue(a: Row, b: Row): boolean {
  return 'value' in a && 'value' in b && a.field === b.field;
}

interface Context {
  readonly model: FlowModel;
  readonly place: Place;
  readonly name: string;
}

function rowFindings(row: Row, { model, place, name }: Context): readonly Diagnostic[] {
  const field = model.fields.get(row.field);
  if (field === undefined) return [];
  const kept = keptBy(row.field);
  if (kept !== 'host') return [finding('RNG-221', place, { node: name, field: row.field, kept })];
  if (!('value' in row)) {
    if (field.type !== 'set') {
      return [finding('RNG-224', place, { node: name, field: row.field, type: field.type })];
    }
    const [key, values] = 'add' in row ? ['add', row.add] : ['remove', row.remove];
    return values.flatMap((value, index) =>
      unknownValue(field, value, {
        field: row.field,
        place: { ...place, path: `${place.path}/${key}/${index}` },
      }),
    );
  }
  return valueFindings(row.value, field, {
    field: row.field,
    place: { ...place, path: `${place.path}/value` },
  });
}

type Value = Extract<Row, { value: unknown }>['value'];

interface At {
  readonly field: string;
  readonly place: Place;
}

function valueFindings(value: Value, field: FieldDeclaration, at: At): readonly Diagnostic[] {
  if (value === null) return [];
  if (!fits(value, field)) {
    return [finding('RNG-222', at.place, { field: at.field, type: field.type, value })];
  }
  if (typeof value === 'number' && isOutside(value, field)) {
    return [finding('RNG-225', at.place, { field: at.field, value, ...field.range })];
  }
  if (typeof value === 'string') return unknownValue(field, value, at);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) =>
    unknownValue(field, item, { ...at, place: { ...at.place, path: `${at.place.path}/${index}` } }),
  );
}

function fits(value: Exclude<Value, null>, field: FieldDeclaration): boolean {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'money':
      return isMoney(value);
    case 'set':
      return Array.isArray(value);
    case 'instant':
      return typeof value === 'string' && parseInstant(value).ok;
    case 'text':
    case 'enum':
    case 'orderedEnum':
      return typeof value === 'string';
    case 'duration':
      return false;
    default:
      return field.type satisfies never;
  }
}

function isOutside(value: number, { range }: FieldDeclaration): boolean {
  return value < (range?.min ?? value) || value > (range?.max ?? value);
}

function unknownValue(field: FieldDeclaration, value: string, at: At): readonly Diagnostic[] {
  if (field.values === undefined || field.values.length === 0 || field.values.includes(value)) return [];
  const suggestion = nearestName(value, field.values);
  return [finding('RNG-223', at.place, { field: at.field, value, values: field.values, suggestion })];
}
