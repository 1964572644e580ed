import { createReadStream } from 'node:fs';
import { err, ok, type Result } from '@rung/kernel';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import type { Io } from '../../shell/io.ts';
import { jsonFindings } from '../../shell/json-findings.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { cannotRead, readBytes, sourceOf, textOf } from '../../shell/read-file.ts';
import { readLines } from '../../shell/read-lines.ts';
import { keepStandardInput } from '../../shell/standard-input.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { answerQuery } from './answer-query.ts';
import { type BatchLine, type CalendarById, maxLineBytes } from './batch.ts';
import type { CalendarOptions } from './calendar-options.ts';
import { calendarWords } from './calendar-words.ts';
import { flowCalendars, linkFlowCalendar } from './flow-calendar.ts';
import { answerLines } from './format-answer.ts';
import { parseQuery, type RawQuery } from './parse-query.ts';
import { runBatch } from './run-batch.ts';

interface CalendarRequest {
  readonly flow: string | undefined;
  readonly id: string | undefined;
  readonly options: CalendarOptions;
  readonly language: Language;
  readonly io: Io;
}

/**
 * Answers one question about a calendar of a flow, or a batch of them. Exit code 1 for a flow or calendar with errors, and
 * when a line of a batch could not be answered.
 * @throws UsageError for a question that cannot be understood.
 */
export async function runCalendar(request: CalendarRequest): Promise<void> {
  const { flow, id, options } = request;
  if (options.batch !== undefined) return answerBatch(request, options.batch);
  if (flow === undefined || id === undefined) {
    throw new UsageError(inEach(calendarWords, ({ nothingNamed }) => nothingNamed));
  }
  await answerOne({ ...request, flow, id });
}

async function answerOne(
  request: CalendarRequest & { readonly flow: string; readonly id: string },
): Promise<void> {
  const { flow, id, options, language, io } = request;
  const query = parseQuery(rawQuery(options));
  if (!query.ok) throw new UsageError(inEach(query.error.said, asOptions));
  const bytes = readBytes(flow);
  const calendar = linkFlowCalendar(bytes, id);
  if (!calendar.ok) return refuse(request, { file: flow, text: textOf(bytes), diagnostics: calendar.error });
  const answer = answerQuery(calendar.value.calendar, query.value);
  if (options.json === true) {
    io.out.write(`${JSON.stringify(answer)}\n`);
  } else {
    const lines = answerLines({ calendar: calendar.value, query: query.value, answer }, language);
    io.out.write(`${lines.join('\n')}\n`);
  }
}

async function refuse({ options, language, io }: CalendarRequest, document: FoundDocument): Promise<void> {
  if (options.json === true) {
    io.out.write(`${JSON.stringify({ findings: await jsonFindings(document, language) })}\n`);
  } else {
    await tellRefusal(document, calendarWords[language].refused, { sink: io.err, language });
  }
  io.exit(exitCodes.findings);
}

/** What is said of the keys of a line, said of the options that stand for them. */
function asOptions(message: string): string {
  return message
    .replaceAll(/"(from|within|between|windows|pause)(?:s\[\d+\])?"/g, '--$1')
    .replace(/\[(\w+), (\w+)\]/, '$1/$2');
}

/** An interval is written `start/end`, as in ISO 8601. */
function rawQuery({ from, within, between, windows, pause = [] }: CalendarOptions): RawQuery {
  return {
    from,
    within,
    windows,
    between: between?.split('/'),
    pauses: pause.map((text) => text.split('/')),
  };
}

async function answerBatch(request: CalendarRequest, file: string): Promise<void> {
  const { flow, io } = request;
  keepToBatch(request, file);
  const calendars = flow === undefined ? ok({}) : readCalendars(flow);
  if (!calendars.ok) return refuse(request, calendars.error);
  const { bad } = await runBatch({
    lines: linesOf(file),
    ...calendars.value,
    out: io.out,
    onProgress: (done) => showProgress(request, done),
  });
  if (io.err.isTerminal) io.err.write('\r\u001b[K');
  if (bad > 0) io.exit(exitCodes.findings);
}

/** @throws UsageError for what is asked beside the lines, which would have no answer. */
function keepToBatch({ flow, id, options }: CalendarRequest, file: string): void {
  const beside = (['from', 'within', 'pause', 'between', 'windows'] as const).find(
    (name) => options[name] !== undefined,
  );
  const given = id === undefined ? beside && `--${beside}` : `"${id}"`;
  if (given !== undefined) throw new UsageError(inEach(calendarWords, ({ notInBatch }) => notInBatch(given)));
  keepStandardInput(flow ?? '', file);
}

/** The calendars of a flow, for lines that name them. @throws UsageError without a file. */
function readCalendars(file: string): Result<{ readonly byId: CalendarById }, FoundDocument> {
  const bytes = readBytes(file);
  const byId = flowCalendars(bytes);
  return byId.ok ? ok({ byId: byId.value }) : err({ file, text: textOf(bytes), diagnostics: byId.error });
}

function showProgress({ io, language }: CalendarRequest, done: number): void {
  if (io.err.isTerminal) io.err.write(`\r${calendarWords[language].lines(done)}`);
}

/** @throws UsageError when the file is not there or cannot be read, on the way too. */
async function* linesOf(file: string): AsyncIterable<BatchLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const line of readLines(input, maxLineBytes)) yield sourceOf(line);
  } catch (cause) {
    throw cannotRead(file, cause);
  }
}
