import { type Condition, type ConditionContext, conditionContext, parseCondition } from '@rung/condition';
import { type Flow, type PortContext, portContextOf } from '@rung/flow';
import { parseDuration } from '@rung/kernel';
import { type Names, namesOfFlow } from './names.ts';
import { sayCondition } from './say/condition.ts';
import { capitalised } from './say/list.ts';
import { sayTargetTime } from './say/time.ts';
import { type Speech, withNames } from './speech.ts';
import { inserted } from './text/inserted.ts';

/** What is worked out once for a flow, however many of its steps are said. */
interface FlowFacts {
  readonly names: Names;
  readonly context: ConditionContext;
  readonly ports: PortContext;
  /** By step: ports that lead somewhere, and where to. */
  readonly leadsTo: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly conditions: Map<string, Condition | null>;
  readonly speeches: WeakMap<Speech, FlowSpeech>;
}

/** A speech that knows the flow it speaks of. */
export interface FlowSpeech extends Speech {
  readonly flow: Flow;
  readonly facts: FlowFacts;
  /** {@link sayConditionText} for sentences that are loaded apart from the reading of conditions. */
  readonly sayConditionText: (text: string) => string;
}

// Flows are never changed in place, so what was worked out for one holds as long as it lives.
const factsByFlow = new WeakMap<Flow, FlowFacts>();

function factsOf(flow: Flow): FlowFacts {
  const known = factsByFlow.get(flow);
  if (known !== undefined) return known;
  const facts: FlowFacts = {
    names: namesOfFlow(flow),
    context: conditionContext({
      fields: flow.fields ?? {},
      wordLists: Object.keys(flow.wordLists ?? {}),
      calendars: Object.keys(flow.calendars ?? {}),
    }),
    ports: portContextOf(flow),
    leadsTo: leadsToOf(flow),
    conditions: new Map(),
    speeches: new WeakMap(),
  };
  factsByFlow.set(flow, facts);
  return facts;
}

function leadsToOf(flow: Flow): FlowFacts['leadsTo'] {
  const all = new Map<string, Map<string, string>>();
  for (const { from, to } of Object.values(flow.edges)) {
    const ports = all.get(from.node) ?? new Map<string, string>();
    ports.set(from.port, to);
    all.set(from.node, ports);
  }
  return all;
}

/** The speech for a flow; made once for both, since a drawing asks for it at every word of every step. */
export function speechFor(speech: Speech, flow: Flow): FlowSpeech {
  const facts = factsOf(flow);
  const known = facts.speeches.get(speech);
  if (known !== undefined) return known;
  const made: FlowSpeech = {
    ...withNames(speech, facts.names),
    flow,
    facts,
    sayConditionText: (text) => sayConditionText(made, text),
    // What is loaded later is heard too.
    get found() {
      return speech.found;
    },
  };
  facts.speeches.set(speech, made);
  return made;
}

/** A condition's text in words; what is no condition (yet) stays as it is written, shortened, and a blank one is told. */
export function sayConditionText(speech: FlowSpeech, text: string): string {
  if (text.trim() === '') return speech.say('condition.blank');
  const condition = conditionOf(speech, text);
  return condition === null ? inserted(text) : sayCondition(speech, condition.expr);
}

/** The same with a capital at its start, which what is no condition does not get: its letters are its spelling. */
export function sayConditionSentence(speech: FlowSpeech, text: string): string {
  const said = sayConditionText(speech, text);
  return conditionOf(speech, text) === null ? said : capitalised(said);
}

function conditionOf({ facts: { conditions, context } }: FlowSpeech, text: string): Condition | null {
  const known = conditions.get(text);
  if (known !== undefined) return known;
  const parsed = parseCondition(text, context);
  const condition = parsed.ok ? parsed.value : null;
  conditions.set(text, condition);
  return condition;
}

/** A length of time on a calendar, without the calendar's name. A duration that cannot be read stays as it is. */
export function sayTimeOn(speech: Speech, duration: string, calendar: string | null): string {
  const read = parseDuration(duration);
  return read.ok ? sayTargetTime(speech, read.value, calendar) : inserted(duration);
}
