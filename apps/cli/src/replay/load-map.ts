import { resolveZoneName, zoneOffsets } from '@rung/compiler';
import type { LinkedPolicy } from '@rung/engine';
import { documentDiagnostic, err, ok, type Result, readJson } from '@rung/kernel';
import {
  checkMapFields,
  checkMapProperties,
  parseReplayMap,
  prepareMap,
  type ReplayMap,
  type ReplayMapper,
  type ZoneOffsets,
} from '@rung/simulator';
import { kindOfDocument } from '../shell/document-kind.ts';
import { readBytes, sourceOf, textOf } from '../shell/read-file.ts';
import type { FoundDocument } from '../shell/tell-findings.ts';
import { unreadableJson } from '../shell/unreadable-json.ts';

/** A map as it was written, and ready to use. */
export interface LoadedMap {
  readonly map: ReplayMap;
  readonly mapper: ReplayMapper;
  /** The zones that it names. */
  readonly zones: ReadonlyMap<string, ZoneOffsets>;
}

const format = 'rung/replay-map@1';

/** Reads a map for a policy (docs/replay.md); whatever is wrong with it comes as findings, `MAP-…`. @throws UsageError without a file. */
export function loadMap(file: string, linked: LinkedPolicy): Result<LoadedMap, FoundDocument> {
  const bytes = readBytes(file);
  const text = textOf(bytes);
  const failed = (diagnostics: FoundDocument['diagnostics']) => err({ file, text, diagnostics });
  const json = readJson(sourceOf(bytes));
  if (!json.ok) return failed([unreadableJson(json.error, 'MAP')]);
  const kind = kindOfDocument(json.value);
  if (kind !== null && kind !== 'replay-map') return failed([otherKind(json.value)]);
  const map = parseReplayMap(json.value);
  if (!map.ok) return failed(map.error);
  const zones = new Map<string, ZoneOffsets>();
  const mapper = prepareMap(map.value, (name) => {
    const offsets = zoneOffsets(resolveZoneName(name) ?? '');
    if (offsets !== null) zones.set(name, offsets);
    return offsets;
  });
  const unknown = [...checkMapFields(map.value, linked), ...checkMapProperties(map.value, linked)];
  if (!mapper.ok) {
    // A key that must not be written to is known to no event either: one finding says it.
    const told = new Set(mapper.error.map(({ path }) => path));
    return failed([...mapper.error, ...unknown.filter(({ path }) => !told.has(path))]);
  }
  return unknown.length > 0 ? failed(unknown) : ok({ map: map.value, mapper: mapper.value, zones });
}

/** One finding that says all, instead of one for each part that a map does not have. */
function otherKind(document: unknown): FoundDocument['diagnostics'][number] {
  const found: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'format') : null;
  return documentDiagnostic(
    { problem: 'unknownFormat', data: { expected: format, found } },
    { prefix: 'MAP', path: ['format'] },
  );
}
