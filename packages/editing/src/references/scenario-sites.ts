import type { Flow } from '@rung/flow';
import {
  commonEffectIds,
  commonEventIds,
  effectIds,
  eventIds,
  eventProperties,
  eventTypes,
  type IdPlaces,
  isJsonObject,
  jsonPointer,
  own,
  standardFields,
} from '@rung/kernel';
import { fieldsOfTiers } from './fields-of-tiers.ts';
import { type Holder, type Path, sitesOfId } from './id-sites.ts';
import { customField } from './named-by.ts';
import type { Site } from './site.ts';

/** The roots under which fields are nested, `ticket` among them: a key of this name is no custom field. */
const roots: ReadonlySet<string> = new Set(
  Object.keys(standardFields).map((path) => path.split('.')[0] ?? ''),
);

const finalIds: IdPlaces = { tier: 'tier', owner: 'target', 'queues/#': 'tier' };
const bagIds: IdPlaces = Object.fromEntries(
  fieldsOfTiers.flatMap((field) => [
    [field, 'tier'],
    [field.replace('.', '/'), 'tier'],
  ]),
);
const clockIds: IdPlaces = { clock: 'clock' };
const noteIds: IdPlaces = { ...commonEffectIds, ...effectIds.record };

/** Where scenarios name entries of parts and steps; what cannot be read of them names nothing. */
export function scenarioSites(flow: Flow): readonly Site[] {
  return (flow.scenarios ?? []).flatMap((scenario, index) => {
    const at: Path = ['scenarios', index];
    const rows = (key: string, sites: (row: unknown, path: Path) => readonly Site[]): readonly Site[] =>
      listOf(own(scenario, key)).flatMap((row, place) => sites(row, [...at, key, place]));
    const named = (ids: IdPlaces) => (row: unknown, path: Path) => placeSites(flow, ids, { row, path });
    return [
      ...bagSites(flow, own(scenario, 'ticket'), [...at, 'ticket']),
      ...rows('tickets', (row, path) => bagSites(flow, row, path)),
      ...rows('events', (row, path) => eventSites(flow, row, path)),
      ...rows('expect', (row, path) => placeSites(flow, idsOfEffect(row), { row, path })),
      ...rows('exactly', ruleSites),
      ...rows('never', ruleSites),
      ...rows('clocks', named(clockIds)),
      ...rows('notes', named(noteIds)),
      ...finalSites(flow, own(scenario, 'final'), [...at, 'final']),
    ];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function idsOfEffect(row: unknown): IdPlaces {
  const effect = isJsonObject(row) ? row['effect'] : undefined;
  return { ...commonEffectIds, ...(typeof effect === 'string' ? own<IdPlaces>(effectIds, effect) : {}) };
}

function eventSites(flow: Flow, row: unknown, path: Path): readonly Site[] {
  if (!isJsonObject(row)) return [];
  const type = eventTypes.find((one) => one === row['type']);
  if (type === undefined) return placeSites(flow, commonEventIds, { row, path });
  const named = placeSites(flow, { ...commonEventIds, ...eventIds[type] }, { row, path });
  const { keys, holdsFields } = eventProperties(type);
  if (!holdsFields) return named;
  // Fields of a new ticket may also stand on the event itself.
  const stray = Object.entries(row).filter(([key]) => !keys.includes(key));
  return [...named, ...bagSites(flow, Object.fromEntries(stray), path)];
}

/** What is expected at the end is one ticket's, or of each ticket by its id. */
function finalSites(flow: Flow, final: unknown, path: Path): readonly Site[] {
  if (!isJsonObject(final)) return [];
  const tickets = Object.entries(final).filter(([key]) => key !== 'queues' && key !== 'counts');
  return [
    ...placeSites(flow, finalIds, { row: final, path }),
    ...tickets.flatMap(([id, row]) => placeSites(flow, finalIds, { row, path: [...path, id] })),
  ];
}

/** A rule `effect:tier`. */
function ruleSites(rule: unknown, path: Path): readonly Site[] {
  const [, prefix, tier] = (typeof rule === 'string' ? /^([^:]*:)(.+)$/.exec(rule) : null) ?? [];
  return prefix === undefined || tier === undefined
    ? []
    : [{ part: 'tiers', id: tier, how: 'text', path: jsonPointer(path), nodeId: null, prefix, suffix: '' }];
}

/** What a row names at the places that hold ids. */
function placeSites(
  flow: Flow,
  ids: IdPlaces,
  { row, path }: { readonly row: unknown; readonly path: Path },
): readonly Site[] {
  if (!isJsonObject(row)) return [];
  return Object.entries(ids).flatMap(([place, kind]) =>
    heldAt({ value: row, path, how: 'text' }, place.split('/')).flatMap((held) =>
      kind === 'fields' ? bagSites(flow, held.value, held.path) : sitesOfId(flow, kind, { ...held, row }),
    ),
  );
}

type Held = Omit<Holder, 'row'>;

/** What stands at a place, which `*` and `#` make several. */
function heldAt(held: Held, [key, ...rest]: readonly string[]): readonly Held[] {
  if (key === undefined) return [held];
  const { value, path } = held;
  if (key === '*')
    return listOf(value).flatMap((entry, index) =>
      heldAt({ value: entry, path: [...path, index], how: 'text' }, rest),
    );
  if (!isJsonObject(value)) return [];
  if (key === '#')
    return Object.keys(value).map((name) => ({ value: name, path: [...path, name], how: 'key' }));
  return Object.hasOwn(value, key)
    ? heldAt({ value: value[key], path: [...path, key], how: 'text' }, rest)
    : [];
}

/** What a bag of ticket fields names: custom fields by its keys, and tiers by what fields of tiers hold. */
function bagSites(flow: Flow, bag: unknown, path: Path): readonly Site[] {
  return [...fieldSites(bag, path), ...placeSites(flow, bagIds, { row: bag, path })];
}

/** Custom fields in a bag: alone, dotted, or nested under `ticket`. */
function fieldSites(bag: unknown, path: Path): readonly Site[] {
  if (!isJsonObject(bag)) return [];
  return Object.entries(bag).flatMap(([key, value]): readonly Site[] => {
    if (key === 'ticket' && isJsonObject(value)) return fieldSites(value, [...path, key]);
    if (key === 'id' || (roots.has(key) && isJsonObject(value))) return [];
    const prefix = key.startsWith('ticket.') ? 'ticket.' : '';
    const id = customField(prefix === '' ? `ticket.${key}` : key);
    if (id === null) return [];
    const at = jsonPointer([...path, key]);
    return [{ part: 'fields', id, how: 'key', path: at, nodeId: null, prefix, suffix: '' }];
  });
}
