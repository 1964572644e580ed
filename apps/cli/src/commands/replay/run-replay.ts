import { availableParallelism } from 'node:os';
import { counted, type LinkedPolicy } from '@rung/engine';
import { parseInstant } from '@rung/kernel';
import { createReplay, type MetricSettings, type ReplayReport } from '@rung/simulator';
import { loadMap } from '../../replay/load-map.ts';
import { partNamed } from '../../replay/part.ts';
import { type ReplayFile, replayFile } from '../../replay/replay-file.ts';
import { PartError, type PartResult, replayInParts, tellParent } from '../../replay/replay-parts.ts';
import { writeReport } from '../../replay/report-text.ts';
import { sizeOf } from '../../replay/row-source.ts';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { interruptible } from '../../shell/interrupt.ts';
import type { Io } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { loadPolicy } from '../../shell/load-policy.ts';
import { placeFindings } from '../../shell/place-findings.ts';
import { startProgress } from '../../shell/progress.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import type { ReplayArguments } from './replay-arguments.ts';
import { replayWords } from './replay-words.ts';

/** What is replayed, and how it is told. */
export interface ReplayRequest {
  readonly policy: string;
  readonly options: ReplayArguments;
  readonly language: Language;
  readonly io: Io;
}

/** The bar moves in so many steps. */
const progressSteps = 1000;

/** Replays a history and tells what came of it; exit code 1 when the policy or the map has errors. */
export async function runReplay(request: ReplayRequest): Promise<void> {
  const { policy: file, options, language, io } = request;
  const loaded = loadPolicy(file);
  if (loaded.linked === null) return refuse(request, loaded);
  const map = loadMap(options.map);
  if (!map.ok) return refuse(request, map.error);
  const job: ReplayFile = {
    linked: loaded.linked,
    ...map.value,
    file: options.tickets,
    untilMs: options.until === undefined ? null : instant(options.until),
    options: { metrics: settings(loaded.linked, options.calendar), trace: options.trace === true },
  };
  if (options.part !== undefined) {
    await replayPart(job, options.part, io);
    return;
  }
  const progress = startProgress(io, replayWords[language].progress, progressSteps);
  const update = (share: number): void => progress.update(Math.round(share * progressSteps));
  const report = await interruptible(progress.stop, () =>
    replayAll(job, request, update).catch(partFailure(io)),
  );
  if (report === null) return;
  if (options.json === true) io.out.write(`${JSON.stringify(report)}\n`);
  else writeReport(io, report, { policy: loaded.linked.policy.name, file: options.tickets, language });
  io.exit(exitCodes.holds);
}

/** A part has told itself what was wrong, and how the whole ends: as that part did. */
function partFailure(io: Io): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof PartError)) throw error;
    io.err.write(error.told);
    io.exit(error.exitCode === exitCodes.usage ? exitCodes.usage : exitCodes.failure);
    return null;
  };
}

async function replayAll(
  job: ReplayFile,
  request: ReplayRequest,
  onProgress: (done: number) => void,
): Promise<ReplayReport> {
  const count = workerCount(request, job.file);
  if (count === 1) return (await replayFile({ ...job, onProgress })).replay.report();
  const parts = await replayInParts({
    count,
    argumentsOf: (part) => partArguments(request, part),
    onProgress,
  });
  const sum = createReplay(job.linked, job.mapper, { ...job.options, untilMs: parts[0]?.untilMs ?? 0 });
  for (const { snapshot } of parts) sum.merge(snapshot);
  return sum.report();
}

async function replayPart(job: ReplayFile, text: string, io: Io): Promise<void> {
  const part = partNamed(text);
  if (part === null) throw new UsageError(`--part: "${text}" is not a part such as 1/4.`);
  const { replay, untilMs } = await replayFile({ ...job, part, onProgress: tellParent });
  const result: PartResult = { format: 'rung/replay-part@1', untilMs, snapshot: replay.snapshot() };
  io.out.write(`${JSON.stringify(result)}\n`);
  io.exit(exitCodes.holds);
}

/** Below this starting processes takes longer than they save. */
const longHistoryBytes = 32 * 1024 * 1024;
const mostWorkers = 8;

function workerCount({ policy, options }: ReplayRequest, file: string): number {
  // Standard input can be read by one process only.
  if (policy === '-' || options.map === '-') return 1;
  if (options.workers === undefined) {
    return sizeOf(file) < longHistoryBytes ? 1 : Math.min(mostWorkers, availableParallelism());
  }
  const count = Number(options.workers);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError('--workers: give a whole number, 1 or more.');
  return count;
}

function partArguments({ policy, options }: ReplayRequest, part: string): readonly string[] {
  return [
    ...['replay', policy, '--tickets', options.tickets, '--map', options.map, '--part', part],
    ...(options.until === undefined ? [] : ['--until', options.until]),
    ...(options.calendar === undefined ? [] : ['--calendar', options.calendar]),
    ...(options.trace === true ? ['--trace'] : []),
  ];
}

async function refuse({ options, language, io }: ReplayRequest, document: FoundDocument): Promise<void> {
  if (options.json === true) {
    const findings = placeFindings(document.diagnostics, document);
    io.out.write(`${JSON.stringify({ format: 'rung/replay@1', findings })}\n`);
  } else {
    await tellRefusal(document, replayWords[language].refused, { sink: io.out, language });
  }
  io.exit(exitCodes.findings);
}

function instant(text: string): number {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new UsageError(`--until: ${parsed.error.message}`);
  return parsed.value;
}

function settings(linked: LinkedPolicy, id: string | undefined): MetricSettings {
  if (id === undefined) return {};
  const calendar = linked.calendars.get(id);
  if (calendar === undefined) throw new UsageError(`--calendar: the policy has no calendar "${id}".`);
  return { countedMs: (fromMs, toMs) => counted(calendar, fromMs, toMs) };
}
