import { type Flow, type FlowNode, longestText } from '@rung/flow';
import { ok } from '@rung/kernel';
import { nodeData, nodeOf, withNode } from '../internal/drawing.ts';
import { oneChange } from '../internal/one-change.ts';
import { type EditRefusal, type EditResult, refuse } from './edit.ts';

/** Gives a step a title, or takes it away with an empty one. */
export function renameNode(
  flow: Flow,
  { node, title }: { readonly node: string; readonly title: string },
): EditResult {
  const before = nodeOf(flow, node);
  if (!before.ok) return before;
  const text = title.trim();
  const bad = badText(text);
  if (bad !== null) return bad;
  const data = { ...nodeData(flow, node, before.value), to: text };
  const named = withText(before.value, 'title', text);
  return ok({ flow: withNode(flow, node, named), label: { what: 'nodeRenamed', data } });
}

/** Says why a step is as it is, or takes that away with an empty text. */
export function setNotes(
  flow: Flow,
  { node, notes }: { readonly node: string; readonly notes: string },
): EditResult {
  const before = nodeOf(flow, node);
  if (!before.ok) return before;
  const bad = badText(notes);
  if (bad !== null) return bad;
  const after = withText(before.value, 'notes', notes);
  const change = oneChange(before.value.notes, after.notes);
  const data = { ...nodeData(flow, node, before.value), key: 'notes', setting: 'notes', ...change };
  return ok({ flow: withNode(flow, node, after), label: { what: 'nodeChanged', data } });
}

/** The refusal of a text that the document could not hold, or null: what a schema says besides, one text cannot break. */
export function badText(text: string): { readonly ok: false; readonly error: EditRefusal } | null {
  if (text.length > longestText) return refuse('tooLong', { limit: longestText });
  return text.isWellFormed() ? null : refuse('invalid');
}

function withText(node: FlowNode, key: 'title' | 'notes', text: string): FlowNode {
  const { [key]: _, ...others } = node;
  return text === '' ? others : { ...node, [key]: text };
}
