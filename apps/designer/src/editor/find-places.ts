import { entriesOf, type PartOf } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { nameOfPart, type PartName, shownParts } from '../inspector/parts.ts';
import type { Speech } from '../inspector/speech.tsx';
import { sayDurationText } from '../node-kinds/shared/say-duration-text.ts';
import { partRows } from '../settings/summaries.ts';
import type { Outcome } from './editor-ui.ts';
import { matcherOf, textsIn } from './find-steps.ts';

/** Where something stands that is no step. */
export type PlaceAt =
  | { readonly kind: 'part'; readonly table: PartName; readonly entry: string }
  /** A table as a whole, or the guards. */
  | { readonly kind: 'table'; readonly table: PartName | 'guards' }
  /** A guard or a pinned sentence, as a JSON pointer into the flow. */
  | { readonly kind: 'guard'; readonly at: string }
  | { readonly kind: 'scenario'; readonly name: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** Something of a policy that is no step, and every text in which it can be found. */
export interface Place {
  readonly at: PlaceAt;
  readonly name: string;
  readonly summary: string;
  readonly texts: readonly string[];
}

/** Places of one sort. */
export interface PlaceGroup {
  readonly id: string;
  readonly label: string;
  readonly places: readonly Place[];
}

/** A place that says what is sought, and where it says it. */
export interface FoundPlace {
  readonly at: PlaceAt;
  readonly name: string;
  readonly where: string;
}

/** Found places of one sort. */
export interface FoundGroup {
  readonly id: string;
  readonly label: string;
  readonly found: readonly FoundPlace[];
}

/** More of one sort than this are found by typing more. */
const mostOfGroup = 8;

/** All of a policy that is no step: what its outcomes carry, its tables and their entries, its guards, its scenarios. */
export function placesOf(flow: Flow, speech: Speech): readonly PlaceGroup[] {
  const { t } = speech;
  const groups: readonly PlaceGroup[] = [
    { id: 'outcomes', label: t('picker.outcomes'), places: outcomesOf(flow, speech) },
    ...shownParts.map((table) => ({
      id: table,
      label: t(`table.${table}`),
      places: partPlaces(flow, table, speech),
    })),
    { id: 'guards', label: t('table.guards'), places: guardsOf(flow, speech) },
    { id: 'scenarios', label: t('scenarios.title'), places: scenariosOf(flow) },
    { id: 'tables', label: t('editor.policy.settings'), places: tablesOf(speech) },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

/** Places that say every word that is sought, those first whose name does. */
export function findPlaces(groups: readonly PlaceGroup[], sought: string): readonly FoundGroup[] {
  const has = matcherOf(sought);
  if (has === null) return [];
  return groups.flatMap(({ id, label, places }) => {
    const named = places.filter(({ name }) => has(name));
    const inside = places.filter(
      ({ name, summary, texts }) => !has(name) && has([name, summary, ...texts].join(' ')),
    );
    const found = [...named, ...inside].slice(0, mostOfGroup).map(({ at, name, summary, texts }) => ({
      at,
      name,
      where: has(name) || has(summary) ? summary : (texts.find(has) ?? summary),
    }));
    return found.length === 0 ? [] : [{ id, label, found }];
  });
}

/** The tables themselves, by name. */
function tablesOf({ t }: Speech): readonly Place[] {
  return [...shownParts, 'guards' as const].map((table) => ({
    at: { kind: 'table', table },
    name: t(`table.${table}`),
    summary: '',
    texts: [],
  }));
}

function partPlaces(flow: Flow, table: PartName, speech: Speech): readonly Place[] {
  const entries: Readonly<Record<string, PartOf<PartName>>> = entriesOf(flow, table);
  return partRows(flow, table, speech).map(({ id, name, summary }) => ({
    at: { kind: 'part', table, entry: id },
    name,
    summary,
    texts: [id, ...textsIn(entries[id])],
  }));
}

function guardsOf({ guards = {}, pinned = {}, tiers }: Flow, { t, wording }: Speech): readonly Place[] {
  const nameOf = (tier: string): string => {
    const known = tiers[tier];
    return known === undefined ? tier : nameOfPart(known, tier);
  };
  const place = (at: string, name: string, value: unknown): Place => ({
    at: { kind: 'guard', at },
    name,
    summary: '',
    texts: textsIn(value),
  });
  return [
    ...Object.entries(guards.caps ?? {}).map(([id, cap]) => {
      const of = wording.sayTerm('cap', cap.of) ?? cap.of;
      return place(`/guards/caps/${id}`, t('guards.cap', { max: String(cap.max), of }), cap);
    }),
    ...Object.entries(guards.pingPong ?? {}).map(([id, one]) =>
      place(
        `/guards/pingPong/${id}`,
        t('guards.pingPong.title', { a: nameOf(one.a), b: nameOf(one.b) }),
        one,
      ),
    ),
    ...Object.entries(guards.coolDowns ?? {}).map(([id, one]) =>
      place(
        `/guards/coolDowns/${id}`,
        t('guards.coolDown', { length: sayDurationText(wording, one.length) }),
        one,
      ),
    ),
    ...Object.entries(pinned).map(([id, rule]) => place(`/pinned/${id}`, rule.text, rule)),
  ];
}

function scenariosOf({ scenarios = [] }: Flow): readonly Place[] {
  return scenarios.flatMap((scenario) => {
    const { name } = scenario;
    if (typeof name !== 'string') return [];
    return [{ at: { kind: 'scenario', name }, name, summary: '', texts: textsIn(scenario) } as const];
  });
}

/** Outcomes whose paths carry a reason or a kind of escalation of their own. */
function outcomesOf(flow: Flow, { wording }: Speech): readonly Place[] {
  return Object.entries(flow.nodes).flatMap(([node, { ports = {} }]) =>
    Object.entries(ports).map(([port, { reason, type }]): Place => {
      const said = [
        ...(reason === undefined ? [] : [wording.sayReason(reason)]),
        ...(type === undefined ? [] : [wording.sayTerm('escalationType', type) ?? type]),
      ];
      return {
        at: { kind: 'outcome', outcome: { node, port } },
        name: `${wording.sayTitle(flow, node)} · ${wording.sayPortName(flow, node, port)}`,
        summary: said.join(' · '),
        texts: [reason ?? '', type ?? ''],
      };
    }),
  );
}
