import type { FieldDeclaration } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { distinct } from '../../internal/order.ts';
import { nodesOfKind } from '../../model/flow-graph.ts';
import type { FlowModel } from '../../model/flow-model.ts';

/** What the engine reads whatever a policy says: status and priority for clocks and results, the customer for groups. */
const engineFields = ['ticket.id', 'ticket.status', 'ticket.priority', 'customer.id'];

/** Every custom field, and every standard field that anything in the policy reads or sets. */
export function lowerFields(model: FlowModel): Policy['fields'] {
  const custom = Object.keys(model.flow.fields ?? {}).map((id) => `ticket.${id}`);
  const paths = distinct([...custom, ...engineFields, ...fieldsRead(model)]);
  return Object.fromEntries(
    paths.flatMap((path) => {
      const field = model.fields.get(path);
      return field === undefined ? [] : [[path, lowerField(field)]];
    }),
  );
}

function lowerField({ type, values, unit, range, privacy }: FieldDeclaration): Policy['fields'][string] {
  return {
    type,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(unit === undefined ? {} : { unit }),
    ...(range === undefined ? {} : { range }),
    ...(privacy === undefined ? {} : { privacy }),
  };
}

function fieldsRead(model: FlowModel): readonly string[] {
  return [
    ...[...model.conditions.values()].flatMap(({ reads }) => reads.fields),
    ...[...model.templates.values()].flatMap(({ vars }) => Object.values(vars ?? {})),
    ...[...model.tiers.values()].flatMap(({ orderBy }) => (orderBy ?? []).map(({ field }) => field)),
    ...packageFields(model),
    ...nodeFields(model),
  ];
}

function packageFields({ contextPackages }: FlowModel): readonly string[] {
  const items = [...contextPackages.values()].flatMap((contextPackage) => contextPackage.items);
  return items.flatMap(({ source }) => (typeof source === 'string' ? [] : [source.field]));
}

function nodeFields(model: FlowModel): readonly string[] {
  return [
    ...nodesOfKind(model, 'group').map(({ node }) => node.config.key),
    ...nodesOfKind(model, 'authority').flatMap(({ node }) => node.config.amount ?? []),
    ...nodesOfKind(model, 'set').flatMap(({ node }) => node.config.set.map(({ field }) => field)),
  ];
}
