import { compile } from '@rung/compiler';
import {
  advance,
  type EngineError,
  finalState,
  type LinkedPolicy,
  link,
  nextDeadline,
  openClocks,
  type SharedCells,
  type StepResult,
  step,
  type TicketState,
} from '@rung/engine';
import { type Flow, parseFlow } from '@rung/flow';
import { type ClockRow, type Effect, parseInstant, type TicketEvent } from '@rung/kernel';

/** A flow in the fewest words: edges as `node.port -> node`; what a flow needs besides is filled in. */
export interface FlowSketch {
  readonly tiers: Readonly<Record<string, object>>;
  readonly nodes: Readonly<Record<string, object>>;
  readonly edges: readonly string[];
  readonly [part: string]: unknown;
}

const fillers = {
  format: 'rung/flow@1',
  id: 'sketch',
  name: 'Sketch',
  notApplicable: {
    authority: 'not tested here',
    communication: 'not tested here',
    ownership: 'not tested here',
    triggers: 'not tested here',
  },
};

/** The flow of a sketch. */
function flowOf({ edges, ...parts }: FlowSketch): Flow {
  const drawn = edges.map((text) => {
    const [from = '', to = ''] = text.split(' -> ');
    const dot = from.indexOf('.');
    return { from: { node: from.slice(0, dot), port: from.slice(dot + 1) }, to };
  });
  const document = {
    ...fillers,
    ...parts,
    edges: Object.fromEntries(drawn.map((edge, index) => [`e${index}`, edge])),
  };
  const flow = parseFlow(document);
  if (!flow.ok) throw new Error(`the sketch is no flow: ${JSON.stringify(flow.error)}`);
  return flow.value;
}

/** A sketch, compiled and linked. */
export function linkSketch(sketch: FlowSketch): LinkedPolicy {
  const { policy, diagnostics } = compile(flowOf(sketch));
  if (policy === null) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(
      `the sketch does not compile: ${errors.map(({ code, message }) => `${code} ${message}`).join('; ')}`,
    );
  }
  return link(policy);
}

/** An effect in short, for comparing: `assign l2 escalation [reason]`, `notify owner`, `set ticket.priority high`. */
function inShort(effect: Effect): string {
  switch (effect.effect) {
    case 'assign':
      return `assign ${effect.tier} ${effect.move} [${effect.reasons.join(', ')}]`;
    case 'set':
      return `set ${effect.field} ${JSON.stringify(effect.value)}`;
    case 'notify':
      return `notify ${effect.to}`;
    case 'message':
      return `message ${effect.template}${effect.promise === undefined ? '' : ` by ${effect.promise.at}`}`;
    case 'grant':
      return `grant ${effect.request}`;
    case 'deny':
      return `deny ${effect.request} ${effect.reason}`;
    case 'requestApproval':
      return `requestApproval ${effect.request} [${effect.approvers.join(', ')}] ${effect.reason}`;
    case 'block':
      return `block ${effect.action} ${effect.reason}`;
    case 'record':
      return `record ${effect.what}`;
    case 'openGroup':
    case 'closeGroup':
      return `${effect.effect} ${effect.parent} [${effect.members.join(', ')}]`;
    case 'requireContext':
      return `requireContext ${effect.package} [${effect.missing.join(', ')}]`;
    default:
      return `${effect.effect} ${effect.to}`;
  }
}

const day = '2026-03-02';

/** `10:30` on the first day, `3T10:30` on a later day of the same month, or an instant in full. */
function instant(at: string): string {
  if (at.length > 10) return at;
  const [date, time] = at.includes('T') ? at.split('T') : ['2', at];
  return `${day.slice(0, 8)}${String(date).padStart(2, '0')}T${time}${time?.length === 5 ? ':00' : ''}Z`;
}

function epoch(at: string): number {
  const parsed = parseInstant(instant(at));
  if (!parsed.ok) throw new Error(`no instant: ${at}`);
  return parsed.value;
}

/** Everything said in a step but what was unknown, which has tests of its own. */
function shortly(effects: readonly Effect[]): readonly string[] {
  return effects.map(inShort).filter((text) => text !== 'record unknown');
}

/** Drives one ticket through the engine and keeps what came of it. */
export class Driver {
  readonly linked: LinkedPolicy;
  readonly ticket: string;
  state: TicketState | null = null;
  shared: SharedCells = {};
  readonly effects: Effect[] = [];
  readonly finished: ClockRow[] = [];
  last: StepResult | null = null;
  #events = 0;

  constructor(policy: LinkedPolicy | FlowSketch, ticket = 'T-1') {
    this.linked =
      'conditions' in policy && 'digest' in policy
        ? (policy as LinkedPolicy)
        : linkSketch(policy as FlowSketch);
    this.ticket = ticket;
  }

  /** Sends an event; effects in short. A refused event throws. */
  send(at: string, type: string, rest: object = {}): readonly string[] {
    const result = this.attempt(at, type, rest);
    if (!result.ok) throw new Error(`${type} was refused: ${result.error.code} ${result.error.message}`);
    return shortly(result.value.effects);
  }

  /** The code of a refusal. */
  refused(at: string, type: string, rest: object = {}): EngineError['code'] | null {
    const before = JSON.stringify(this.state);
    const result = this.attempt(at, type, rest);
    if (JSON.stringify(this.state) !== before) throw new Error('a refused event changed the state');
    return result.ok ? null : result.error.code;
  }

  attempt(at: string, type: string, rest: object = {}): ReturnType<typeof step> {
    this.#events += 1;
    const event = { id: `e${this.#events}`, ticket: this.ticket, at: instant(at), type, ...rest };
    const { shared } = this;
    const result = step(this.linked, this.state, event as unknown as TicketEvent, { shared });
    if (result.ok) this.#keep(result.value);
    return result;
  }

  /** Creates the ticket with a customer's message. */
  create(at: string, fields: object = {}, text = 'Hello'): readonly string[] {
    const message = { role: 'customer', public: true, automated: false, text };
    return this.send(at, 'ticket.created', { fields, message });
  }

  say(at: string, role: string, rest: object = {}): readonly string[] {
    return this.send(at, 'message.added', { role, public: true, automated: false, text: 'Hm', ...rest });
  }

  /** Lets time pass; effects in short. */
  pass(at: string): readonly string[] {
    if (this.state === null) return [];
    const result = advance(this.linked, this.state, epoch(at), { shared: this.shared });
    if (!result.ok) throw new Error(result.error.code);
    this.#keep(result.value);
    return shortly(result.value.effects);
  }

  #keep(result: StepResult): void {
    this.last = result;
    this.state = result.state;
    this.shared = { ...this.shared, ...result.shared };
    this.effects.push(...result.effects);
    this.finished.push(...result.finishedClocks);
  }

  /** Every row of a clock so far, open ones at the state's instant. */
  rows(clock: string): readonly ClockRow[] {
    const open = this.state === null ? [] : openClocks(this.linked, this.state);
    return [...this.finished, ...open].filter((row) => row.clock === clock);
  }

  get tier(): string | null {
    return this.state === null ? null : finalState(this.linked, this.state).tier;
  }

  get due(): string | null {
    const at = this.state === null ? null : nextDeadline(this.linked, this.state);
    return at === null ? null : new Date(at).toISOString();
  }
}

/** An intake trigger. */
export const intake = {
  kind: 'trigger',
  config: { events: ['ticket.created', 'ticket.reopened'], order: 1000, mode: 'intake' },
};

/** A trigger on an event. */
export function on(events: string | readonly string[], rest: object = {}): object {
  const list = typeof events === 'string' ? [events] : events;
  return { kind: 'trigger', config: { events: list, order: 10, mode: 'interrupting', ...rest } };
}

/** A tier node of the tier with the same id. */
export function at(tier: string, rest: object = {}): object {
  return { kind: 'tier', config: { tier }, ...rest };
}

/** Three ranks and a department beside the first. */
export const threeTiers = {
  l1: { name: 'L1', rank: 1, kind: 'frontline', owner: 'queue:l1' },
  l2: { name: 'L2', rank: 2, kind: 'specialist', owner: 'queue:l2' },
  l3: { name: 'L3', rank: 3, kind: 'manager', owner: 'role:l3' },
  side: { name: 'Side', rank: 1, lateral: true, kind: 'specialist', owner: 'queue:side' },
} as const;
