import {
  type ConditionContext,
  type ConditionExpr,
  type ConditionReads,
  conditionContext,
  parseCondition,
  printCondition,
  readsOf,
} from '@rung/condition';
import type { Flow } from '@rung/flow';
import type { Diagnostic, FieldDeclaration } from '@rung/kernel';
import { distinct } from '../internal/order.ts';
import { conditionFix } from './condition-fix.ts';
import { type ConditionSite, conditionSites } from './condition-sites.ts';

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
export function readConditions(flow: Flow): ReadConditions {
  const conditions = new Map<string, ModelCondition>();
  const findings: Diagnostic[] = [];
  const context = contextOf(flow);
  const read = reader(context);
  for (const site of conditionSites(flow)) {
    const { meaning, problems } = read(site.text);
    if (meaning !== null) conditions.set(site.path, { ...site, ...meaning });
    for (const problem of problems) findings.push(placed(problem, site, context));
  }
  return { conditions, findings };
}

/** Fields in which the engine keeps the id of a tier; no other text is ever in them. */
export const tierFields: readonly string[] = ['position.tier', 'resolver.tier'];

/** Word lists and calendars are told to the condition language by their ids, and tiers as what a field of tiers may hold. */
function contextOf({ fields, wordLists, calendars, tiers }: Flow): ConditionContext {
  const context = conditionContext({
    fields: fields ?? {},
    wordLists: distinct(Object.keys(wordLists ?? {})),
    calendars: distinct(Object.keys(calendars ?? {})),
  });
  const tier: FieldDeclaration = { type: 'text', values: Object.keys(tiers) };
  const ofTiers = tierFields.map((field) => [field, tier] as const);
  return { ...context, fields: { ...context.fields, ...Object.fromEntries(ofTiers) } };
}

interface Reading {
  readonly meaning: Pick<ModelCondition, 'expr' | 'cel' | 'reads'> | null;
  readonly problems: readonly Diagnostic[];
}

function reader(context: ConditionContext): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = readText(text, context);
    known.set(text, reading);
    return reading;
  };
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
