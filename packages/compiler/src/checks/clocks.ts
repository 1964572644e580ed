import { type Diagnostic, parseDuration } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { ignoredSetting } from '../lower/parts/clock-defaults.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { namedIds } from '../model/references.ts';

type Clock = FlowModel['clocks'] extends ReadonlyMap<string, infer C> ? C : never;

interface Named {
  readonly id: string;
  readonly clock: Clock;
}

/** Clocks that cannot end, have no deadline, say what their measure does not let them say, or that nothing hears. */
export function checkClocks(model: FlowModel): Diagnostic[] {
  const used = usedClocks(model);
  return [...model.clocks].flatMap(([id, clock]) => {
    const named = { id, clock };
    return [
      ...noStop(named),
      ...noDeadline(named, used),
      ...ignored(named),
      ...lateThresholds(named),
      ...(used.has(id) ? [] : [finding('RNG-506', { path: `/clocks/${id}` }, { clock: id })]),
    ];
  });
}

/** Clocks that an `sla` attaches, a trigger hears or a message promises. */
function usedClocks(model: FlowModel): ReadonlySet<string> {
  const promised = nodesOfKind(model, 'message').flatMap(({ node }) => node.config.promise ?? []);
  return new Set([...namedIds(model, 'clock'), ...promised]);
}

function noStop({ id, clock }: Named): readonly Diagnostic[] {
  const endless = clock.measure === 'custom' && clock.stop === undefined;
  return endless ? [finding('LNT-08', { path: `/clocks/${id}` }, { clock: id })] : [];
}

function noDeadline({ id, clock }: Named, used: ReadonlySet<string>): readonly Diagnostic[] {
  const place = { path: `/clocks/${id}/targets` };
  if (clock.targets.length === 0) return used.has(id) ? [finding('LNT-09', place, { clock: id })] : [];
  const hasDefault = clock.targets.some(({ when }) => when === undefined);
  return hasDefault ? [] : [finding('RNG-501', place, { clock: id })];
}

function ignored(named: Named): readonly Diagnostic[] {
  const { id, clock } = named;
  const fixed = ignoredSetting(clock);
  const settings = [...(fixed === null ? [] : [fixed]), ...settingsOfOtherMeasures(clock)];
  return settings.map((setting) =>
    finding('RNG-502', { path: `/clocks/${id}/${setting}` }, { clock: id, setting, measure: clock.measure }),
  );
}

const measureOfSetting = {
  start: 'custom',
  pauseWhen: 'custom',
  stop: 'custom',
  from: 'assignment',
  afterFirstResponse: 'nextReply',
} as const;

function settingsOfOtherMeasures(clock: Clock): readonly string[] {
  return (['start', 'pauseWhen', 'stop', 'from', 'afterFirstResponse'] as const).filter(
    (setting) => clock[setting] !== undefined && clock.measure !== measureOfSetting[setting],
  );
}

/** A warning that is due only when every target has passed, or before any has begun, warns of nothing. */
function lateThresholds({ id, clock }: Named): readonly Diagnostic[] {
  const targets = clock.targets.map(({ target }) => msOf(target));
  if (targets.length === 0) return [];
  const longest = targets.reduce((most, ms) => Math.max(most, ms), 0);
  return (clock.thresholds ?? []).flatMap((threshold, index) => {
    if ('percent' in threshold) return [];
    const isCounted = 'counted' in threshold;
    const ms = msOf(isCounted ? threshold.counted : threshold.remaining);
    if (ms < longest) return [];
    const place = { path: `/clocks/${id}/thresholds/${index}` };
    return [finding('RNG-504', place, { clock: id, threshold: threshold.id, isCounted })];
  });
}

function msOf(text: string): number {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : 0;
}
