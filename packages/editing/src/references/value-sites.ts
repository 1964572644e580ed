import { conditionSites } from '@rung/compiler';
import { withValue, writtenUses } from '@rung/condition';
import type { Flow } from '@rung/flow';
import { isJsonObject, jsonPointer, keysOfPointer, own, valueAt } from '@rung/kernel';
import { changedAt } from '../internal/edit-at.ts';
import type { Path } from './id-sites.ts';
import type { Site } from './site.ts';
import { sitesOf } from './sites.ts';
import { type Use, useOf } from './where-used.ts';

/** One of the values that a ticket field of the flow's own lists. */
export interface FieldValueNamed {
  /** The field's id. */
  readonly field: string;
  readonly value: string;
}

/**
 * Every place that holds a value of a field, as `whereUsed` tells them: conditions that compare the field with it, steps that set
 * it, and what scenarios give, expect and call a group by.
 */
export function valueUses(flow: Flow, named: FieldValueNamed): readonly Use[] {
  return valueSites(flow, named).map(useOf);
}

/**
 * The flow with another value in every such place. In conditions only the value changes, to the letter; a list that holds the
 * other one already loses this one. The field's own list of values stays as it is.
 */
export function withOtherValue(flow: Flow, named: FieldValueNamed, to: string): Flow {
  const { field, value } = named;
  return valueSites(flow, named).reduce(
    (changed, { how, path, prefix, suffix }) =>
      changedAt(changed, path, (held) => {
        if (how === 'condition' && typeof held === 'string')
          return withValue(held, { field: `ticket.${field}`, value, to });
        return Array.isArray(held) ? inList(held, value, to) : prefix + to + suffix;
      }),
    flow,
  );
}

function inList(list: readonly unknown[], value: string, to: string): readonly unknown[] {
  return [...new Set(list.map((one) => (one === value ? to : one)))];
}

/** A place, with what stands in it around the value. */
type ValueSite = Pick<Site, 'how' | 'path' | 'nodeId' | 'prefix' | 'suffix' | 'range'>;

function valueSites(flow: Flow, named: FieldValueNamed): readonly ValueSite[] {
  const sites = sitesOf(flow);
  return [
    ...askedSites(flow, named),
    ...sites.flatMap((site) => besideField(flow, named, site)),
    ...sites.flatMap((site) => inGroup(flow, named, site)),
    ...expectedSites(flow, named),
  ];
}

function askedSites(flow: Flow, { field, value }: FieldValueNamed): readonly ValueSite[] {
  return conditionSites(flow).flatMap(({ text, path, nodeId }) =>
    writtenUses(text).flatMap((use): readonly ValueSite[] => {
      if (use.kind !== 'value' || use.field !== `ticket.${field}` || use.value !== value) return [];
      const range = { start: use.start, end: use.end };
      return [{ how: 'condition', path, nodeId, prefix: '', suffix: '', range }];
    }),
  );
}

/** Where what names the field gives it the value: under it as a key, or beside it. */
function besideField(flow: Flow, { field, value }: FieldValueNamed, site: Site): readonly ValueSite[] {
  if (site.part !== 'fields' || site.id !== field || site.how === 'condition') return [];
  const keys = keysOfPointer(site.path) ?? [];
  const beside = keys.at(-1) === 'field' ? ['value', 'add', 'remove'] : [];
  const places = site.how === 'key' ? [keys] : beside.map((key) => [...keys.slice(0, -1), key]);
  return places.flatMap((at) => heldAt(flow, at, { text: value, nodeId: site.nodeId }));
}

/** A group that counts by the field is called by the value, and an event about it holds that as its key. */
function inGroup(flow: Flow, { field, value }: FieldValueNamed, site: Site): readonly ValueSite[] {
  const step = site.part === 'nodes' && site.suffix !== '' ? own(flow.nodes, site.id) : undefined;
  const number = site.suffix.slice(`:${value}`.length);
  if (step?.kind !== 'group' || step.config.key !== `ticket.${field}`) return [];
  if (!site.suffix.startsWith(`:${value}:`) || !/^:\d+$/.test(number)) return [];
  const { path, nodeId } = site;
  const beside = [...(keysOfPointer(path) ?? []).slice(0, -1), 'key'];
  return [
    { how: 'text', path, nodeId, prefix: `${site.id}:`, suffix: number },
    ...heldAt(flow, beside, { text: value, nodeId }),
  ];
}

/** What scenarios expect to be sent with the field in it, and by what a ticket is to stand in a queue. */
function expectedSites(flow: Flow, { field, value }: FieldValueNamed): readonly ValueSite[] {
  const isField = (path: string | undefined): boolean => path === `ticket.${field}`;
  const { tiers, templates = {} } = flow;
  return (flow.scenarios ?? []).flatMap((scenario, index) =>
    listOf(scenario['expect']).flatMap((row, place) => {
      if (!isJsonObject(row)) return [];
      const { tier, template, vars = {}, order } = row;
      const meant = typeof template === 'string' ? [own(templates, template)] : Object.values(templates);
      const names = isJsonObject(vars) ? Object.keys(vars) : [];
      const ordered = (typeof tier === 'string' ? own(tiers, tier)?.orderBy : undefined) ?? [];
      const places: readonly Path[] = [
        ...names
          .filter((name) => meant.some((one) => isField(own(one?.vars ?? {}, name))))
          .map((name) => ['vars', name]),
        ...listOf(order).flatMap((_, rank) => (isField(ordered[rank]?.field) ? [['order', rank]] : [])),
      ];
      return places.flatMap((at) =>
        heldAt(flow, ['scenarios', index, 'expect', place, ...at], { text: value, nodeId: null }),
      );
    }),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The place at the end of some keys, if it holds a text, alone or in a list. */
function heldAt(
  flow: Flow,
  path: Path,
  { text, nodeId }: { readonly text: string; readonly nodeId: string | null },
): readonly ValueSite[] {
  const held = valueAt(flow, path);
  const isHeld = held === text || listOf(held).includes(text);
  return isHeld ? [{ how: 'text', path: jsonPointer(path), nodeId, prefix: '', suffix: '' }] : [];
}
