import { CheckMemory } from '@rung/compiler';
import type { Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Found } from '../found.ts';
import { appliedAll } from '../sync/applied.ts';
import { foundIn } from './found-in.ts';

/** A flow to check, numbered: whole, or as what has changed since the flow before it. */
export type CheckRequest =
  | { readonly id: number; readonly flow: Flow }
  | { readonly id: number; readonly patches: readonly Patch[] };

/**
 * What was found, in full order; a number stands for the finding at that place of the reply before. Null: the changes do not
 * fit the flow that is known, so the flow must come whole.
 */
export interface CheckReply {
  readonly id: number;
  readonly found: readonly (number | Found)[] | null;
}

/**
 * The flow as a worker knows it. Changes keep the parts that they leave alone, the very objects, so that the check of an edit
 * looks only at what the edit concerns; a flow that comes whole is checked from nothing.
 */
export class CheckSession {
  #flow: Flow | null = null;
  #memory = new CheckMemory();
  #told: ReadonlyMap<string, number> = new Map();

  answer(request: CheckRequest): CheckReply {
    const { id } = request;
    if ('flow' in request) {
      this.#flow = request.flow;
      this.#memory = new CheckMemory();
    } else {
      this.#flow = this.#flow === null ? null : patched(this.#flow, request.patches);
    }
    return {
      id,
      found: this.#flow === null ? null : this.#tell(foundIn(this.#flow, this.#memory)),
    };
  }

  #tell(findings: readonly Found[]): readonly (number | Found)[] {
    const texts = findings.map((finding) => JSON.stringify(finding));
    const found = findings.map((finding, i) => this.#told.get(texts[i] ?? '') ?? finding);
    this.#told = new Map(texts.map((text, i) => [text, i]));
    return found;
  }
}

function patched(flow: Flow, patches: readonly Patch[]): Flow | null {
  const applied = appliedAll(flow, [patches]);
  return applied.ok ? applied.value : null;
}
