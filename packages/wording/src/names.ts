import { type Flow, fieldDeclarations, type StoodFor, stoodForBy } from '@rung/flow';
import { type FieldDeclaration, parseDuration } from '@rung/kernel';
import type { Policy } from '@rung/policy';

/** What has a name of its own that a sentence calls it by. */
export type NameKind =
  | 'node'
  | 'tier'
  | 'clock'
  | 'calendar'
  | 'wordList'
  | 'channel'
  | 'template'
  | 'contextPackage';

/** What the parts of a flow are called, by kind and id; what has no name is called by its id. */
export interface Names {
  readonly of: Readonly<Record<NameKind, ReadonlyMap<string, string>>>;
  /** Fields by dotted path, standard ones too. */
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** Labels of the ports of a condition's cases: node id, then case id. */
  readonly cases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The kind of each node, whose ports have names of their own. */
  readonly kindOfNode: ReadonlyMap<string, string>;
  /** What nodes without a title stand for; one that stands for nothing else is called by its kind. */
  readonly untitled: ReadonlyMap<string, StoodFor | null>;
  /** Labels of what is handed over: context package, then item id. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The clock that an `sla` node attaches. */
  readonly clockOfNode: ReadonlyMap<string, string>;
  /** The package that a `handoff` node hands over. */
  readonly packageOfNode: ReadonlyMap<string, string>;
  readonly clocks: ReadonlyMap<string, ClockNames>;
}

/** What is said of a clock besides its name. */
export interface ClockNames {
  /** Its warnings by id. */
  readonly thresholds: ReadonlyMap<string, Threshold>;
  /** What its targets count on, see {@link calendarOf}. */
  readonly calendar: string | null;
}

/** When a clock warns: at a share of its target, or after or before so many milliseconds. */
export type Threshold =
  | { readonly percent: number }
  | { readonly countedMs: number }
  | { readonly remainingMs: number };

const none: ReadonlyMap<string, string> = new Map();

/** No names at all: everything is called by its id. */
export const noNames: Names = {
  of: {
    node: none,
    tier: none,
    clock: none,
    calendar: none,
    wordList: none,
    channel: none,
    template: none,
    contextPackage: none,
  },
  fields: {},
  cases: new Map(),
  kindOfNode: none,
  untitled: new Map(),
  items: new Map(),
  clockOfNode: none,
  packageOfNode: none,
  clocks: new Map(),
};

function namesBy<T>(
  parts: Readonly<Record<string, T>> | undefined,
  nameOf: (part: T) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(parts ?? {}).flatMap(([id, part]) => {
      const name = nameOf(part)?.trim() ?? '';
      return name === '' ? [] : [[id, name] as const];
    }),
  );
}

const named = ({ name }: { readonly name?: string }): string | undefined => name;

/** What a flow calls its parts: titles of nodes, names of tiers, clocks, calendars and so on. */
export function namesOfFlow(flow: Flow): Names {
  const nodes = Object.entries(flow.nodes);
  return {
    of: {
      node: namesBy(flow.nodes, ({ title }) => title),
      tier: namesBy(flow.tiers, named),
      clock: namesBy(flow.clocks, named),
      calendar: namesBy(flow.calendars, named),
      wordList: namesBy(flow.wordLists, named),
      channel: namesBy(flow.channels, named),
      template: namesBy(flow.templates, named),
      contextPackage: namesBy(flow.contextPackages, named),
    },
    fields: fieldDeclarations(flow),
    cases: new Map(
      nodes.flatMap(([id, node]) =>
        node.kind === 'condition' ? [[id, caseLabels(node.config.cases)] as const] : [],
      ),
    ),
    kindOfNode: new Map(nodes.map(([id, { kind }]) => [id, kind])),
    untitled: new Map(
      nodes.flatMap(([id, node]) =>
        (node.title?.trim() ?? '') === '' ? [[id, stoodForBy(node)] as const] : [],
      ),
    ),
    items: new Map(
      Object.entries(flow.contextPackages ?? {}).map(([id, { items }]) => [
        id,
        new Map(items.map((item) => [item.id, item.label.trim() || item.id])),
      ]),
    ),
    clockOfNode: new Map(
      nodes.flatMap(([id, node]) => (node.kind === 'sla' ? [[id, node.config.clock] as const] : [])),
    ),
    packageOfNode: new Map(
      nodes.flatMap(([id, node]) => (node.kind === 'handoff' ? [[id, node.config.package] as const] : [])),
    ),
    clocks: new Map(
      Object.entries(flow.clocks ?? {}).map(([id, { thresholds = [], targets }]) => [
        id,
        {
          thresholds: new Map(thresholds.map((threshold) => [threshold.id, thresholdOf(threshold)])),
          calendar: calendarOf(targets),
        },
      ]),
    ),
  };
}

/**
 * A calendar on which the targets of a clock count, to say in which hours: `always` where all do, any other where none does.
 * Null where some are on that and some are not.
 */
export function calendarOf(targets: readonly { readonly calendar: string }[]): string | null {
  const others = targets.map(({ calendar }) => calendar).filter((id) => id !== 'always');
  return others.length < targets.length && others.length > 0 ? null : (others[0] ?? 'always');
}

type DrawnThreshold = NonNullable<NonNullable<Flow['clocks']>[string]['thresholds']>[number];

function thresholdOf(threshold: DrawnThreshold): Threshold {
  if ('percent' in threshold) return { percent: threshold.percent };
  if ('counted' in threshold) return { countedMs: msOf(threshold.counted) };
  return { remainingMs: msOf(threshold.remaining) };
}

function msOf(text: string): number {
  const read = parseDuration(text);
  return read.ok ? read.value : 0;
}

function caseLabels(
  cases: readonly { readonly id: string; readonly label?: string }[],
): ReadonlyMap<string, string> {
  return new Map(cases.map(({ id, label }) => [id, label?.trim() || id]));
}

/** What can be said of a compiled policy, which carries ids only: its fields, its nodes' kinds and its clocks' warnings. */
export function namesOfPolicy(policy: Policy): Names {
  const nodes = Object.entries(policy.nodes);
  return {
    ...noNames,
    fields: policy.fields,
    kindOfNode: new Map(nodes.map(([id, { kind }]) => [id, kind])),
    clockOfNode: new Map(
      nodes.flatMap(([id, node]) => (node.kind === 'sla' ? [[id, node.clock] as const] : [])),
    ),
    clocks: new Map(
      Object.entries(policy.clocks).map(([id, { thresholds, targets }]) => [
        id,
        {
          thresholds: new Map(thresholds.map((threshold) => [threshold.id, threshold])),
          calendar: calendarOf(targets),
        },
      ]),
    ),
  };
}
