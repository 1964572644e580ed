import { availableParallelism } from 'node:os';
import { parseInstant } from '@rung/kernel';
import { loadMap } from '../../replay/load-map.ts';
import { mostWorkers, replayFile } from '../../replay/replay-file.ts';
import { writeReport } from '../../replay/report-text.ts';
import { sizeOf } from '../../replay/row-reader.ts';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { interruptible } from '../../shell/interrupt.ts';
import type { Io } from '../../shell/io.ts';
import { jsonFindings } from '../../shell/json-findings.ts';
import { inEach, type Language } from '../../shell/language.ts';
import { loadPolicy } from '../../shell/load-policy.ts';
import { loadWording } from '../../shell/load-wording.ts';
import { startProgress } from '../../shell/progress.ts';
import { keepStandardInput } from '../../shell/standard-input.ts';
import { type FoundDocument, tellRefusal } from '../../shell/tell-findings.ts';
import { sayTypedError } from '../../shell/text-error-words.ts';
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

/** Replays a history and tells what came of it; exit code 1 when the policy or the map has errors, or no row was used. */
export async function runReplay(request: ReplayRequest): Promise<void> {
  const { policy: file, options, language, io } = request;
  keepStandardInput(file, options.map);
  if (options.tickets === '-')
    throw new UsageError(inEach(replayWords, ({ notStandardInput }) => notStandardInput));
  const loaded = loadPolicy(file);
  if (loaded.linked === null) return refuse(request, loaded);
  const map = loadMap(options.map, loaded.linked);
  if (!map.ok) return refuse(request, map.error);
  const job = {
    linked: loaded.linked,
    ...map.value,
    file: options.tickets,
    untilMs: options.until === undefined ? null : instant(options.until),
    trace: options.trace === true,
    calendar: options.calendar ?? null,
    workers: workerCount(request, options.tickets),
  };
  const progress = startProgress(io, replayWords[language].progress, progressSteps);
  const onProgress = (share: number): void => progress.update(Math.round(share * progressSteps));
  const report = await interruptible(progress.stop, () => replayFile({ ...job, onProgress }));
  if (options.json === true) io.out.write(`${JSON.stringify(report)}\n`);
  else {
    const { flow, linked } = loaded;
    const wording = await loadWording(language, { flow, policy: linked.policy });
    writeReport(io, report, { policy: linked.policy.name, file: options.tickets, language, wording });
  }
  io.exit(report.counts.usedRows > 0 ? exitCodes.holds : exitCodes.findings);
}

/** Below this starting threads takes longer than they save. */
const longHistoryBytes = 32 * 1024 * 1024;
const mostCores = 8;

function workerCount({ options }: ReplayRequest, file: string): number {
  if (options.workers === undefined) {
    return sizeOf(file) < longHistoryBytes ? 1 : Math.min(mostCores, availableParallelism());
  }
  const count = Number(options.workers);
  if (!Number.isInteger(count) || count < 1 || count > mostWorkers)
    throw new UsageError(inEach(replayWords, ({ workers }) => workers(mostWorkers)));
  return count;
}

async function refuse({ options, language, io }: ReplayRequest, document: FoundDocument): Promise<void> {
  if (options.json === true) {
    const findings = await jsonFindings(document, language);
    io.out.write(`${JSON.stringify({ format: 'rung/replay@1', findings })}\n`);
  } else {
    await tellRefusal(document, replayWords[language].refused, { sink: io.out, language });
  }
  io.exit(exitCodes.findings);
}

function instant(text: string): number {
  const parsed = parseInstant(text);
  if (parsed.ok) return parsed.value;
  throw new UsageError(inEach(sayTypedError(parsed.error), (why) => `--until: ${why}`));
}
