import { diffDocuments } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Found } from '../found.ts';
import type { CheckReply, CheckRequest } from './check-session.ts';

interface Waiting {
  readonly flow: Flow;
  readonly resolve: (found: readonly Found[]) => void;
  readonly reject: (cause: Error) => void;
}

/** The page's side of a {@link CheckSession}: tells it flows as changes of the one before, and puts its answers together. */
export class CheckTalk {
  readonly #post: (request: CheckRequest) => void;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #sent: Flow | null = null;
  #found: readonly Found[] = [];

  constructor(post: (request: CheckRequest) => void) {
    this.#post = post;
  }

  /** Asks about a flow; `whole`, as if none had been told before. */
  ask(flow: Flow, { whole }: { readonly whole: boolean }): Promise<readonly Found[]> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { flow, resolve, reject });
      const before = whole ? null : this.#sent;
      this.#sent = flow;
      this.#post(before === null ? { id, flow } : { id, patches: diffDocuments(before, flow) });
    });
  }

  /** Takes a reply; they come in the order of the questions. */
  hear({ id, found }: CheckReply): void {
    const waiting = this.#waiting.get(id);
    if (found === null) {
      if (waiting !== undefined) this.#post({ id, flow: waiting.flow });
      return;
    }
    const before = this.#found;
    this.#found = found.flatMap((item) => (typeof item === 'number' ? (before[item] ?? []) : [item]));
    this.#waiting.delete(id);
    waiting?.resolve(this.#found);
  }

  /** Nobody answers any more. */
  end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the check failed'));
    this.#waiting.clear();
  }
}
