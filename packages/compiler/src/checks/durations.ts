import { type Diagnostic, parseDuration } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { minDurationMs } from '../internal/duration-ms.ts';
import { durationSites } from '../model/durations.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Durations that cannot be read, or are shorter than one second: without that floor a flow could run for ever at once. */
export function checkDurations({ flow, memory }: FlowModel): Diagnostic[] {
  return durationSites(flow, memory).flatMap(({ path, text, nodeId }) => {
    const place = { path, nodeId: nodeId ?? undefined };
    const parsed = parseDuration(text);
    if (!parsed.ok) return [finding('RNG-121', place, { text, reason: parsed.error.message })];
    return parsed.value < minDurationMs ? [finding('RNG-122', place, { text })] : [];
  });
}
