import type { ConditionExpr } from '@rung/condition';
import type { Flow, NodeKind } from '@rung/flow';
import type {
  ClockRow,
  ConditionTrace,
  Diagnostic,
  Effect,
  FieldValue,
  Fix,
  GrantVerdict,
  JsonObject,
  Money,
  TicketEvent,
  TraceCause,
  TraceEntry,
  TraceGroup,
} from '@rung/kernel';
import type { Language } from './catalogue/language.ts';
import type { Sentences } from './catalogue/load-sentences.ts';
import { sayConditionText, sayTimeOn, speechFor } from './flow-speech.ts';
import type { Formatter } from './format/formatter.ts';
import { simpleFormat } from './format/simple-format.ts';
import type { Names } from './names.ts';
import { sayAction } from './say/action.ts';
import type { AskedRow } from './say/asked.ts';
import { sayCalendar } from './say/calendar.ts';
import { sayCondition } from './say/condition.ts';
import {
  type ConnectRefused,
  type EditRefused,
  type EditSaid,
  sayConnectRefusal,
  sayEdit,
  sayEditBy,
  sayEditRefusal,
} from './say/edit.ts';
import { sayField, sayFieldValue } from './say/fields.ts';
import { sayReason } from './say/names.ts';
import { sayCase, sayNode, saySize, saySummary, sayTitle } from './say/node.ts';
import { type Remark, sayClockName } from './say/note.ts';
import { sayMoney, sayNumber } from './say/numbers.ts';
import { sayPort } from './say/port.ts';
import { sayPortName } from './say/port-name.ts';
import type { Refusal } from './say/refusal.ts';
import { sayTarget } from './say/target.ts';
import { sayDuration, sayInstant } from './say/time.ts';
import { createSpeech, type OffsetAt } from './speech.ts';

/** What a wording is made of. */
export interface WordingOptions {
  readonly language: Language;
  /** Default {@link simpleFormat}. */
  readonly format?: Formatter;
  /** What the parts of a flow are called (`namesOfFlow`); without it, everything is called by its id. */
  readonly names?: Names;
  /** How far the reader's clock is ahead of UTC at an instant; without it, instants are told in UTC. */
  readonly offsetAt?: OffsetAt;
  /** Whether instants tell that offset; false where the page says in which zone all its times are. Default true. */
  readonly tellsOffset?: boolean;
}

/**
 * Every sentence in one language. Plain text throughout: nothing is escaped for HTML, and authors' texts are inserted as
 * text on one line, shortened to 80 characters, and isolated (U+2068 … U+2069) where their letters run right to left.
 */
export interface Wording {
  readonly language: Language;
  /** The same wording for a reader whose clock is so far ahead of UTC. */
  readonly onClock: (offsetAt: OffsetAt) => Wording;
  /** A finding from its code and data; a code that the catalogue does not know is said in its own English. */
  readonly sayDiagnostic: (diagnostic: Diagnostic) => string;
  /** What a repair does, as the text of a button. */
  readonly sayFix: (fix: Fix) => string;
  /** An effect: `Assigns to Retention (escalation, from Frontline): retention_risk`. */
  readonly sayEffect: (effect: Effect) => string;
  /** A remark, as an effect `record`, as a row of a result's `notes`, or from a trace. */
  readonly sayNote: (remark: Remark) => string;
  /** A trace entry in one line, or a group as an indented list with causes, entries and every row that was asked. */
  readonly sayTrace: (trace: TraceEntry | TraceGroup) => string;
  /** What set a round off. */
  readonly sayTraceCause: (cause: TraceCause) => string;
  /** The rows of a condition, each as it was needed and whether that is so. */
  readonly askedRows: (condition: ConditionTrace) => readonly AskedRow[];
  /** Every row that an entry asked. */
  readonly sayTraceRows: (entry: TraceEntry) => readonly string[];
  /** What became of a row of the authority matrix that was asked: `amount not within it`. */
  readonly sayGrantVerdict: (verdict: GrantVerdict) => string;
  /** A condition in plain words, to stand inside a sentence. */
  readonly sayCondition: (expr: ConditionExpr) => string;
  /** Elapsed time, in milliseconds: `1 day 12 hours`. */
  readonly sayDuration: (ms: number) => string;
  /** A length of time (`PT30H`) on a calendar of the flow, which is not named: `30 business hours`, on `always` `1 day 6 hours`. */
  readonly sayTimeOn: (duration: string, calendar: string | null) => string;
  readonly sayMoney: (money: Money) => string;
  /** An instant for somebody whose clock is `offsetMs` ahead of UTC (default by the wording's own clock, {@link WordingOptions}). */
  readonly sayInstant: (epochMs: number, offsetMs?: number) => string;
  /** What came to pass. */
  readonly sayEvent: (event: TicketEvent) => string;
  /** A field's label by dotted path. */
  readonly sayField: (path: string) => string;
  /** A field's value; standard values are translated. */
  readonly sayValue: (path: string, value: FieldValue) => string;
  /** What a detail of an effect, a clock, a remark or an end is called, by the keys down to it: `counts`, `escalations`. */
  readonly sayDetailName: (path: readonly string[]) => string;
  /** A detail's value: names for ids, words for codes, instants on the reader's clock. `row` is what it belongs to. */
  readonly sayDetail: (
    path: readonly string[],
    detail: { readonly value: unknown; readonly row: JsonObject },
  ) => string;
  /** A rule of a scenario's `exactly` or `never`: `assignment for Boss`. */
  readonly sayEffectRule: (rule: string) => string;
  /** The tier whose queue stands otherwise than expected: `queue of Boss`. */
  readonly sayQueueName: (tier: string) => string;
  /** Why the engine refused something (an `EngineError`), with its code and place. */
  readonly sayRefusal: (refusal: Refusal) => string;
  /** An edit of a flow as a history and an undo button name it: `Add “Pause”`. By the flow, outcomes are told by name. */
  readonly sayEdit: (label: EditSaid, flow?: Flow) => string;
  /** Who made an edit, in a sentence: `Grace renamed “Senior” to “Lead”.` */
  readonly sayEditBy: (who: string, label: EditSaid, flow?: Flow) => string;
  /** Why an edit cannot be made; nothing has changed. */
  readonly sayEditRefusal: (flow: Flow, refusal: EditRefused) => string;
  /** Why an outcome cannot lead to a step. */
  readonly sayConnectRefusal: (flow: Flow, refusal: ConnectRefused) => string;
  /** A clock by its name; one of a tier's entry, or of an approval, by what it measures and the step's title. */
  readonly sayClockName: (clock: string) => string;
  /** One cycle of a clock. */
  readonly sayClockRow: (row: ClockRow) => string;
  /** What a step does, with its configuration: `Waits 4 business hours on Agency hours, then goes on`. */
  readonly sayNode: (flow: Flow, nodeId: string) => string;
  /** The same for a card, whose title and badge already say a tier's name and rank. */
  readonly saySummary: (flow: Flow, nodeId: string) => string;
  /** A step's title; one without a title is called by what it stands for, else by its kind. */
  readonly sayTitle: (flow: Flow, nodeId: string) => string;
  /** The name of a kind: `Clock`. */
  readonly sayKind: (kind: NodeKind) => string;
  /** A port as an edge's label names it: `not taken on in time`, `at 75 %`. */
  readonly sayPortName: (flow: Flow, nodeId: string, portId: string) => string;
  /** Where an outcome leads, or what happens when nothing is connected. */
  readonly sayPort: (flow: Flow, nodeId: string, portId: string) => string;
  /** A trigger: when, under which condition, how often. For any other kind the same as `sayNode`. */
  readonly sayTrigger: (flow: Flow, nodeId: string) => string;
  /** The condition of one case of a condition step, with a capital at its start; empty if there is no such case. */
  readonly sayCase: (flow: Flow, nodeId: string, caseId: string) => string;
  /** What somebody wants to do, as people call it; an action that the policy names itself with blanks in place of `_`. */
  readonly sayAction: (action: string) => string;
  /** Why a path moves the ticket: the engine's own reasons in words, an author's with blanks in place of `_`. */
  readonly sayReason: (reason: string) => string;
  /** A condition's text in words; what is no condition (yet) stays as it is written, shortened. */
  readonly sayConditionText: (flow: Flow, text: string) => string;
  /** A tier's rank as a badge: `Rank 2`. */
  readonly sayRank: (rank: number) => string;
  /** The rank of a tier at the side: `Rank 2, at the side`. */
  readonly sayLateralRank: (rank: number) => string;
  /** When a trigger is asked among its like, as a badge: `2 of 3`. */
  readonly sayPlace: (number: number, count: number) => string;
  /** How large a flow is: `12 steps`. */
  readonly saySize: (flow: Flow) => string;
  /** A calendar: `Mon–Fri 09:00–17:30, Europe/London, 2 exceptions`. */
  readonly sayCalendar: (calendar: NonNullable<Flow['calendars']>[string]) => string;
  /** Whom something is for: `queue:billing` is `the queue billing`. */
  readonly sayTarget: (target: string) => string;
  /** The name of a metric, `MET-01` … `MET-46`; an id that is not known stays as it is. */
  readonly sayMetric: (id: string) => string;
  /**
   * The word for a value of one of our own lists, such as `move.escalation`, `outcome.met`, `tierKind.manager`,
   * `measure.nextReply`, `choice.latch.kind.everyTime`; null if the catalogue has none.
   */
  readonly sayTerm: (list: Term, value: string) => string | null;
}

/** Lists of words that stand alone on a screen. */
export type Term =
  | 'kind'
  | 'move'
  | 'escalationType'
  | 'outcome'
  | 'failure'
  | 'tierKind'
  | 'channelKind'
  | 'privacy'
  | 'measure'
  | 'mode'
  | 'event'
  | 'port'
  | 'truth'
  | 'suppressedBy'
  | 'calendar'
  | 'slice'
  | 'part'
  | 'legend'
  | 'cap'
  | 'choice';

/** Makes a wording of messages that were loaded (`loadSentences`); one that is not among them is said as its id. */
export function wordingFrom(sentences: Sentences, options: WordingOptions): Wording {
  const { language, format = simpleFormat } = options;
  const speech = createSpeech({ ...options, sentences, format });
  const knowing = (flow: Flow | undefined) => (flow === undefined ? speech : speechFor(speech, flow));
  return {
    language,
    onClock: (clock) => wordingFrom(sentences, { ...options, offsetAt: clock }),
    sayDiagnostic: (diagnostic) => sentences.found?.sayDiagnostic(speech, diagnostic) ?? diagnostic.message,
    sayFix: (fix) => sentences.found?.sayFix(speech, fix) ?? fix.label,
    sayEffect: (effect) => sentences.found?.sayEffect(speech, effect) ?? '',
    sayNote: (remark) => sentences.found?.sayNote(speech, remark) ?? '',
    sayTrace: (trace) => sentences.found?.sayTrace(speech, trace) ?? '',
    sayTraceCause: (cause) => sentences.found?.sayTraceCause(speech, cause) ?? '',
    askedRows: (condition) => sentences.found?.askedRows(speech, condition) ?? [],
    sayTraceRows: (entry) => sentences.found?.sayTraceRows(speech, entry) ?? [],
    sayGrantVerdict: (verdict) => sentences.found?.sayGrantVerdict(speech, verdict) ?? '',
    sayCondition: (expr) => sayCondition(speech, expr),
    sayDuration: (ms) => sayDuration(speech, ms),
    sayTimeOn: (duration, calendar) => sayTimeOn(speech, duration, calendar),
    sayMoney: (money) => sayMoney(money, language),
    sayInstant: (epochMs, offsetMs) => sayInstant(speech, epochMs, offsetMs),
    sayEvent: (event) => sentences.found?.sayEvent(speech, event) ?? '',
    sayField: (path) => sayField(speech, path),
    sayValue: (path, value) => sayFieldValue(speech, path, value),
    sayDetailName: (path) => sentences.found?.sayDetailName(speech, path) ?? path.join('.'),
    sayDetail: (path, detail) => sentences.found?.sayDetail(speech, path, detail) ?? '',
    sayEffectRule: (rule) => sentences.found?.sayEffectRule(speech, rule) ?? rule,
    sayQueueName: (tier) => sentences.found?.sayQueueName(speech, tier) ?? tier,
    sayRefusal: (refusal) => sentences.found?.sayRefusal(speech, refusal) ?? refusal.code,
    sayEdit: (label, flow) => sayEdit(knowing(flow), label),
    sayEditBy: (who, label, flow) => sayEditBy(knowing(flow), who, label),
    sayEditRefusal: (flow, refusal) => sayEditRefusal(speechFor(speech, flow), refusal),
    sayConnectRefusal: (flow, refusal) => sayConnectRefusal(speechFor(speech, flow), refusal),
    sayClockName: (clock) => sayClockName(speech, clock),
    sayClockRow: (row) => sentences.found?.sayClockRow(speech, row) ?? '',
    sayNode: (flow, id) => sayNode(speechFor(speech, flow), id),
    saySummary: (flow, id) => saySummary(speechFor(speech, flow), id),
    sayTitle: (flow, id) => sayTitle(speechFor(speech, flow), id),
    sayKind: (kind) => speech.say(`kind.${kind}`),
    sayPortName: (flow, id, port) => sayPortName(speechFor(speech, flow), id, port),
    sayPort: (flow, id, port) => sayPort(speechFor(speech, flow), id, port),
    sayTrigger: (flow, id) => sayNode(speechFor(speech, flow), id),
    sayAction: (action) => sayAction(speech, action),
    sayReason: (reason) => sayReason(speech, reason),
    sayConditionText: (flow, text) => sayConditionText(speechFor(speech, flow), text),
    sayCase: (flow, id, caseId) => sayCase(speechFor(speech, flow), id, caseId),
    sayRank: (rank) => speech.say('chip.rank', { rank: sayNumber(rank, language) }),
    sayLateralRank: (rank) => speech.say('chip.lateral', { rank: sayNumber(rank, language) }),
    sayPlace: (number, count) =>
      speech.say('chip.place', { number: sayNumber(number, language), count: sayNumber(count, language) }),
    saySize: ({ nodes }) => saySize(speech, Object.keys(nodes).length),
    sayCalendar: (calendar) => sayCalendar(speech, calendar),
    sayTarget: (target) => sayTarget(speech, target),
    sayMetric: (id) => speech.sayIfKnown(id) ?? id,
    sayTerm: (list, value) => speech.sayIfKnown(`${list}.${value}`),
  };
}
