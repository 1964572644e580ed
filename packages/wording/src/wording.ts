import type { ConditionExpr } from '@rung/condition';
import type {
  Atom,
  ClockRow,
  ConditionTree,
  Diagnostic,
  Effect,
  FieldValue,
  Fix,
  Money,
  TicketEvent,
  TraceCause,
  TraceEntry,
  TraceGroup,
  TraceRow,
} from '@rung/kernel';
import type { Language } from './catalogue/language.ts';
import type { Formatter } from './format/formatter.ts';
import { simpleFormat } from './format/simple-format.ts';
import type { Names } from './names.ts';
import { sayClockRow } from './say/clock-row.ts';
import { sayCondition, sayConditionTree } from './say/condition.ts';
import { sayDiagnostic, sayFix } from './say/diagnostic.ts';
import { sayEffect } from './say/effect.ts';
import { sayEvent } from './say/event.ts';
import { sayField, sayFieldValue } from './say/fields.ts';
import { type Remark, sayNote } from './say/note.ts';
import { sayMoney } from './say/numbers.ts';
import { sayDuration, sayInstant } from './say/time.ts';
import { sayTrace, sayTraceCause, sayTraceRow, sayTraceRows } from './say/trace.ts';
import { createSpeech } from './speech.ts';

/** What a wording is made of. */
export interface WordingOptions {
  readonly language: Language;
  /** Default {@link simpleFormat}. */
  readonly format?: Formatter;
  /** What the parts of a flow are called (`namesOfFlow`); without it, everything is called by its id. */
  readonly names?: Names;
}

/**
 * Every sentence in one language. Plain text throughout: nothing is escaped for HTML, and authors' texts are inserted as
 * text on one line, shortened to 80 characters, and isolated (U+2068 … U+2069) where their letters run right to left.
 */
export interface Wording {
  readonly language: Language;
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
  /** One row of a condition with its answer and the values it saw. */
  readonly sayTraceRow: (row: TraceRow) => string;
  /** Every row that an entry asked. */
  readonly sayTraceRows: (entry: TraceEntry) => readonly string[];
  /** A condition in plain words, to stand inside a sentence. */
  readonly sayCondition: (expr: ConditionExpr) => string;
  /** The same of a compiled policy's condition over its table of atoms. */
  readonly sayConditionTree: (tree: ConditionTree, atoms: readonly Atom[]) => string;
  /** Elapsed time, in milliseconds: `1 day 12 hours`. */
  readonly sayDuration: (ms: number) => string;
  readonly sayMoney: (money: Money) => string;
  /** An instant for somebody whose clock is `offsetMs` ahead of UTC (default 0). */
  readonly sayInstant: (epochMs: number, offsetMs?: number) => string;
  /** What came to pass. */
  readonly sayEvent: (event: TicketEvent) => string;
  /** A field's label by dotted path. */
  readonly sayField: (path: string) => string;
  /** A field's value; standard values are translated. */
  readonly sayValue: (path: string, value: FieldValue) => string;
  /** One cycle of a clock. */
  readonly sayClockRow: (row: ClockRow) => string;
}

/** Makes a wording; it holds no state and may be kept for ever. */
export function createWording({ language, format = simpleFormat, names }: WordingOptions): Wording {
  const speech = createSpeech(language, format, names);
  return {
    language,
    sayDiagnostic: (diagnostic) => sayDiagnostic(speech, diagnostic),
    sayFix: (fix) => sayFix(speech, fix),
    sayEffect: (effect) => sayEffect(speech, effect),
    sayNote: (remark) => sayNote(speech, remark),
    sayTrace: (trace) => sayTrace(speech, trace),
    sayTraceCause: (cause) => sayTraceCause(speech, cause),
    sayTraceRow: (row) => sayTraceRow(speech, row),
    sayTraceRows: (entry) => sayTraceRows(speech, entry),
    sayCondition: (expr) => sayCondition(speech, expr),
    sayConditionTree: (tree, atoms) => sayConditionTree(speech, tree, atoms),
    sayDuration: (ms) => sayDuration(speech, ms),
    sayMoney: (money) => sayMoney(money, language),
    sayInstant: (epochMs, offsetMs) => sayInstant(speech, epochMs, offsetMs),
    sayEvent: (event) => sayEvent(speech, event),
    sayField: (path) => sayField(speech, path),
    sayValue: (path, value) => sayFieldValue(speech, path, value),
    sayClockRow: (row) => sayClockRow(speech, row),
  };
}
