import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import type { Wording } from '@rung/wording';

/**
 * A finding in words. A step without a title and an outcome are called in the finding by their ids, which nobody has seen on
 * the drawing: they are called here as they are there.
 */
export function sayFinding(wording: Wording, flow: Flow, finding: Diagnostic): string {
  return wording.sayDiagnostic({ ...finding, data: namedData(wording, flow, finding) });
}

function namedData(wording: Wording, flow: Flow, { nodeId, data }: Diagnostic): Diagnostic['data'] {
  if (nodeId === undefined || !Object.hasOwn(flow.nodes, nodeId)) return data;
  const { node, port } = data;
  return {
    ...data,
    ...(node === `“${nodeId}”` ? { node: `“${wording.sayTitle(flow, nodeId)}”` } : {}),
    ...(typeof port === 'string' ? { port: wording.sayPortName(flow, nodeId, port) } : {}),
  };
}
