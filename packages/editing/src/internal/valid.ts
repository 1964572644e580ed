import { type Flow, type FlowNode, parseFlow } from '@rung/flow';
import { type Diagnostic, idPattern, ok, type Result } from '@rung/kernel';
import { type EditRefusal, refuse } from '../commands/edit.ts';
import { entriesOf, type PartName, type PartOf } from '../references/part.ts';

/** A flow of nothing but some parts, which need not name what exists: enough to ask for the shape of what is in it. */
export function bareFlow(parts: object): Result<Flow, readonly Diagnostic[]> {
  return parseFlow({
    format: 'rung/flow@1',
    id: 'part',
    name: '',
    tiers: {},
    nodes: {},
    edges: {},
    ...parts,
  });
}

/** A node if it has the shape of one of its kind. */
export function validNode(id: string, node: unknown): Result<FlowNode, EditRefusal> {
  const parsed = bareFlow({ nodes: { [id]: node } });
  if (!parsed.ok) return refuse('invalid', {}, { findings: parsed.error });
  const read = parsed.value.nodes[id];
  return read === undefined ? refuse('badId', { id }) : ok(read);
}

/** An entry of a part if it has the shape of one, and its id may be one. */
export function validEntry<P extends PartName>(
  part: P,
  id: string,
  value: unknown,
): Result<PartOf<P>, EditRefusal> {
  if (!idPattern.test(id) || (part === 'calendars' && id === 'always')) return refuse('badId', { id });
  const parsed = bareFlow({ [part]: { [id]: value } });
  if (!parsed.ok) return refuse('invalid', {}, { findings: parsed.error });
  const read = entriesOf(parsed.value, part)[id];
  return read === undefined ? refuse('badId', { id }) : ok(read);
}
