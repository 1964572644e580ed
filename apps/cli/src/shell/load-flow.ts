import { type CompileResult, compile } from '@rung/compiler';
import { readFlow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { readBytes } from './read-file.ts';

/** A file read as a flow and compiled; `text` is what findings point into. */
export interface LoadedFlow extends CompileResult {
  readonly file: string;
  readonly text: string;
}

/** Reads and compiles a flow; whatever is wrong with the file comes as findings. @throws UsageError without a file. */
export function loadFlow(file: string): LoadedFlow {
  const bytes = readBytes(file);
  const text = new TextDecoder().decode(bytes);
  const read = readFlow(bytes);
  if (!read.ok) return { file, text, policy: null, diagnostics: read.error };
  const { policy, diagnostics } = compile(read.value.flow);
  return { file, text, policy, diagnostics: [...diagnostics, ...(read.value.repaired ?? [])] };
}

/** Whether findings of a severity are among them. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
