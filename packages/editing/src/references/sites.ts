import { conditionSites, referencesOf } from '@rung/compiler';
import { type WrittenUse, writtenUses } from '@rung/condition';
import { type Flow, nodeEntries } from '@rung/flow';
import { compareText, jsonPointer } from '@rung/kernel';
import { fieldsOfTiers } from './fields-of-tiers.ts';
import { namedByClock, namedByPath, namedByReference } from './named-by.ts';
import type { Named } from './part.ts';
import { scenarioSites } from './scenario-sites.ts';
import type { Site } from './site.ts';

/**
 * Every place that names an entry of a part or a step: what the compiler lists as references and conditions, and beside
 * them connections, promises and scenarios. By part of the document, then by id, so independent of the order of keys.
 */
export function sitesOf(flow: Flow): readonly Site[] {
  return [...partSites(flow), ...edgeSites(flow), ...scenarioSites(flow)];
}

/** {@link sitesOf} without connections and scenarios: what steps and parts themselves name. */
export function partSites(flow: Flow): readonly Site[] {
  return [...referenceSites(flow), ...wordSites(flow), ...promiseSites(flow)];
}

function referenceSites(flow: Flow): readonly Site[] {
  return referencesOf(flow).flatMap(({ kind, id, path, nodeId, prefix }): readonly Site[] => {
    const named = namedByReference(kind, id);
    if (named === null) return [];
    return [{ ...named, how: 'text', path, nodeId, prefix: prefix + named.prefix, suffix: '' }];
  });
}

function wordSites(flow: Flow): readonly Site[] {
  return conditionSites(flow).flatMap(({ text, path, nodeId }) =>
    writtenUses(text).flatMap((use): readonly Site[] => {
      const named = namedByUse(use);
      if (named === null) return [];
      const range = { start: use.start, end: use.end };
      return [{ ...named, how: 'condition', path, nodeId, prefix: '', suffix: '', range }];
    }),
  );
}

/** What a place in a condition names: a field, a word list or a calendar, or a tier as the value of a field of tiers. */
export function namedByUse(use: WrittenUse): Named | null {
  if (use.kind === 'name') return namedByPath(use.path);
  return fieldsOfTiers.includes(use.field) ? { part: 'tiers', id: use.value } : null;
}

function promiseSites(flow: Flow): readonly Site[] {
  return nodeEntries(flow).flatMap(([nodeId, node]): readonly Site[] => {
    const promise = node.kind === 'message' ? node.config.promise : undefined;
    const named = promise === undefined ? null : namedByClock(flow, promise);
    if (named === null) return [];
    return [{ ...named, how: 'text', path: `/nodes/${nodeId}/config/promise`, nodeId, prefix: '' }];
  });
}

function edgeSites({ edges }: Flow): readonly Site[] {
  return Object.entries(edges)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([edge, { from, to }]): readonly Site[] => {
      const at = { part: 'nodes', how: 'text', nodeId: from.node, prefix: '', suffix: '' } as const;
      return [
        { ...at, id: from.node, path: jsonPointer(['edges', edge, 'from', 'node']) },
        { ...at, id: to, path: jsonPointer(['edges', edge, 'to']) },
      ];
    });
}
