import { type CheckResult, type CompileResult, check, compile } from '@rung/compiler';
import { type Flow, readFlow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import type { Source } from './place-findings.ts';
import { readBytes, sourceOf, textOf } from './read-file.ts';

/** A file read as a flow; `text` is what findings point into. */
interface FlowFile extends Source {
  /** The drawn flow; null when the file holds none. */
  readonly flow: Flow | null;
  /** What was found in reading it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A flow with all that is wrong or doubtful about it. */
export interface CheckedFlow extends FlowFile, CheckResult {}

/** A flow compiled. */
export interface LoadedFlow extends FlowFile, CompileResult {}

/** Reads and checks a flow; whatever is wrong with the file comes as findings. @throws UsageError without a file. */
export function loadChecked(file: string): CheckedFlow {
  const read = flowOf(file, readBytes(file));
  if (read.flow === null) return { ...read, bounds: null };
  const { bounds, diagnostics } = check(read.flow);
  return { ...read, bounds, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Reads and compiles a flow; whatever is wrong with the file comes as findings. @throws UsageError without a file. */
export function loadFlow(file: string): LoadedFlow {
  return compileBytes(file, readBytes(file));
}

/** The same of a file that is read already. */
export function compileBytes(file: string, bytes: Uint8Array): LoadedFlow {
  const read = flowOf(file, bytes);
  if (read.flow === null) return { ...read, policy: null };
  const { policy, diagnostics } = compile(read.flow);
  return { ...read, policy, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function flowOf(file: string, bytes: Uint8Array): FlowFile {
  const source = sourceOf(bytes);
  const text = typeof source === 'string' ? source : textOf(bytes);
  const read = readFlow(source);
  if (!read.ok) return { file, text, flow: null, diagnostics: read.error };
  const { flow, repaired = [] } = read.value;
  return { file, text, flow, diagnostics: repaired };
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
