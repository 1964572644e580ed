import type { Flow, FlowNode } from '@rung/flow';
import type { CheckMemory } from '../check-memory.ts';
import { sortedEntries } from '../internal/order.ts';
import { sortedNodes } from '../internal/sorted-nodes.ts';

/** A place in the flow where a duration is written. */
export interface DurationSite {
  readonly path: string;
  readonly text: string;
  readonly nodeId: string | null;
}

type Sites = readonly DurationSite[];
type Clock = NonNullable<Flow['clocks']>[string];

/** Every duration of the flow. */
export function durationSites(flow: Flow, memory: CheckMemory): Sites {
  return [
    ...sortedNodes(flow, memory).flatMap(([id, node]) => memory.of(nodeDurations, node, id)),
    ...sortedEntries(flow.tiers).flatMap(([id, { acknowledge, work, capacity }]) => [
      ...site(`/tiers/${id}/acknowledge`, acknowledge),
      ...site(`/tiers/${id}/work`, work),
      ...site(`/tiers/${id}/capacity/meanHandling`, capacity?.meanHandling),
    ]),
    ...sortedEntries(flow.grants).flatMap(([id, { window, expires }]) => [
      ...site(`/grants/${id}/window/length`, window?.length),
      ...site(`/grants/${id}/expires/target`, expires?.target),
    ]),
    ...sortedEntries(flow.clocks).flatMap(([id, clock]) => clockDurations(`/clocks/${id}`, clock)),
    ...sortedEntries(flow.guards?.coolDowns).flatMap(([id, { length }]) =>
      site(`/guards/coolDowns/${id}/length`, length),
    ),
  ];
}

function site(path: string, text: string | undefined, nodeId: string | null = null): Sites {
  return text === undefined ? [] : [{ path, text, nodeId }];
}

function clockDurations(path: string, { targets, thresholds, maxPause }: Clock): Sites {
  return [
    ...targets.flatMap(({ target }, row) => site(`${path}/targets/${row}/target`, target)),
    ...(thresholds ?? []).flatMap((threshold, index) => [
      ...('counted' in threshold ? site(`${path}/thresholds/${index}/counted`, threshold.counted) : []),
      ...('remaining' in threshold ? site(`${path}/thresholds/${index}/remaining`, threshold.remaining) : []),
    ]),
    ...site(`${path}/maxPause`, maxPause),
  ];
}

function nodeDurations(node: FlowNode, id: string): Sites {
  const at = (key: string, text: string | undefined): Sites => site(`/nodes/${id}/config/${key}`, text, id);
  switch (node.kind) {
    case 'trigger':
      return node.config.latch?.kind === 'every' ? at('latch/interval', node.config.latch.interval) : [];
    case 'approval':
      return at('expires/target', node.config.expires?.target);
    case 'external':
      return at('respondWithin', node.config.respondWithin);
    case 'followUp':
      return at('within', node.config.within);
    case 'group':
      return at('window', node.config.window);
    case 'swarm':
      return [...at('joinWithin', node.config.joinWithin), ...at('maxDuration', node.config.maxDuration)];
    case 'wait':
      return 'for' in node.config.until ? at('until/for', node.config.until.for) : [];
    case 'condition':
    case 'tier':
    case 'sla':
    case 'authority':
    case 'handoff':
    case 'notify':
    case 'message':
    case 'set':
    case 'deescalate':
    case 'repeat':
    case 'end':
    case 'note':
      return [];
    default:
      return node satisfies never;
  }
}
