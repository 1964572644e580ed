import { compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { readFlow } from '@rung/flow';

type Json = Readonly<Record<string, unknown>>;

/** A small flow in shorthand; what is not said is filled in by {@link draw}. */
export interface Sketch {
  /** Tiers by id; `kind`, `name` and `owner` (`queue:<id>`) are filled in; one that a wire leads to has a node of its own id. */
  readonly tiers: Readonly<Record<string, Json>>;
  /** Nodes besides the tier nodes and `intake`, which may both be replaced. Those that no wire leads to are left out. */
  readonly nodes?: Readonly<Record<string, Json>>;
  /** From `node.port` (a port left out is `out`) to a node. `intake` leads to the first tier unless said. */
  readonly wires?: Readonly<Record<string, string>>;
  /** Any other part of the flow. */
  readonly [part: string]: unknown;
}

const office = [['09:00', '17:00']];

/** Monday to Friday, nine to five, in UTC. */
const officeHours: Json = {
  name: 'Office',
  zone: 'Etc/UTC',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office },
};

const intakeEvents = ['ticket.created', 'ticket.imported', 'ticket.reopened'];

/** A node of a kind with its configuration, and settings of its ports. */
export function node(kind: string, config: Json = {}, ports?: Json): Json {
  return { kind, title: kind, config, ...(ports === undefined ? {} : { ports }) };
}

/** An interrupting trigger on events. */
export function on(events: string | readonly string[], config: Json = {}): Json {
  const list = typeof events === 'string' ? [events] : events;
  return node('trigger', { events: list, order: 10, mode: 'interrupting', ...config });
}

/** A side trigger on events. */
export function aside(events: string | readonly string[], config: Json = {}): Json {
  return on(events, { mode: 'side', ...config });
}

/** A tier node. */
export function at(tier: string, config: Json = {}, ports?: Json): Json {
  return node('tier', { tier, ...config }, ports);
}

/** A notice to a queue: what tests look for when a path has run. */
export function tell(queue: string): Json {
  return node('notify', { to: `queue:${queue}`, channel: 'chat', template: 'notice' });
}

/** A message to the customer. */
export function write(config: Json = {}): Json {
  return node('message', { template: 'letter', ...config });
}

/** Sets one field. */
export function put(field: string, value: unknown): Json {
  return node('set', { set: [{ field, value }] });
}

/** The flow that a sketch stands for. */
function flowOf({ tiers, nodes = {}, wires = {}, ...parts }: Sketch): Json {
  const ids = Object.keys(tiers);
  const allWires = Object.entries({ intake: ids[0], ...wires });
  const reached = new Set(allWires.map(([, to]) => to));
  const isReached = ([id, { kind }]: readonly [string, Json]) => kind === 'trigger' || reached.has(id);
  const tierNodes = ids.filter((id) => reached.has(id)).map((id) => [id, at(id)] as const);
  return {
    format: 'rung/flow@1',
    id: 'sketch',
    name: 'Sketch',
    calendars: { office: officeHours },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    templates: {
      notice: { name: 'Notice', audience: 'internal', text: { en: 'Look' } },
      letter: { name: 'Letter', audience: 'customer', text: { en: 'Hello' } },
    },
    notApplicable: { authority: 'a sketch', communication: 'a sketch', triggers: 'a sketch' },
    ...parts,
    tiers: Object.fromEntries(
      ids.map((id) => [id, { name: id, kind: 'specialist', owner: `queue:${id}`, ...tiers[id] }]),
    ),
    nodes: {
      intake: on(intakeEvents, { mode: 'intake', order: 1000 }),
      ...Object.fromEntries([...tierNodes, ...Object.entries(nodes).filter(isReached)]),
    },
    edges: Object.fromEntries(allWires.map(([from, to], index) => [`e${index}`, edge(from, String(to))])),
  };
}

function edge(from: string, to: string): Json {
  const dot = from.indexOf('.');
  const [id, port] = dot === -1 ? [from, 'out'] : [from.slice(0, dot), from.slice(dot + 1)];
  return { from: { node: id, port }, to };
}

/** The codes of the errors that a sketch is refused for. */
export function errorsOf(sketch: Sketch): readonly string[] {
  const read = readFlow(JSON.stringify(flowOf(sketch)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { diagnostics } = compile(read.value.flow);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** Compiles and links a sketch. @throws when it is not sound, which no test expects. */
export function draw(sketch: Sketch): LinkedPolicy {
  const read = readFlow(JSON.stringify(flowOf(sketch)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { policy, diagnostics } = compile(read.value.flow);
  if (policy === null) {
    throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  }
  return link(policy);
}
