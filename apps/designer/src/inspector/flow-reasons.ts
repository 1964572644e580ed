import type { Flow } from '@rung/flow';

/** How a reason is written that agents may give. */
const written = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * The reasons that a flow already names, in the order of their names: those that agents give at a tier or in a scenario, and
 * those that its triggers, outcomes and ways back are given.
 */
export function flowReasons({ nodes, scenarios = [] }: Flow): readonly string[] {
  const ofSteps = Object.values(nodes).flatMap((node) => [
    ...(node.kind === 'tier' ? (node.config.flagReasons ?? []) : []),
    ...(node.kind === 'trigger' || node.kind === 'deescalate' ? [node.config.reason] : []),
    ...Object.values(node.ports ?? {}).map(({ reason }) => reason),
  ]);
  const given = scenarios.flatMap(({ events }) => (Array.isArray(events) ? events : [])).map(flagged);
  const isReason = (text: string | undefined): text is string => text !== undefined && written.test(text);
  return [...new Set([...ofSteps, ...given].filter(isReason))].toSorted();
}

/** The reason that an event of a scenario, which may be anything, has an agent give. */
function flagged(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('type' in event) || !('reason' in event)) return;
  return event.type === 'agent.flagged' && typeof event.reason === 'string' ? event.reason : undefined;
}

/** A reason as helpdesks send it: small letters, digits and `_`. Empty where nothing of a text can be one. */
export function spelledReason(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 64);
}
