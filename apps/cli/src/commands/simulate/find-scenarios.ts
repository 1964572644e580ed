import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, type ListedScenario, parseScenarioList, readJson } from '@rung/kernel';
import { kindOfDocument } from '../../shell/document-kind.ts';
import { UsageError } from '../../shell/exit-code.ts';
import { inEach } from '../../shell/language.ts';
import type { LoadedPolicy } from '../../shell/load-policy.ts';
import type { Source } from '../../shell/place-findings.ts';
import { cannotRead, maxDocumentBytes, readBytes, sourceOf, textOf } from '../../shell/read-file.ts';
import { unreadableJson } from '../../shell/unreadable-json.ts';
import { simulateWords } from './simulate-words.ts';

/** The scenarios of one file, sound or not, or what is wrong with the file as a whole. */
export interface ScenarioFile extends Source {
  readonly scenarios: readonly ListedScenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the scenarios to rehearse: those of a file, or of every scenario file of a folder; without either, the flow's own,
 * else `scenarios.json` beside it.
 * @throws UsageError when there are none, and for files that cannot be read.
 */
export function findScenarios(path: string | null, policy: LoadedPolicy): readonly ScenarioFile[] {
  if (path !== null) return isFolder(path) ? readFolder(path) : [readScenarioFile(path)];
  const own = policy.flow?.scenarios ?? [];
  if (own.length > 0) return [parseIn(policy, { format: 'rung/scenarios@1', scenarios: own })];
  const beside = join(dirname(policy.file), 'scenarios.json');
  if (policy.file !== '-' && existsSync(beside)) return [readScenarioFile(beside)];
  throw new UsageError(inEach(simulateWords, ({ noScenarios }) => noScenarios(policy.file, beside)));
}

/** What cannot be looked at is no folder: reading it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw cannotRead(folder, cause);
  }
}

/** Files of other kinds may lie in the folder; a file that is no JSON at all might have been one. */
function readFolder(folder: string): readonly ScenarioFile[] {
  const files = entriesOf(folder)
    .filter((entry) => entry.name.endsWith('.json') && !entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
  const found = files.map(readIfScenarios).filter((file) => file !== null);
  if (found.length === 0)
    throw new UsageError(inEach(simulateWords, ({ noneInFolder }) => noneInFolder(folder)));
  return found;
}

function readIfScenarios(file: string): ScenarioFile | null {
  const bytes = readBytes(file);
  const json = readJson(sourceOf(bytes), limits);
  const kind = json.ok ? kindOfDocument(json.value) : 'scenarios';
  return kind === 'scenario' || kind === 'scenarios' ? readDocument(file, bytes) : null;
}

/** Many recorded scenarios may stand in one file. */
const limits = { maxBytes: maxDocumentBytes };

function readScenarioFile(file: string): ScenarioFile {
  return readDocument(file, readBytes(file));
}

function readDocument(file: string, bytes: Uint8Array): ScenarioFile {
  const text = textOf(bytes);
  const json = readJson(sourceOf(bytes), limits);
  return json.ok
    ? parseIn({ file, text }, json.value)
    : { file, text, scenarios: [], diagnostics: [unreadableJson(json.error, 'SCN')] };
}

function parseIn({ file, text }: Source, document: unknown): ScenarioFile {
  const parsed = parseScenarioList(document);
  return parsed.ok
    ? { file, text, scenarios: parsed.value, diagnostics: [] }
    : { file, text, scenarios: [], diagnostics: parsed.error };
}
