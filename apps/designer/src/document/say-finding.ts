import { entriesOf } from '@rung/editing';
import { type Flow, fieldDeclarations } from '@rung/flow';
import { type Diagnostic, own, parseDuration } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { type PartName, rowName } from '../inspector/parts.ts';

/**
 * A finding in words. The compiler calls steps without a title, outcomes, parts and fields by their ids, which nobody has
 * seen on a screen: they are called here as they are there.
 */
export function sayFinding(wording: Wording, flow: Flow, finding: Diagnostic): string {
  return wording.sayDiagnostic({ ...finding, data: namedData(wording, flow, finding) });
}

/** What a value of a finding's data is the id of, by its key. */
const partOf: Readonly<Record<string, PartName>> = {
  tier: 'tiers',
  tiers: 'tiers',
  lower: 'tiers',
  higher: 'tiers',
  asker: 'tiers',
  clock: 'clocks',
  template: 'templates',
  channel: 'channels',
  grant: 'grants',
  wordList: 'wordLists',
  package: 'contextPackages',
};

/** Keys of data that hold paths of fields. */
const fieldKeys: ReadonlySet<string> = new Set(['field', 'fields', 'flags']);

function namedData(wording: Wording, flow: Flow, finding: Diagnostic): Diagnostic['data'] {
  const name = (key: string, text: string): string => {
    const step = /^“(.*)”$/s.exec(text)?.[1];
    if (step !== undefined)
      return Object.hasOwn(flow.nodes, step) ? `“${wording.sayTitle(flow, step)}”` : text;
    if (key === 'port') return outcomeName(wording, flow, { nodeId: finding.nodeId, port: text });
    if (fieldKeys.has(key))
      return Object.hasOwn(fieldDeclarations(flow), text) ? wording.sayField(text) : text;
    const guard = guardName(wording, flow, { key, id: text });
    return guard ?? partName(flow, { part: partAt(key, finding), id: text }, wording);
  };
  const said = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return name(key, value);
    return Array.isArray(value) ? value.map((one: unknown) => said(key, one)) : value;
  };
  return Object.fromEntries(Object.entries(finding.data).map(([key, value]) => [key, said(key, value)]));
}

function outcomeName(
  wording: Wording,
  flow: Flow,
  { nodeId, port }: { readonly nodeId: string | undefined; readonly port: string },
): string {
  const isKnown = nodeId !== undefined && Object.hasOwn(flow.nodes, nodeId);
  return isKnown ? wording.sayPortName(flow, nodeId, port) : port;
}

/** A guard has no name: it is called by what it counts, whom it is about, or how long it lasts. */
function guardName(
  wording: Wording,
  flow: Flow,
  { key, id }: { readonly key: string; readonly id: string },
): string | null {
  const { caps = {}, pingPong = {}, coolDowns = {} } = flow.guards ?? {};
  const cap = key === 'cap' ? own(caps, id) : undefined;
  if (cap !== undefined) return wording.sayTerm('cap', cap.of);
  const pair = key === 'guard' ? own(pingPong, id) : undefined;
  const tier = (one: string): string => partName(flow, { part: 'tiers', id: one }, wording);
  if (pair !== undefined) return `${tier(pair.a)} – ${tier(pair.b)}`;
  const length = parseDuration((key === 'coolDown' ? own(coolDowns, id)?.length : undefined) ?? '');
  return length.ok ? wording.sayDuration(length.value) : null;
}

function partAt(key: string, { code }: Diagnostic): PartName | undefined {
  // Only there it is an id, elsewhere the name of a step or a case.
  return key === 'by' && code === 'RNG-605' ? 'grants' : own(partOf, key);
}

function partName(
  flow: Flow,
  { part, id }: { readonly part: PartName | undefined; readonly id: string },
  wording: Wording,
): string {
  const value = part === undefined ? undefined : own(entriesOf(flow, part), id);
  return value === undefined ? id : rowName(flow, { id, value }, wording);
}
