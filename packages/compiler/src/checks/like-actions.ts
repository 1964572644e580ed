import { type Diagnostic, foldText } from '@rung/kernel';
import { finding, type Place } from '../diagnostic-codes.ts';
import { placedAtoms } from '../model/condition-tree.ts';
import type { ModelCondition } from '../model/conditions.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** An action where it is written. */
interface Written {
  readonly action: string;
  readonly place: Place;
  /** Whether it is asked about there, rather than answered. */
  readonly isAsked: boolean;
  /** Whether the place holds the name and nothing else, so that another can be put there. */
  readonly isWhole: boolean;
}

/** The actions that the engine knows by name (language.md 2, Authority). */
const builtIn: readonly string[] = ['ticket.close', 'ticket.deescalate'];

/**
 * Finds names of actions that only capitals, spaces, hyphens or accents tell apart (RNG-609). The matrix compares them letter by
 * letter, so a row for “Refund” says nothing about “refund”. Meant is the name that is asked about, else the one
 * written most often, else the first.
 */
export function checkLikeActions(model: FlowModel): Diagnostic[] {
  const groups = Map.groupBy(writtenIn(model), ({ action }) => plain(action));
  return [...groups].flatMap(([name, alike]) => {
    const meant = builtIn.find((action) => plain(action) === name) ?? meantOf(alike);
    return alike.flatMap(({ action, place, isWhole }) =>
      action === meant
        ? []
        : [finding('RNG-609', place, { action, meant, suggestion: isWhole ? meant : null })],
    );
  });
}

const plain = (action: string): string =>
  foldText(action.normalize('NFKD').replace(/\p{M}/gu, ''))
    .split(/[\s_-]+/u)
    .filter((word) => word !== '')
    .join(' ');

function meantOf(alike: readonly Written[]): string {
  const asked = alike.filter(({ isAsked }) => isAsked);
  const names = (asked.length > 0 ? asked : alike).map(({ action }) => action);
  const times = (name: string): number => names.filter((other) => other === name).length;
  return names.reduce((best, name) => (times(name) > times(best) ? name : best));
}

/** Every place that names an action; those of steps that no row names are another finding's (RNG-606). */
function writtenIn(model: FlowModel): readonly Written[] {
  const rows = [...model.grants].map(
    ([id, { action }]): Written => ({
      action,
      place: { path: `/grants/${id}/action` },
      isAsked: false,
      isWhole: true,
    }),
  );
  const answered = new Set(rows.map(({ action }) => action));
  const asking = [...nodesOfKind(model, 'authority'), ...nodesOfKind(model, 'approval')].flatMap(
    ({ id, path, node: { kind, config } }): readonly Written[] => {
      const { action } = config;
      if (action === undefined || (kind === 'authority' && !answered.has(action))) return [];
      return [{ action, place: { path: `${path}/config/action`, nodeId: id }, isAsked: true, isWhole: true }];
    },
  );
  return [...rows, ...asking, ...[...model.conditions.values()].flatMap(namedByCondition)];
}

function namedByCondition({ expr, path, nodeId }: ModelCondition): readonly Written[] {
  const place = { path, nodeId: nodeId ?? undefined };
  return placedAtoms(expr).flatMap(({ atom }) => {
    if (!('field' in atom) || atom.field !== 'request.action') return [];
    const values = 'values' in atom ? atom.values : 'value' in atom ? [atom.value] : [];
    return values.flatMap((action) =>
      typeof action === 'string' ? [{ action, place, isAsked: true, isWhole: false }] : [],
    );
  });
}
