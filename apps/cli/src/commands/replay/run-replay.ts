import { resolveZoneName, zoneOffsets } from '@rung/compiler';
import { counted, type LinkedPolicy } from '@rung/engine';
import { type Diagnostic, err, ok, parseInstant, type Result, readJson } from '@rung/kernel';
import {
  type MetricSettings,
  parseReplayMap,
  prepareMap,
  type ReplayMap,
  type ReplayMapper,
} from '@rung/simulator';
import { progressLine } from '../../replay/progress.ts';
import { replayFile } from '../../replay/replay-file.ts';
import { writeReport } from '../../replay/report-text.ts';
import { exitCodes, UsageError } from '../../shell/exit-code.ts';
import { type PlacedFinding, placeFindings, writeFindings } from '../../shell/findings.ts';
import type { Io } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { loadPolicy } from '../../shell/load-policy.ts';
import type { Source } from '../../shell/place-findings.ts';
import { readBytes } from '../../shell/read-file.ts';
import type { ReplayArguments } from '../replay.ts';

/** What is replayed, and how it is told. */
export interface ReplayRequest {
  readonly policy: string;
  readonly options: ReplayArguments;
  readonly language: Language;
  readonly io: Io;
}

/** Replays a history and tells what came of it; exit code 1 when the policy or the map has errors. */
export async function runReplay(request: ReplayRequest): Promise<void> {
  const { policy: file, options, language, io } = request;
  const loaded = loadPolicy(file);
  if (loaded.linked === null) {
    tellFindings(request, placeFindings(loaded.diagnostics, loaded));
    return;
  }
  const map = loadMap(options.map);
  if (!map.ok) {
    tellFindings(request, placeFindings(map.error.diagnostics, map.error));
    return;
  }
  const progress = progressLine(io);
  const report = await replayFile({
    linked: loaded.linked,
    ...map.value,
    file: options.tickets,
    untilMs: options.until === undefined ? null : instant(options.until),
    options: { metrics: settings(loaded.linked, options.calendar), trace: options.trace === true },
    onProgress: progress.update,
  }).finally(progress.stop);
  if (options.json === true) io.out.write(`${JSON.stringify(report)}\n`);
  else writeReport(io, report, { policy: loaded.linked.policy.name, file: options.tickets, language });
  io.exit(exitCodes.holds);
}

interface MapFailure extends Source {
  readonly diagnostics: readonly Diagnostic[];
}

interface LoadedMap {
  readonly map: ReplayMap;
  readonly mapper: ReplayMapper;
}

function loadMap(file: string): Result<LoadedMap, MapFailure> {
  const bytes = readBytes(file);
  const text = new TextDecoder().decode(bytes);
  const json = readJson(bytes);
  if (!json.ok) throw new UsageError(`${file}, line ${json.error.line}: ${json.error.message}`);
  const map = parseReplayMap(json.value);
  if (!map.ok) return err({ file, text, diagnostics: map.error });
  const mapper = prepareMap(map.value, (name) => zoneOffsets(resolveZoneName(name) ?? ''));
  return mapper.ok
    ? ok({ map: map.value, mapper: mapper.value })
    : err({ file, text, diagnostics: mapper.error });
}

function tellFindings({ options, language, io }: ReplayRequest, findings: readonly PlacedFinding[]): void {
  if (options.json === true) io.out.write(`${JSON.stringify({ format: 'rung/replay@1', findings })}\n`);
  else writeFindings(io.out, findings, { language });
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
