import { type Flow, flowSchema } from '@rung/flow';
import fc from 'fast-check';

type Value = unknown;
type Branch = Readonly<Record<string, Value>> | readonly Value[];

/** A place of a document and what is there. */
interface Spot {
  readonly path: readonly string[];
  readonly value: Value;
}

/** What an edit makes of a value; undefined takes it away. */
type Change = (spot: Spot, spots: readonly Spot[], chance: Chance) => Value | undefined;
type Chance = (most: number) => number;

/**
 * What people make of a flow by one edit after the other, some of them taken back: settings changed to what stands elsewhere
 * under the same name, parts and steps deleted, doubled or put under other ids. Each is a flow, and shares with the one that
 * it was made of all that was left alone.
 */
export function editedFlows(flow: Flow, edits: number): fc.Arbitrary<readonly Flow[]> {
  return fc.gen().map((g) => {
    const chance: Chance = (most) => g(fc.integer, { min: 0, max: Math.max(0, most) });
    const flows = [flow];
    for (let edit = 0; edit < edits; edit += 1) {
      const from = flows.length - 1 - (chance(1) === 0 ? 0 : chance(flows.length - 1));
      flows.push(editedOnce(flows[from] ?? flow, chance));
    }
    return flows;
  });
}

/** Some edits give what is no flow any more; they are tried again, elsewhere. */
function editedOnce(flow: Flow, chance: Chance): Flow {
  const spots = spotsIn(flow);
  for (let tries = 0; tries < 20; tries += 1) {
    const spot = spots[1 + chance(spots.length - 2)];
    const change = changes[chance(changes.length - 1)];
    if (spot === undefined || change === undefined) continue;
    const edited = put(flow, spot.path, change(spot, spots, chance));
    if (edited !== flow && isFlow(edited)) return edited;
  }
  return flow;
}

/** A flow with every setting of every step changed, one at a time, each in all the ways that leave a flow. */
export function settingsChanged(flow: Flow): readonly Flow[] {
  const spots = spotsIn(flow);
  const ofSteps = spots.filter(({ path }) => path[0] === 'nodes' && path[2] === 'config' && path.length > 3);
  return ofSteps.flatMap(({ path, value }) => {
    const elsewhere = spots.filter((spot) => spot.path.at(-1) === path.at(-1)).map((spot) => spot.value);
    const values = new Set([undefined, 1000, !value, ...elsewhere]);
    return [...values].map((instead) => put(flow, path, instead)).filter(isFlow);
  });
}

function isFlow(value: Value): value is Flow {
  return flowSchema.safeParse(value).success;
}

/** The document and every place in it. */
function spotsIn(value: Value, path: readonly string[] = []): readonly Spot[] {
  const inner = isBranch(value) ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([key, child]) => spotsIn(child, [...path, key]))];
}

function isBranch(value: Value): value is Branch {
  return typeof value === 'object' && value !== null;
}

const asElsewhere: Change = ({ path, value }, spots, chance) => {
  const alike = spots.filter((spot) => spot.path.at(-1) === path.at(-1) && spot.value !== value);
  return alike[chance(alike.length - 1)]?.value ?? value;
};

const asOthers: Change = ({ path, value }, spots, chance) => {
  const alike = spots.filter(
    (spot) => spot.path.length === path.length && typeof spot.value === typeof value,
  );
  return alike[chance(alike.length - 1)]?.value ?? value;
};

const gone: Change = () => undefined;

const other: Change = ({ value }, _, chance) => {
  if (typeof value === 'number') return chance(5);
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}${chance(9)}` : value;
};

/** One entry more, like one that is there. */
const doubled: Change = ({ value }, _, chance) => {
  if (!isBranch(value)) return value;
  const entries = Object.entries(value);
  const [key, entry] = entries[chance(entries.length - 1)] ?? [];
  if (key === undefined) return value;
  return Array.isArray(value) ? [...value, entry] : { ...value, [`${key}x`]: entry };
};

/** One entry under another key, in another place. */
const renamed: Change = ({ value }, _, chance) => {
  if (!isBranch(value)) return value;
  const entries = Object.entries(value);
  const at = chance(entries.length - 1);
  if (Array.isArray(value)) return [...value.slice(at), ...value.slice(0, at)];
  return Object.fromEntries(entries.map(([key, entry], i) => [i === at ? `${key}y` : key, entry]));
};

const changes: readonly Change[] = [asElsewhere, asElsewhere, asOthers, gone, other, other, doubled, renamed];

/** A document with another value at a place. What is not on the way to it stays the same object. */
function put(value: Value, [key, ...rest]: readonly string[], instead: Value): Value {
  if (key === undefined) return instead;
  if (!isBranch(value)) return value;
  const child = (value as Readonly<Record<string, Value>>)[key]; // a list has its indexes for keys
  const next = put(child, rest, instead);
  if (next === child) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => (String(i) === key ? (next === undefined ? [] : [next]) : [item]));
  }
  const { [key]: _, ...others } = value as Readonly<Record<string, Value>>; // no list, as was just asked
  return next === undefined ? others : { ...value, [key]: next };
}
