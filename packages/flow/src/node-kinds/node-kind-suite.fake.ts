import { own } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow } from '../flow.ts';
import { nodeEntries, portContextOf } from '../graph.ts';
import { parseFlow } from '../parse/parse-flow.ts';
import { portIdSchema } from '../parts/shared.ts';
import { configSchemas } from './config-schemas.ts';
import { configsByKind } from './configs.arbitrary.ts';
import type { PortContext } from './model.ts';
import { nodeSchema } from './node-schema.ts';
import { type FlowNode, type NodeKind, nodeKindModels, portsOf } from './registry.ts';

const emptyContext: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

/** What every node kind must keep, whatever it means. `example` is the parsed `<kind>.example.json`. */
export function itIsANodeKind(kind: NodeKind, example: unknown): void {
  const { defaults } = nodeKindModels[kind];
  const configs: fc.Arbitrary<unknown> = configsByKind[kind];

  it('gives a new node a configuration that its own schema accepts', () => {
    expect(configSchemas[kind].safeParse(defaults)).toEqual({ success: true, data: defaults });
  });

  it('reads back every configuration unchanged and names its ports once each', () => {
    fc.assert(
      fc.property(configs, (value) => {
        const parsed = nodeSchema.safeParse({ kind, config: value });
        expect(parsed).toEqual({ success: true, data: { kind, config: value } });
        if (parsed.success) expectDistinctPorts(parsed.data);
      }),
    );
  });

  it('has an example that is a flow, uses the kind and leaves no required port open', () => {
    const flow = exampleFlow(example);
    expect(nodeEntries(flow).some(([, node]) => node.kind === kind)).toBe(true);
    expect(wiringProblems(flow)).toEqual([]);
  });
}

function expectDistinctPorts(node: FlowNode): void {
  const ports = portsOf(node, emptyContext).map(({ id }) => id);
  expect(new Set(ports).size).toBe(ports.length);
  for (const port of ports) expect(portIdSchema.safeParse(port).success).toBe(true);
}

/** The example as a flow; a test that gets none fails with the findings. */
export function exampleFlow(example: unknown): Flow {
  const parsed = parseFlow(example);
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.value;
}

/** The required ports that nothing is connected to, and the edges that leave or reach what is not there. */
export function wiringProblems(flow: Flow): readonly string[] {
  const context = portContextOf(flow);
  const edges = Object.entries(flow.edges);
  const open = nodeEntries(flow).flatMap(([id, node]) =>
    portsOf(node, context)
      .filter(({ required }) => required)
      .filter(
        (port) => edges.filter(([, { from }]) => from.node === id && from.port === port.id).length !== 1,
      )
      .map((port) => `${id}.${port.id} needs one edge`),
  );
  const loose = edges.filter(
    ([, { from, to }]) => !hasPort(flow, from.node, from.port) || !Object.hasOwn(flow.nodes, to),
  );
  return [...open, ...loose.map(([id]) => `edge ${id} is loose`)];
}

function hasPort(flow: Flow, nodeId: string, port: string): boolean {
  const node = own(flow.nodes, nodeId);
  return node !== undefined && portsOf(node, portContextOf(flow)).some(({ id }) => id === port);
}
