import {
  type ConditionContext,
  type ConditionExpr,
  type ConditionReads,
  conditionContext,
  parseCondition,
  printCondition,
  readsOf,
} from '@rung/condition';
import type { Flow, FlowNode } from '@rung/flow';
import type { Diagnostic, FieldDeclaration } from '@rung/kernel';
import type { CheckMemory } from '../check-memory.ts';
import { distinct, sortedEntries } from '../internal/order.ts';
import { sortedNodes } from '../internal/sorted-nodes.ts';
import { conditionFix } from './condition-fix.ts';
import { type ConditionSite, clockSites, grantSites, nodeSites, pinnedSites } from './condition-sites.ts';

/** A condition that could be read. */
export interface ModelCondition extends ConditionSite {
  readonly expr: ConditionExpr;
  /** Canonical CEL text: equal conditions have equal text. */
  readonly cel: string;
  /** Everything it depends on. */
  readonly reads: ConditionReads;
}

/** The conditions of a flow by JSON pointer, and what is wrong with the texts of those that cannot be read. */
export interface ReadConditions {
  readonly conditions: ReadonlyMap<string, ModelCondition>;
  readonly findings: readonly Diagnostic[];
}

/** Reads every condition of a flow; equal texts are parsed once. */
export function readConditions(flow: Flow, memory: CheckMemory): ReadConditions {
  const conditions = new Map<string, ModelCondition>();
  const findings: Diagnostic[] = [];
  const { fields, wordLists, calendars, tiers } = flow;
  const reader = memory.last(readerFor, fields, idsOf(wordLists), idsOf(calendars), idsOf(tiers));
  for (const read of conditionsByPart(flow, reader, memory)) {
    for (const condition of read.conditions) conditions.set(condition.path, condition);
    for (const finding of read.findings) findings.push(finding);
  }
  return { conditions, findings };
}

/** The conditions of a step, a clock, a row of the matrix or a pinned sentence. */
interface ReadPart {
  readonly conditions: readonly ModelCondition[];
  readonly findings: readonly Diagnostic[];
}

/** Reads the conditions of one part. */
type Reader = (sites: readonly ConditionSite[]) => ReadPart;

function conditionsByPart(flow: Flow, reader: Reader, memory: CheckMemory): readonly ReadPart[] {
  return [
    ...sortedNodes(flow, memory).map(([id, node]) => memory.of(nodeConditions, node, id, reader)),
    ...sortedEntries(flow.clocks).map(([id, clock]) => memory.of(clockConditions, clock, id, reader)),
    ...sortedEntries(flow.grants).map(([id, grant]) => memory.of(grantConditions, grant, id, reader)),
    ...sortedEntries(flow.pinned).map(([id, pinned]) => memory.of(pinnedConditions, pinned, id, reader)),
  ];
}

type PartOf<K extends 'clocks' | 'grants' | 'pinned'> = NonNullable<Flow[K]>[string];

const nodeConditions = (node: FlowNode, id: string, read: Reader): ReadPart => read(nodeSites(node, id));
const clockConditions = (clock: PartOf<'clocks'>, id: string, read: Reader): ReadPart =>
  read(clockSites(clock, id));
const grantConditions = (grant: PartOf<'grants'>, id: string, read: Reader): ReadPart =>
  read(grantSites(grant, id));
const pinnedConditions = (pinned: PartOf<'pinned'>, id: string, read: Reader): ReadPart =>
  read(pinnedSites(pinned, id));

/** Fields in which the engine keeps the id of a tier; no other text is ever in them. */
export const tierFields: readonly string[] = ['position.tier', 'resolver.tier'];

/** The ids of a part, sorted; none where the flow has no such part. */
function idsOf(part: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return distinct(Object.keys(part));
}

/** What conditions may name beside fields, by id. */
type Ids = readonly [wordLists: readonly string[], calendars: readonly string[], tiers: readonly string[]];

/** Word lists and calendars are told to the condition language by their ids, and tiers as what a field of tiers may hold. */
function contextOf(fields: Flow['fields'], [wordLists, calendars, tiers]: Ids): ConditionContext {
  const context = conditionContext({ fields: fields ?? {}, wordLists, calendars });
  const tier: FieldDeclaration = { type: 'text', values: tiers };
  const ofTiers = tierFields.map((field) => [field, tier] as const);
  return { ...context, fields: { ...context.fields, ...Object.fromEntries(ofTiers) } };
}

interface Reading {
  readonly meaning: Pick<ModelCondition, 'expr' | 'cel' | 'reads'> | null;
  readonly problems: readonly Diagnostic[];
}

function readerFor(fields: Flow['fields'], ...ids: Ids): Reader {
  const context = contextOf(fields, ids);
  const known = new Map<string, Reading>();
  const readOnce = (text: string): Reading => {
    const reading = known.get(text) ?? readText(text, context);
    known.set(text, reading);
    return reading;
  };
  return (sites) => ({
    conditions: sites.flatMap((site) => {
      const { meaning } = readOnce(site.text);
      return meaning === null ? [] : [{ ...site, ...meaning }];
    }),
    findings: sites.flatMap((site) =>
      readOnce(site.text).problems.map((problem) => placed(problem, site, context)),
    ),
  });
}

function readText(text: string, context: ConditionContext): Reading {
  const parsed = parseCondition(text, context);
  if (!parsed.ok) return { meaning: null, problems: parsed.error };
  const { expr, warnings } = parsed.value;
  return {
    meaning: {
      expr,
      cel: printCondition(expr),
      reads: readsOf(expr),
    },
    problems: warnings,
  };
}

function placed(problem: Diagnostic, site: ConditionSite, context: ConditionContext): Diagnostic {
  const fix = conditionFix(problem, site, context);
  return {
    ...problem,
    path: site.path,
    ...(site.nodeId === null ? {} : { nodeId: site.nodeId }),
    ...(fix === null ? {} : { fix }),
  };
}
