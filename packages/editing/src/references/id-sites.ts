import type { Flow } from '@rung/flow';
import { type IdKind, isJsonObject, type JsonObject, jsonPointer, own } from '@rung/kernel';
import { fieldsOfTiers } from './fields-of-tiers.ts';
import { customField, namedByClock } from './named-by.ts';
import type { Named, NamedPart } from './part.ts';
import type { Site } from './site.ts';

/** The keys and indices that lead to a value in the document. */
export type Path = readonly (string | number)[];

/** A value of a row that holds an id, or the key of an object. */
export interface Holder {
  readonly value: unknown;
  readonly path: Path;
  readonly how: 'text' | 'key';
  readonly row: JsonObject;
}

type Around = Named & Partial<Pick<Site, 'prefix' | 'suffix'>>;

const partOfKind = {
  tier: 'tiers',
  node: 'nodes',
  channel: 'channels',
  template: 'templates',
  contextPackage: 'contextPackages',
} as const satisfies Partial<Record<IdKind, NamedPart>>;

/** What a value of a row names, where it names something. */
export function sitesOfId(flow: Flow, kind: Exclude<IdKind, 'fields'>, holder: Holder): readonly Site[] {
  const { value, path, how } = holder;
  if (kind === 'vars') return varSites(flow, holder);
  const named = typeof value === 'string' && value !== '' ? namedBy(flow, kind, value) : null;
  if (named === null) return [];
  return [{ prefix: '', suffix: '', ...named, how, path: jsonPointer(path), nodeId: null }];
}

function namedBy(flow: Flow, kind: Exclude<IdKind, 'fields' | 'vars'>, text: string): Around | null {
  switch (kind) {
    case 'target':
      return text.startsWith('tier:')
        ? { part: 'tiers', id: text.slice('tier:'.length), prefix: 'tier:' }
        : null;
    case 'field': {
      const id = customField(text);
      return id === null ? null : { part: 'fields', id, prefix: 'ticket.' };
    }
    case 'clock':
      return namedByClock(flow, text);
    case 'group': {
      const [, id, suffix] = /^([^:]+)(:.*:\d+)$/s.exec(text) ?? [];
      return id === undefined || suffix === undefined ? null : { part: 'nodes', id, suffix };
    }
    default:
      return { part: partOfKind[kind], id: text };
  }
}

/** Variables that a template fills with a tier hold its id; a row that does not say which template may mean any. */
function varSites({ templates = {} }: Flow, { value, path, row }: Holder): readonly Site[] {
  if (!isJsonObject(value)) return [];
  const { template } = row;
  const meant = typeof template === 'string' ? [own(templates, template)] : Object.values(templates);
  return Object.entries(value).flatMap(([name, id]): readonly Site[] => {
    const isTier = meant.some((one) => fieldsOfTiers.includes(own(one?.vars ?? {}, name) ?? ''));
    if (!isTier || typeof id !== 'string') return [];
    const at = jsonPointer([...path, name]);
    return [{ part: 'tiers', id, how: 'text', path: at, nodeId: null, prefix: '', suffix: '' }];
  });
}
