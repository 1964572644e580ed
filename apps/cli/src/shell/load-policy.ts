import { type LinkedPolicy, link } from '@rung/engine';
import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { type Policy, parsePolicy } from '@rung/policy';
import { kindOfDocument, peek } from './document-kind.ts';
import { compileBytes } from './load-flow.ts';
import type { Source } from './place-findings.ts';
import { readBytes, textOf } from './read-file.ts';

/** A flow, compiled, or a policy as it was: ready to run, or the findings that stand against it. */
export interface LoadedPolicy extends Source {
  /** What the policy was compiled from, where that is what the file holds. */
  readonly flow: Flow | null;
  /** Null when any finding is an error. */
  readonly linked: LinkedPolicy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads FLOW|POLICY: what the file says it is decides. @throws UsageError without a file. */
export function loadPolicy(file: string): LoadedPolicy {
  const bytes = readBytes(file);
  const document = peek(bytes);
  return kindOfDocument(document) === 'policy' ? readPolicy(file, bytes, document) : readFlow(file, bytes);
}

function readPolicy(file: string, bytes: Uint8Array, document: unknown): LoadedPolicy {
  const text = textOf(bytes);
  const policy = parsePolicy(document);
  return policy.ok
    ? { file, text, flow: null, linked: linkOf(policy.value), diagnostics: [] }
    : { file, text, flow: null, linked: null, diagnostics: policy.error };
}

function readFlow(file: string, bytes: Uint8Array): LoadedPolicy {
  const { text, flow, policy, diagnostics } = compileBytes(file, bytes);
  return { file, text, flow, linked: linkOf(policy), diagnostics };
}

function linkOf(policy: Policy | null): LinkedPolicy | null {
  return policy === null ? null : link(policy);
}
