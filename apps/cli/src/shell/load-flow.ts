import { type CompileResult, compile } from '@rung/compiler';
import { type Flow, readFlow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import type { Source } from './place-findings.ts';
import { readBytes, sourceOf, textOf } from './read-file.ts';

/** A file read as a flow and compiled; `text` is what findings point into. */
export interface LoadedFlow extends CompileResult, Source {
  /** The drawn flow; null when the file holds none. */
  readonly flow: Flow | null;
}

/** Reads and compiles a flow; whatever is wrong with the file comes as findings. @throws UsageError without a file. */
export function loadFlow(file: string): LoadedFlow {
  return compileBytes(file, readBytes(file));
}

/** The same of a file that is read already. */
export function compileBytes(file: string, bytes: Uint8Array): LoadedFlow {
  const source = sourceOf(bytes);
  const read = readFlow(source);
  const text = typeof source === 'string' ? source : textOf(bytes);
  if (!read.ok) return { file, text, flow: null, policy: null, diagnostics: read.error };
  const { flow, repaired = [] } = read.value;
  const { policy, diagnostics } = compile(flow);
  return { file, text, flow, policy, diagnostics: [...diagnostics, ...repaired] };
}

/** Whether findings of a severity are among them. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
