import { type CheckResult, check, compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { type Flow, parseFlow, semanticDigest } from '@rung/flow';
import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import { type Policy, parsePolicy, policyDigest } from '@rung/policy';
import { BoundedCache } from '../bounded-cache.ts';
import type { Refusal } from './refusal.ts';

/** A flow or a policy on its way into a worker: text is copied between threads much faster than a tree. */
export interface DocumentText {
  readonly kind: 'flow' | 'policy';
  /** JSON. */
  readonly text: string;
  /** Names the text: equal texts have equal keys, and no others. */
  readonly key: string;
}

/** A document, read and compiled. */
export interface Prepared {
  /** Null for a policy, and for a flow whose shape is wrong. */
  readonly flow: { readonly semanticDigest: string } | null;
  /** `sha256-…` of the policy; null when any finding is an error. */
  readonly digest: string | null;
  readonly bounds: Policy['bounds'] | null;
  readonly diagnostics: readonly Diagnostic[];
}

const megabytes = 1_000_000;

interface Kept {
  readonly prepared: Prepared;
  readonly policy: Policy | null;
}

/**
 * Reads, compiles and links documents and remembers the last of them, so that the steps of one editing session, and the
 * slices of one job, do it once a worker. Edits that change no meaning give the same policy, which stays linked.
 */
export class DocumentShelf {
  readonly #prepared = new BoundedCache<Kept>({ entries: 32, weight: 16 * megabytes });
  readonly #linked = new BoundedCache<LinkedPolicy>({ entries: 16, weight: 16 * megabytes });

  /** What there is to say of a document; never fails. */
  prepare(document: DocumentText): Prepared {
    return this.#keep(document).prepared;
  }

  /** What {@link DocumentShelf.prepare} finds in a flow, sooner where it has not been compiled yet. */
  check(document: DocumentText): CheckResult {
    const known = this.#prepared.get(document.key)?.prepared;
    if (known !== undefined) return { bounds: known.bounds, diagnostics: known.diagnostics };
    const parsed = parseFlow(JSON.parse(document.text));
    return parsed.ok ? check(parsed.value) : { bounds: null, diagnostics: parsed.error };
  }

  /** The document's policy, ready to run. The error is `notReady` with what stands against it. */
  link(document: DocumentText): Result<LinkedPolicy, Refusal> {
    const { prepared, policy } = this.#keep(document);
    const { digest, diagnostics } = prepared;
    if (policy === null || digest === null)
      return err({ code: 'notReady', about: document.kind, diagnostics });
    const known = this.#linked.get(digest);
    if (known !== undefined) return ok(known);
    const linked = link(policy, { digest });
    this.#linked.set(digest, linked, document.text.length);
    return ok(linked);
  }

  #keep(document: DocumentText): Kept {
    const known = this.#prepared.get(document.key);
    if (known !== undefined) return known;
    const value: unknown = JSON.parse(document.text);
    const kept = document.kind === 'flow' ? keptOfFlow(value) : keptOfPolicy(value);
    this.#prepared.set(document.key, kept, document.text.length);
    return kept;
  }
}

function keptOfFlow(value: unknown): Kept {
  const parsed = parseFlow(value);
  if (!parsed.ok) return unreadable(parsed.error);
  const { policy, diagnostics } = compile(parsed.value);
  return { policy, prepared: { ...summaryOf(policy), flow: identity(parsed.value), diagnostics } };
}

function identity(flow: Flow): Prepared['flow'] {
  return { semanticDigest: semanticDigest(flow) };
}

function keptOfPolicy(value: unknown): Kept {
  const parsed = parsePolicy(value);
  if (!parsed.ok) return unreadable(parsed.error);
  return {
    policy: parsed.value,
    prepared: { ...summaryOf(parsed.value), flow: null, diagnostics: [] },
  };
}

function summaryOf(policy: Policy | null): Pick<Prepared, 'digest' | 'bounds'> {
  return policy === null
    ? { digest: null, bounds: null }
    : { digest: policyDigest(policy), bounds: policy.bounds };
}

function unreadable(diagnostics: readonly Diagnostic[]): Kept {
  return { policy: null, prepared: { flow: null, digest: null, bounds: null, diagnostics } };
}
