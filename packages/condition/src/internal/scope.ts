import { type Diagnostic, type FieldDeclaration, nearestName } from '@rung/kernel';
import type { ConditionContext } from '../context.ts';
import {
  type ConditionFinding,
  conditionDiagnostic,
  type FindingData,
  type SourceRange,
} from '../diagnostics.ts';
import type { ConditionExpr } from '../expr.ts';
import { createRangeFinder } from './source-range.ts';

/** A context made ready for looking things up. */
export interface PreparedContext {
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  readonly wordLists: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
}

// INVARIANT: contexts are readonly, so what was prepared for one stays true for it.
const prepared = /* @__PURE__ */ new WeakMap<ConditionContext, PreparedContext>();

/** The prepared form of a context, made once for each. */
export function prepare(context: ConditionContext): PreparedContext {
  const known = prepared.get(context);
  if (known !== undefined) return known;
  const made: PreparedContext = {
    fields: new Map(Object.entries(context.fields)),
    wordLists: new Set(context.wordLists),
    calendars: new Set(context.calendars),
  };
  prepared.set(context, made);
  return made;
}

/** A piece of the text by offsets; CEL's nodes are such pieces. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What reading one condition knows and collects. */
export interface Scope extends PreparedContext {
  readonly text: string;
  readonly rangeOf: (span: Span) => SourceRange;
  readonly findings: Diagnostic[];
  readonly ranges: Map<ConditionExpr, SourceRange>;
}

/** Starts reading a text. */
export function openScope(text: string, context: PreparedContext): Scope {
  return { ...context, text, rangeOf: createRangeFinder(text), findings: [], ranges: new Map() };
}

/** Beyond so many findings nobody reads suggestions, and looking for them would be most of the work. */
const findingsWithSuggestion = 50;

/** Names that exist, and how each is written in a condition. */
export interface Candidates {
  readonly among: Iterable<string>;
  readonly spelt: (name: string) => string;
}

/** What to write instead, as a finding's `suggestion`: the nearest candidate; nothing if none is near. */
export function suggestion(
  scope: Scope,
  written: string,
  { among, spelt }: Candidates,
): { readonly suggestion?: string } {
  const meant = scope.findings.length < findingsWithSuggestion ? nearestName(written, among) : null;
  return meant === null ? {} : { suggestion: spelt(meant) };
}

/** Notes a finding and stands for the part that could not be read. */
export function report<F extends ConditionFinding>(
  scope: Scope,
  span: Span,
  ...[finding, data]: [F, FindingData<F> & Readonly<Record<string, unknown>>]
): null {
  scope.findings.push(conditionDiagnostic(finding, data, scope.rangeOf(span)));
  return null;
}
