import {
  assertNever,
  type ConditionTrace,
  type GrantVerdict,
  isMoney,
  type TraceCause,
  type TraceEntry,
  type TraceGroup,
  type TraceRow,
} from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayAction } from './action.ts';
import { type AskedRow, askedRows } from './asked.ts';
import { sayCountedBy } from './clock-row.ts';
import { sayAmount } from './effect.ts';
import { sayField, sayFieldValue } from './fields.ts';
import { sayList, yesNo } from './list.ts';
import { nameOf, sayItem, sayNodeName, sayPlainNodeName, sayReason, sayReasonByName } from './names.ts';
import { sayClockName, sayNote } from './note.ts';
import { sayPortName, sayThreshold } from './port-name.ts';
import { sayInstantText } from './time.ts';

type EntryOf<Step extends TraceEntry['step']> = Extract<TraceEntry, { readonly step: Step }>;

/** One thing that happened on the way to a decision, in one line; what was asked is in {@link sayTraceRows}. */
function sayTraceEntry(speech: Speech, entry: TraceEntry): string {
  switch (entry.step) {
    case 'trigger':
      return sayTriggerEntry(speech, entry);
    case 'case':
      return sayCaseEntry(speech, entry);
    case 'matrix':
      return sayMatrixEntry(speech, entry);
    case 'node':
      return sayNodeEntry(speech, entry);
    case 'port':
      return speech.say('trace.port', { port: portOf(speech, entry), node: sayNodeName(speech, entry.node) });
    case 'move':
      return sayMoveEntry(speech, entry);
    case 'clock':
      return sayClockEntry(speech, entry);
    case 'note':
      return sayNote(speech, { ...entry.data, what: entry.what, node: entry.node });
    default:
      return assertNever(entry);
  }
}

function sayNodeEntry(speech: Speech, entry: EntryOf<'node'>): string {
  const node = sayNodeName(speech, entry.node);
  if (entry.port === null) return speech.say('trace.node.rested', { node });
  if (entry.port === 'opened') return speech.say('trace.node.opened', { node });
  // Where a step goes on by its only outcome, that outcome says nothing.
  if (entry.port === 'next') return node;
  if (entry.port === 'continue') return speech.say('trace.node.atOnce', { node });
  const { missing } = entry.data;
  if (Array.isArray(missing) && missing.length > 0) {
    const packageId = speech.names.packageOfNode.get(entry.node);
    return speech.say(entry.port === 'complete' ? 'trace.node.without' : 'trace.node.lacking', {
      node,
      port: portOf(speech, entry),
      missing: sayList(
        speech,
        missing.map((item) => sayItem(speech, String(item), packageId)),
      ),
    });
  }
  return speech.say('trace.node.left', { node, port: portOf(speech, entry) });
}

function portOf(speech: Speech, entry: { readonly node: string; readonly port: string | null }): string {
  return sayPortName(speech, entry.node, entry.port ?? '');
}

function sayTriggerEntry(speech: Speech, entry: EntryOf<'trigger'>): string {
  const { suppressedBy } = entry;
  const reason = entry.reason === undefined ? '' : sayReason(speech, entry.reason);
  const missing = missingIn(entry.condition?.rows ?? []).map((path) => sayField(speech, path));
  return speech.say(`trace.trigger.${entry.outcome}`, {
    node: sayNodeName(speech, entry.node),
    // One that gives no reason of its own is its reason: its title says so already.
    hasReason: yesNo(reason !== '' && reason !== sayPlainNodeName(speech, entry.node)),
    reason,
    n: missing.length,
    missing: sayList(speech, missing),
    cause: suppressedBy === undefined ? '' : speech.say(`suppressedBy.${suppressedBy}`),
  });
}

/** Fields without a value that leave rows of a condition undecided, each once. */
function missingIn(rows: readonly TraceRow[]): readonly string[] {
  const paths = rows.flatMap(({ atom, values, result }) =>
    result === 'unknown' ? fieldsOf(atom).filter((_, index) => values[index] === null) : [],
  );
  return [...new Set(paths)];
}

function fieldsOf(atom: TraceRow['atom']): readonly string[] {
  if (!('field' in atom)) return [];
  return 'other' in atom ? [atom.field, atom.other] : [atom.field];
}

function sayCaseEntry(speech: Speech, entry: EntryOf<'case'>): string {
  const node = sayNodeName(speech, entry.node);
  if (entry.port === 'else') return speech.say('trace.case.else', { node });
  return speech.say('trace.case.taken', { node, case: portOf(speech, entry) });
}

function sayMatrixEntry(speech: Speech, entry: EntryOf<'matrix'>): string {
  const { node, action, tier, outcome, ...asked } = entry;
  const amount = sayAmount(speech, asked);
  return speech.say('trace.matrix', {
    // What no step asks is asked by the limits themselves.
    node: node === 'engine' ? speech.say('trace.matrix.engine') : sayNodeName(speech, node),
    hasTier: yesNo(tier !== null),
    tier: tier === null ? '' : nameOf(speech, 'tier', tier),
    action: sayAction(speech, action),
    hasAmount: yesNo(amount !== ''),
    amount,
    // As an authority step names its outcomes: at a sign-off, which asks too, “denied” is what a person said.
    outcome:
      (node === 'engine' ? null : speech.sayIfKnown(`port.authority.${outcome}`)) ??
      sayPortName(speech, node, outcome),
  });
}

/** What became of a row of the authority matrix that was asked. */
export function sayGrantVerdict(speech: Speech, verdict: GrantVerdict): string {
  return speech.say(`trace.grant.${verdict}`);
}

function sayMoveEntry(speech: Speech, { node, outcome, tier, move, reasons }: EntryOf<'move'>): string {
  return speech.say(`trace.move.${outcome}`, {
    node: sayNodeName(speech, node),
    tier: nameOf(speech, 'tier', tier),
    hasMove: yesNo(move !== undefined),
    move: move === undefined ? '' : (speech.sayIfKnown(`move.${move}`) ?? inserted(move)),
    hasReasons: yesNo(reasons.length > 0),
    reasons: reasons.map((reason) => sayReasonByName(speech, reason)).join(', '),
  });
}

function sayClockEntry(speech: Speech, { clock, change, data }: EntryOf<'clock'>): string {
  const { countedMs, targetMs, threshold, row } = data;
  const hasOutlet = typeof threshold === 'string';
  // The time to work at a tier is kept by leaving it, also where the ticket was only taken away.
  const isLeft = change === 'met' && clock.endsWith('.work');
  const said = speech.say(isLeft ? 'trace.clock.ended' : `trace.clock.${change}`, {
    clock: sayClockName(speech, clock),
    hasTarget: yesNo(typeof row === 'string'),
    // A start may have its target told with it.
    target: row === undefined ? 'untold' : row === null ? 'none' : 'given',
    hasOutlet: yesNo(hasOutlet),
    outlet: hasOutlet ? sayThreshold(speech, clock, threshold) : '',
  });
  if (typeof countedMs !== 'number') return said;
  const counted = sayCountedBy(speech, clock, countedMs);
  if (typeof targetMs !== 'number') return speech.say('trace.clock.counted', { change: said, counted });
  return speech.say('trace.clock.countedOf', {
    change: said,
    counted,
    target: sayCountedBy(speech, clock, targetMs),
  });
}

/** One row of a condition: what was needed, whether it is so, and the values that were seen. */
function sayAskedRow(speech: Speech, { needed: condition, holds, row }: AskedRow): string {
  const result = speech.say(`truth.${holds}`);
  const saw = sayOperands(speech, row);
  return saw === ''
    ? speech.say('trace.row', { condition, result })
    : speech.say('trace.row.saw', { condition, result, saw });
}

/** Amounts that are there and still compare with nothing are of another currency than what they were compared with. */
function isOfOtherCurrency({ result, values }: TraceRow): boolean {
  return result === 'unknown' && values.length > 0 && values.every(isMoney);
}

function sayOperands(speech: Speech, row: TraceRow): string {
  const { atom, values } = row;
  if (!('field' in atom)) {
    const [count] = values;
    return typeof count === 'number'
      ? speech.say('trace.row.count', { value: sayFieldValue(speech, '', count) })
      : '';
  }
  return fieldsOf(atom)
    .flatMap((path, index) => {
      const value = values[index];
      if (value === undefined) return [];
      const field = sayField(speech, path);
      if (value === null) return [speech.say('trace.row.missing', { field })];
      const manner = isOfOtherCurrency(row) ? 'trace.row.otherCurrency' : 'trace.row.value';
      return [speech.say(manner, { field, value: sayFieldValue(speech, path, value) })];
    })
    .join(', ');
}

/** Every row of every condition, or of the matrix, that an entry asked, those that did not decide too; empty for entries that ask nothing. */
export function sayTraceRows(speech: Speech, entry: TraceEntry): readonly string[] {
  if (entry.step === 'trigger') {
    return sayConditionRows(speech, entry.condition);
  }
  if (entry.step === 'matrix') {
    return entry.grants.map(({ grant, verdict }) =>
      speech.say('trace.grant', { grant: inserted(grant), verdict: sayGrantVerdict(speech, verdict) }),
    );
  }
  if (entry.step !== 'case') return [];
  return entry.cases.flatMap(({ id, condition }) => [
    speech.say('trace.case.row', {
      case: sayPortName(speech, entry.node, `case:${id}`),
      result: speech.say(`truth.${condition.result}`),
    }),
    ...sayConditionRows(speech, condition).map((row) => `  ${row}`),
  ]);
}

function sayConditionRows(speech: Speech, condition: ConditionTrace | undefined): readonly string[] {
  return condition === undefined ? [] : askedRows(speech, condition).map((row) => sayAskedRow(speech, row));
}

/** What set a round off. */
export function sayTraceCause(speech: Speech, cause: TraceCause): string {
  const eventName = (type: string): string => speech.sayIfKnown(`event.${type}`) ?? type;
  switch (cause.kind) {
    case 'event':
      return speech.say('trace.cause.event', { event: eventName(cause.type) });
    case 'timer':
      // What is due before the target is a warning: there is time left.
      return speech.say(cause.outlet.startsWith('at:') ? 'trace.cause.warning' : 'trace.cause.timer', {
        node: sayClockName(speech, cause.node),
        // The time of an approval is up each time it climbs too: only where nobody is left to ask its outcome is taken.
        outlet:
          cause.outlet === 'expired'
            ? speech.say('trace.cause.undecided')
            : sayPortName(speech, cause.node, cause.outlet),
      });
    case 'derived':
      return speech.say('trace.cause.derived', {
        node: sayNodeName(speech, cause.node),
        event: eventName(cause.type),
      });
    default:
      return assertNever(cause);
  }
}

/** Everything decided at one instant: a line for the step, then causes, entries and rows, each indented below its own. */
function sayTraceGroup(speech: Speech, group: TraceGroup): string {
  const head = speech.say('trace.group', {
    at: sayInstantText(speech, group.at),
    ticket: inserted(group.ticket),
    sequence: String(group.sequence),
  });
  const rounds = group.rounds.flatMap(({ causes, entries }) => [
    ...causes.map((cause) => `  ${sayTraceCause(speech, cause)}`),
    ...entries.flatMap((entry) => [
      `    ${sayTraceEntry(speech, entry)}`,
      ...sayTraceRows(speech, entry).map((row) => `      ${row}`),
    ]),
  ]);
  return [head, ...rounds].join('\n');
}

/** An entry as one line, a group as an indented list. */
export function sayTrace(speech: Speech, trace: TraceEntry | TraceGroup): string {
  return 'rounds' in trace ? sayTraceGroup(speech, trace) : sayTraceEntry(speech, trace);
}
