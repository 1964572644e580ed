import type { Flow } from '@rung/flow';
import { isJsonObject, type JsonObject, jsonPointer, standardFields } from '@rung/kernel';
import { customField, namedByClock } from './named-by.ts';
import type { Named, PartName } from './part.ts';
import type { Site } from './site.ts';

type Path = readonly (string | number)[];

/** Keys of events and expected rows whose text is an id, whatever row they stand in. */
const idKeys: Readonly<Record<string, PartName | 'nodes'>> = {
  tier: 'tiers',
  byTier: 'tiers',
  template: 'templates',
  channel: 'channels',
  node: 'nodes',
};

/** Keys under which fields of a ticket stand. */
const bagKeys: readonly string[] = ['ticket', 'fields', 'set'];

/** The roots under which fields are nested, `ticket` among them: a key of this name is no custom field. */
const roots: ReadonlySet<string> = new Set(
  Object.keys(standardFields).map((path) => path.split('.')[0] ?? ''),
);

/** Where scenarios name tiers, clocks, channels, templates, steps and custom fields. */
export function scenarioSites(flow: Flow): readonly Site[] {
  return (flow.scenarios ?? []).flatMap((scenario, index) => walk(flow, scenario, ['scenarios', index]));
}

function walk(flow: Flow, value: unknown, path: Path): readonly Site[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => walk(flow, entry, [...path, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    memberSites(flow, { key, child, row: value, path: [...path, key] }),
  );
}

interface Member {
  readonly key: string;
  readonly child: unknown;
  readonly row: JsonObject;
  readonly path: Path;
}

function memberSites(flow: Flow, member: Member): readonly Site[] {
  const { key, child, path } = member;
  if (key === 'tickets' && Array.isArray(child)) {
    return child.flatMap((bag, index) => bagSites(bag, [...path, index]));
  }
  if (bagKeys.includes(key) && isJsonObject(child)) return bagSites(child, path);
  if (key === 'queues' && isJsonObject(child)) {
    return Object.keys(child).map((tier) =>
      site({ part: 'tiers', id: tier }, [...path, tier], { how: 'key' }),
    );
  }
  if ((key === 'never' || key === 'exactly') && Array.isArray(child)) {
    return child.flatMap((rule, index) => ruleSites(rule, [...path, index]));
  }
  if (isStrayField(flow, member)) return [site({ part: 'fields', id: key }, path, { how: 'key' })];
  return typeof child === 'string' ? textSites(flow, { ...member, child }) : walk(flow, child, path);
}

/** Keys of a `ticket.created` that are its own; a field of such a name stands in its bag of fields. */
const ownKeys: readonly string[] = ['id', 'at', 'receivedAt', 'type', 'cause', 'by', 'byTier', 'message'];

/** Fields of a new ticket may also stand on the event itself. */
function isStrayField({ fields = {} }: Flow, { key, row }: Member): boolean {
  return row['type'] === 'ticket.created' && Object.hasOwn(fields, key) && !ownKeys.includes(key);
}

function textSites(
  flow: Flow,
  { key, child, row, path }: Member & { readonly child: string },
): readonly Site[] {
  const part = Object.hasOwn(idKeys, key) ? idKeys[key] : undefined;
  if (part !== undefined) return [site({ part, id: child }, path)];
  switch (key) {
    case 'from':
      return row['effect'] === 'assign' ? [site({ part: 'tiers', id: child }, path)] : [];
    case 'position':
      return row['type'] === 'ticket.imported' ? [site({ part: 'tiers', id: child }, path)] : [];
    case 'to':
    case 'owner':
      return child.startsWith('tier:')
        ? [site({ part: 'tiers', id: child.slice('tier:'.length) }, path, { prefix: 'tier:' })]
        : [];
    case 'field': {
      const field = customField(child);
      return field === null ? [] : [site({ part: 'fields', id: field }, path, { prefix: 'ticket.' })];
    }
    case 'clock': {
      const named = namedByClock(flow, child);
      return named === null ? [] : [site(named, path, { suffix: named.suffix })];
    }
    default:
      return [];
  }
}

/** A rule `effect:tier`. */
function ruleSites(rule: unknown, path: Path): readonly Site[] {
  const [, prefix, tier] = (typeof rule === 'string' ? /^([^:]*:)(.+)$/.exec(rule) : null) ?? [];
  return prefix === undefined || tier === undefined
    ? []
    : [site({ part: 'tiers', id: tier }, path, { prefix })];
}

/** Custom fields in a bag of ticket fields: alone, dotted, or nested under `ticket`. */
function bagSites(bag: unknown, path: Path): readonly Site[] {
  if (!isJsonObject(bag)) return [];
  return Object.entries(bag).flatMap(([key, value]): readonly Site[] => {
    if (key === 'ticket' && isJsonObject(value)) return bagSites(value, [...path, key]);
    if (key === 'id' || (roots.has(key) && isJsonObject(value))) return [];
    const prefix = key.startsWith('ticket.') ? 'ticket.' : '';
    const field = customField(prefix === '' ? `ticket.${key}` : key);
    return field === null
      ? []
      : [site({ part: 'fields', id: field }, [...path, key], { how: 'key', prefix })];
  });
}

function site(
  { part, id }: Named,
  path: Path,
  rest: Partial<Pick<Site, 'how' | 'prefix' | 'suffix'>> = {},
): Site {
  return { part, id, how: 'text', path: jsonPointer(path), nodeId: null, prefix: '', suffix: '', ...rest };
}
