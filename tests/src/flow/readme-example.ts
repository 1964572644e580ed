import {
  edgesFrom,
  nodeEntries,
  portContextOf,
  portsOf,
  readFlow,
  semanticDigest,
  templates,
} from '@rung/flow';

const [template] = templates; // small-team, the simplest
const text = JSON.stringify(template?.flow);

const read = readFlow(text); // text or bytes of a *.flow.json
if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path} ${message}`).join('\n'));
const { flow } = read.value;

const context = portContextOf(flow);
export const open = nodeEntries(flow).flatMap(([id, node]) => {
  const wired = new Set(edgesFrom(flow, id).map(([, edge]) => edge.from.port));
  return portsOf(node, context).filter((port) => port.required && !wired.has(port.id));
});

// Moving a node is no change of meaning; moving a limit is.
const moved = { ...flow, layout: { ...flow.layout, team: { x: 40, y: 40 } } };
export const isSamePolicy = semanticDigest(moved) === semanticDigest(flow);

const wrong = readFlow(text.replace('"rung/flow@1"', '"rung/flow@9"'));
export const told = wrong.ok ? '' : wrong.error.map(({ code, message }) => `${code} ${message}`).join();
