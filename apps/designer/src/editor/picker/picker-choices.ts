import { type Family, familyOf } from '@rung/drawing';
import { type Flow, type NodeKind, outlineOf } from '@rung/flow';
import type { Wording } from '@rung/wording';
import type { Translate } from '../../i18n/i18n.ts';
import type { PickPlace } from '../editor-ui.ts';
import { outcomesAmong } from '../step-edits.ts';
import { alsoCalled } from './also-called.ts';
import { fittingAt } from './fitting-kinds.ts';
import { kindsFor, targetsFor } from './picker-places.ts';

/** Something that can be chosen; `id` says what: `kind:tier`, `step:<node>`, `outcome:<port>`, `mode:steps`, `nothing:`. */
export interface Choice {
  readonly id: string;
  readonly icon: NodeKind | null;
  readonly label: string;
  readonly help: string | null;
  /** What else it may be looked for by. */
  readonly also?: string;
  /** In words why it cannot be chosen. */
  readonly refusal: string | null;
}

/** Choices under one heading, or under none. */
export interface ChoiceGroup {
  readonly id: string;
  readonly label: string | null;
  readonly choices: readonly Choice[];
}

/** What the choices are made from. */
export interface PickerSource {
  readonly flow: Flow;
  readonly place: PickPlace;
  readonly mode: 'kinds' | 'steps';
  readonly sought: string;
  /** The kinds that were added last, the latest first. */
  readonly recent: readonly NodeKind[];
  readonly wording: Wording;
  readonly t: Translate;
  /** Whether steps have numbers where the person is. */
  readonly isNumbered: boolean;
}

/** More steps than this are found by typing. */
const mostSteps = 60;

const families: readonly Family[] = ['start', 'decide', 'time', 'people', 'outside', 'say', 'end', 'note'];

/** Where a path is under way nothing starts: what else is of that family comes last, under what it is there. */
const underWay: readonly Family[] = ['decide', 'time', 'people', 'outside', 'say', 'end', 'start', 'note'];

/** What can be chosen at a place, as far as it says what is sought; what is called so comes before what only speaks of it, and that before what is called so elsewhere. */
export function pickerGroups(source: PickerSource): readonly ChoiceGroup[] {
  const words = source.sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranked = allGroups(source).flatMap((group) => {
    const choices = group.choices
      .map((choice) => ({ choice, rank: rankOf(choice, words) }))
      .filter(({ rank }) => rank !== null)
      .sort((a, b) => Number(a.rank) - Number(b.rank));
    const shown = choices.slice(0, mostSteps).map(({ choice }) => choice);
    return shown.length === 0
      ? []
      : [{ group: { ...group, choices: shown }, rank: Number(choices[0]?.rank) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ group }) => group);
}

function allGroups(source: PickerSource): readonly ChoiceGroup[] {
  if (source.place.kind === 'outcomes') return [outcomeGroup(source, source.place)];
  if (source.mode === 'steps') return stepGroups(source);
  const isAfter = source.place.kind === 'after';
  // Whoever types the name of a step finds it without going to another list first.
  if (isAfter && source.sought.trim() !== '')
    return [...kindGroups(source), ...stepGroups(source).slice(0, 1)];
  const [fitting, ...others] = kindGroups(source);
  return isAfter && fitting !== undefined ? [fitting, otherLists(source), ...others] : kindGroups(source);
}

/** How well a choice says what is sought, 0 best; null if it does not. */
function rankOf({ label, help, also = '', id }: Choice, words: readonly string[]): number | null {
  const [first] = words;
  if (first === undefined) return 0;
  if (id.startsWith('mode:') || id === 'nothing:') return null;
  const name = label.toLowerCase();
  if (words.every((word) => name.includes(word))) return name.startsWith(first) ? 0 : 1;
  const text = `${name} ${help?.toLowerCase() ?? ''}`;
  if (words.every((word) => text.includes(word))) return 2;
  const others = also.split(' ');
  const isMeant = (word: string): boolean =>
    text.includes(word) || others.some((other) => other.startsWith(word));
  return words.every(isMeant) ? 3 : null;
}

/** What leads to another list. */
function otherLists({ flow, place, wording, t }: PickerSource): ChoiceGroup {
  const plain = { icon: null, help: null, refusal: null };
  const choices: readonly Choice[] = [{ ...plain, id: 'mode:steps', label: t('picker.goTo') }];
  if (place.kind !== 'after' || place.isGuess !== true) return { id: 'goTo', label: null, choices };
  const { node, port } = place.from;
  if (outcomesAmong(flow, node, 'all').length === 1) return { id: 'goTo', label: null, choices };
  const outcome = wording.sayPortName(flow, node, port);
  const other: Choice = { ...plain, id: 'mode:outcomes', label: t('picker.otherOutcome', { outcome }) };
  return { id: 'goTo', label: null, choices: [...choices, other] };
}

/** What fits the outcome, what was added last, and the rest by family; each kind once. */
function kindGroups({ flow, place, recent, wording, t }: PickerSource): readonly ChoiceGroup[] {
  const kinds = kindsFor(flow, place);
  const isUnderWay = place.kind === 'after' || place.kind === 'edge';
  const fitting = fittingAt(flow, place).filter((kind) => kinds.includes(kind));
  const latest = recent.filter((kind) => kinds.includes(kind) && !fitting.includes(kind));
  const rest = kinds.filter((kind) => !fitting.includes(kind) && !latest.includes(kind));
  const choice = (kind: NodeKind): Choice => ({
    id: `kind:${kind}`,
    icon: kind,
    label: wording.sayKind(kind),
    help: t(`kind.${kind}.help`),
    also: alsoCalled[kind][wording.language],
    refusal: null,
  });
  return [
    { id: 'fitting', label: t('picker.fitting'), choices: fitting.map(choice) },
    { id: 'recent', label: t('picker.recent'), choices: latest.map(choice) },
    ...(isUnderWay ? underWay : families).map((family) => ({
      id: family,
      label: t(isUnderWay && family === 'start' ? 'family.many' : `family.${family}`),
      choices: rest.filter((kind) => familyOf[kind] === family).map(choice),
    })),
  ];
}

/** Tells what a step is called where the person is; with its number, too, where others have its title. */
function namesOf({ flow, wording, isNumbered }: PickerSource): (node: string) => string {
  const { numbers } = outlineOf(flow);
  const titled = Map.groupBy(numbers.keys(), (node) => wording.sayTitle(flow, node));
  return (node) => {
    const title = wording.sayTitle(flow, node);
    return isNumbered || (titled.get(title)?.length ?? 0) > 1 ? `${numbers.get(node) ?? ''} ${title}` : title;
  };
}

function stepGroups(source: PickerSource): readonly ChoiceGroup[] {
  const { flow, place, wording, t } = source;
  if (place.kind !== 'after') return [];
  const nameOf = namesOf(source);
  const steps = targetsFor(flow, place.from)
    // That nothing leads to a beginning or a note need not be said for each of them.
    .filter(({ refusal }) => refusal?.code !== 'startsPaths' && refusal?.code !== 'commentTarget')
    .map(
      ({ node, refusal }): Choice => ({
        id: `step:${node}`,
        icon: flow.nodes[node]?.kind ?? null,
        label: nameOf(node),
        help: wording.saySummary(flow, node),
        refusal: refusal === null ? null : wording.sayConnectRefusal(flow, refusal),
      }),
    );
  const { node, port } = place.from;
  const isConnected = Object.values(flow.edges).some(({ from }) => from.node === node && from.port === port);
  const plain = { icon: null, help: null, refusal: null };
  const others: readonly Choice[] = [
    { ...plain, id: 'mode:kinds', label: t('outline.chooseNew') },
    ...(isConnected ? [{ ...plain, id: 'nothing:', label: t('outline.chooseNothing') }] : []),
  ];
  // What can be chosen comes first; what cannot stays below, with the reason.
  const sorted = [
    ...steps.filter(({ refusal }) => refusal === null),
    ...steps.filter(({ refusal }) => refusal !== null),
  ];
  return [
    { id: 'steps', label: t('picker.existing'), choices: sorted },
    { id: 'others', label: null, choices: others },
  ];
}

function outcomeGroup(
  source: PickerSource,
  { node, of }: Extract<PickPlace, { readonly kind: 'outcomes' }>,
): ChoiceGroup {
  const { flow, wording, t } = source;
  const nameOf = namesOf(source);
  const choices = outcomesAmong(flow, node, of).map((port): Choice => {
    const way = Object.values(flow.edges).find(({ from }) => from.node === node && from.port === port);
    return {
      id: `outcome:${port}`,
      icon: null,
      label: wording.sayPortName(flow, node, port),
      help:
        way === undefined ? wording.sayPort(flow, node, port) : t('outline.goesTo', { step: nameOf(way.to) }),
      refusal: null,
    };
  });
  return { id: 'outcomes', label: t('picker.outcomes'), choices };
}
