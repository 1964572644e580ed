import type { LinkedPolicy } from '@rung/engine';
import { type Effect, isJsonObject, parseInstant, type Scenario, type ScenarioFailure } from '@rung/kernel';
import type { Refusal, Wording } from '@rung/wording';
import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { oneLine } from '../../shell/printable.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { type ComparedRow, comparedEnd, comparedRows } from './compared-rows.ts';
import { comparisonTable } from './comparison-table.ts';
import { simulateWords } from './simulate-words.ts';
import { misspeltKeys, unknownNames } from './unknown-names.ts';

/** How failures are told. */
export interface FailureStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly indent: string;
  /** Tells instants on the clock of the policy's reader. */
  readonly wording: Wording;
  readonly linked: LinkedPolicy;
  readonly scenario: Scenario;
  /** Name each ticket: there are several. */
  readonly withTickets: boolean;
}

/**
 * Every failure of a scenario in words. Failures that concern one thing share a heading, with what was seen below
 * it.
 */
export function failureLines(failures: readonly ScenarioFailure[], style: FailureStyle): readonly string[] {
  if (failures.length === 0) return [];
  const groups = [...Map.groupBy(failures, groupOf).values()];
  return groups.flatMap((group) => groupLines(group, style));
}

/**
 * What failures are grouped by: differences in how tickets end make one table, unwanted effects stand below the rule
 * that they break, and any other failure stands alone.
 */
function groupOf(failure: ScenarioFailure): unknown {
  const { code, expected, part } = failure;
  if (code === 'final') return part === undefined ? failure : code;
  return code === 'unexpected' || code === 'never' ? `${code} ${String(expected)}` : failure;
}

function groupLines(failures: readonly ScenarioFailure[], style: FailureStyle): readonly string[] {
  const [first] = failures;
  if (first === undefined) return [];
  const hints = new Set(failures.flatMap((failure) => hintsOf(failure, style)));
  return [
    ...headLines(first, style),
    ...bodyLines(first, failures, style),
    ...[...hints].flatMap((text) => hint(text, deeper(style))),
  ];
}

function headLines({ code, expected, actual }: ScenarioFailure, style: FailureStyle): readonly string[] {
  const { sink, language, indent, wording } = style;
  const words = simulateWords[language];
  const hasRule = code === 'unexpected' || code === 'never';
  const rule = hasRule ? `: ${oneLine(wording.sayEffectRule(String(expected)))}` : '';
  const isLonely = (code === 'missing' || code === 'clock') && actual === undefined;
  const head = isLonely ? words.nothingLike[code] : words.failures[code];
  return paragraph(`${head}${rule}`, { ...style, indent }).map((line) => styled(sink, 'red', line));
}

function bodyLines(
  first: ScenarioFailure,
  failures: readonly ScenarioFailure[],
  style: FailureStyle,
): readonly string[] {
  switch (first.code) {
    case 'unexpected':
    case 'never':
      return failures.flatMap((failure) => effectLine(failure, style));
    case 'error':
      return refusalLines(first, style);
    case 'final':
      return endLines(failures, style);
    case 'missing':
    case 'clock':
    case 'note':
      return rowLines(first, style);
    default:
      return first.code satisfies never;
  }
}

function rowLines(failure: ScenarioFailure, style: FailureStyle): readonly string[] {
  const rows = comparedRows(failure, style.wording);
  const isEarlier = failure.actual !== undefined && rows.every(({ differs }) => !differs);
  if (!isEarlier) return comparisonTable(rows, deeper(style));
  return [...effectLine(failure, style), ...paragraph(simulateWords[style.language].tooEarly, deeper(style))];
}

/** An effect as the time line tells it, with its instant. */
function effectLine({ actual }: ScenarioFailure, style: FailureStyle): readonly string[] {
  if (!isEffect(actual)) return [];
  return paragraph(`${headOf(actual, style)}: ${style.wording.sayEffect(actual)}`, deeper(style));
}

/** Whether what was seen is an effect, as it is for `unexpected`, for `never` and for rows of effects. */
function isEffect(value: unknown): value is Effect {
  return isJsonObject(value) && typeof value['effect'] === 'string' && typeof value['at'] === 'string';
}

/** When something happened and, where there are several, to which ticket. */
function headOf({ at, ticket }: HappenedAt, { wording, withTickets }: FailureStyle): string {
  const parsed = parseInstant(at);
  const when = parsed.ok ? wording.sayInstant(parsed.value) : at;
  return withTickets ? `${when}, ${ticket}` : when;
}

interface HappenedAt {
  readonly at: string;
  readonly ticket: string;
}

function endLines(failures: readonly ScenarioFailure[], style: FailureStyle): readonly string[] {
  const { wording, withTickets, language } = style;
  const rows = failures.flatMap((failure): readonly ComparedRow[] => {
    const { ticket = '', part } = failure;
    if (part === undefined) return [];
    const row = comparedEnd(failure, wording);
    return [withTickets && ticket !== '' ? { ...row, name: `${oneLine(ticket)}: ${row.name}` } : row];
  });
  if (rows.length > 0) return comparisonTable(rows, deeper(style));
  return paragraph(simulateWords[language].noTicket(failures[0]?.ticket ?? ''), deeper(style));
}

/** The event that the engine refused, as a sentence, and why it was refused. */
function refusalLines(
  { actual, message, place, ticket }: ScenarioFailure,
  style: FailureStyle,
): readonly string[] {
  const { wording, scenario } = style;
  if (!isRefusal(actual)) return paragraph(message, deeper(style));
  const event = scenario.events[Number(/^\/events\/(\d+)$/.exec(place ?? '')?.[1] ?? -1)];
  const refusal = wording.sayRefusal(actual);
  if (event === undefined) return paragraph(`${ticket ?? ''}: ${refusal}`, deeper(style));
  const happened = `${headOf(event, style)}: ${wording.sayEvent(event)}`;
  return [...paragraph(happened, deeper(style)), ...paragraph(`→ ${refusal}`, deeper(style))];
}

function isRefusal(value: unknown): value is Refusal {
  return isJsonObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';
}

/** Misspelt keys, and names that the policy does not have: an expectation with one can never hold. */
function hintsOf(failure: ScenarioFailure, style: FailureStyle): readonly string[] {
  const { language, linked, wording } = style;
  const words = simulateWords[language];
  return [
    ...misspeltKeys(failure).map(({ written, meant }) => words.misspeltKey(written, meant)),
    ...unknownNames(failure, linked).map(({ key, written, meant }) =>
      words.unknownName(wording.sayDetailName([key]), written, meant),
    ),
  ];
}

function hint(text: string, style: FailureStyle): readonly string[] {
  return paragraph(`→ ${text}`, style).map((line) => styled(style.sink, 'yellow', line));
}

type ParagraphStyle = Pick<FailureStyle, 'sink' | 'indent'>;

function deeper<Style extends ParagraphStyle>(style: Style): Style {
  return { ...style, indent: `${style.indent}  ` };
}

/** A paragraph with a hanging indent: every line but the first is set in further. */
function paragraph(text: string, { sink, indent }: ParagraphStyle): readonly string[] {
  const columns = readableColumns(sink.columns);
  return wrap(oneLine(text), { columns, indent: `${indent}  `, first: indent });
}
