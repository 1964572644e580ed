import { canonicalJson, own, sha256Digest } from '@rung/kernel';
import type { Flow } from './flow.ts';
import { nodeKindModels } from './node-kinds/registry.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The digest of what a flow means: of its canonical JSON without `layout`, `scenarios`, the notes of tiers and nodes,
 * `note` nodes and edges at them. Two flows with one digest compile to the same policy, so whoever asks whether
 * anything has changed asks this (language.md 1).
 *
 * @throws when the flow is not plain, well-formed JSON: a bug, since every flow that `parseFlow` gave is.
 */
export function semanticDigest(flow: Flow): string {
  const text = canonicalJson(meaningOf(flow));
  if (!text.ok) throw new Error(`a flow that is not plain JSON: ${text.error.code} at ${text.error.path}`);
  return sha256Digest(text.value);
}

function meaningOf({ layout, scenarios, ...flow }: Flow): Json {
  const isNote = (id: string): boolean => {
    const node = own(flow.nodes, id);
    return node !== undefined && nodeKindModels[node.kind].role === 'comment';
  };
  return {
    ...flow,
    tiers: mapValues(flow.tiers, withoutNotes),
    nodes: mapValues(
      pick(flow.nodes, (id) => !isNote(id)),
      withoutNotes,
    ),
    edges: pick(flow.edges, (_, { from, to }) => !isNote(from.node) && !isNote(to)),
  };
}

function withoutNotes<T extends { readonly notes?: string }>({ notes, ...part }: T): Omit<T, 'notes'> {
  return part;
}

function pick<T>(
  parts: Readonly<Record<string, T>>,
  keep: (id: string, part: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(parts).filter(([id, part]) => keep(id, part)));
}

function mapValues<T, U>(
  parts: Readonly<Record<string, T>>,
  change: (part: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, change(part)]));
}
