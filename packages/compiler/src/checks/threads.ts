import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { durationOf } from '../internal/duration-ms.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Waits that another time always cuts short. */
export function checkThreads(model: FlowModel): Diagnostic[] {
  return [...shortSwarms(model), ...cutShort(model)];
}

function shortSwarms(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'swarm').flatMap(({ id, path, name, node }) => {
    const { joinWithin, maxDuration } = node.config;
    if (durationOf(joinWithin) < durationOf(maxDuration)) return [];
    const place = { path: `${path}/config/joinWithin`, nodeId: id };
    return [finding('RNG-421', place, { node: name, joinWithin, maxDuration })];
  });
}

/**
 * Finds waits that never elapse. One that begins with an entry to a tier ends with that entry; if the tier moves on
 * by its work target before the wait is over, nothing after the wait ever runs.
 */
function cutShort(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'wait').flatMap(({ id, path, name, node }) => {
    const { until } = node.config;
    const roots = model.rootsThrough(id);
    const [only] = roots;
    if (!('for' in until) || only === undefined || roots.length > 1 || only.port.id !== 'entered') return [];
    const tierNode = nodesOfKind(model, 'tier').find((tier) => tier.id === only.port.node);
    const tier = model.tiers.get(tierNode?.node.config.tier ?? '');
    if (tierNode === undefined || tier?.work === undefined) return [];
    const isLonger =
      (tier.calendar ?? 'always') === until.calendar && durationOf(until.for) >= durationOf(tier.work);
    if (!isLonger || !alwaysClimbs(model, tierNode.id)) return [];
    return [
      finding('RNG-422', { path: `${path}/config/until`, nodeId: id }, { node: name, tier: tierNode.name }),
    ];
  });
}

/** Whether `overdue` of a tier leads straight to a higher tier, without a condition in between. */
function alwaysClimbs(model: FlowModel, tierNode: string): boolean {
  const rankOf = (id: string): number => {
    const node = nodesOfKind(model, 'tier').find((tier) => tier.id === id);
    return model.tiers.get(node?.node.config.tier ?? '')?.rank ?? 0;
  };
  const overdue = model.roots.find(({ port }) => port.node === tierNode && port.id === 'overdue');
  return overdue !== undefined && rankOf(overdue.to) > rankOf(tierNode);
}
