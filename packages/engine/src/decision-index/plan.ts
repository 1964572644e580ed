import type { LinkedConditions } from '../condition/conditions.ts';
import type { IndexedTrigger } from './block.ts';
import { coverOfAll } from './cover.ts';
import type { FiledTrigger } from './filing.ts';
import { type Likelihood, treeLikelihood } from './selectivity.ts';

/** How the triggers that hear one event are laid out. The choice changes how long a decision takes, never its answer. */
export interface IndexPlan {
  /** Looked at for every ticket, in rising order of position. */
  readonly scanned: readonly IndexedTrigger[];
  /** Looked at when their cover says so, in rising order of position. */
  readonly filed: readonly FiledTrigger[];
  /** Whether tables for the scanned ones repay looking the ticket's values up in them; else they are asked in turn. */
  readonly tabulated: boolean;
}

/** What the choice is made from. */
export interface PlanSources {
  readonly conditions: LinkedConditions;
  readonly likelihood: Likelihood;
}

/** Fewer triggers than this are asked one by one sooner than their tables are looked up. */
const fewTriggers = 16;
/** A cover dearer than this sends too many tickets to its trigger for nothing. */
const dearestCover = 1 / 8;
/** Filing under a text means reading it for every ticket; that repays from this many triggers on. */
const fewestByText = 16;
/** The head ends where an earlier trigger has matched for all but this share of tickets; else there is none. */
const headUntil = 1 / 16;

/**
 * How many of the first triggers to look at before anything else. Where triggers often match, the first that does is
 * among them and the rest need not be touched; where they seldom do there is no such head.
 */
function headLength(triggers: readonly IndexedTrigger[], likelihood: Likelihood): number {
  let noneBefore = 1;
  let head = 0;
  for (const { requirements } of triggers) {
    if (noneBefore >= headUntil) head += 1;
    noneBefore *= 1 - treeLikelihood({ all: requirements }, likelihood);
  }
  return noneBefore < headUntil ? Math.ceil(head / blockSize) * blockSize : 0;
}

function readsText({ cover }: FiledTrigger, { atoms }: LinkedConditions): boolean {
  return cover.atoms.some((index) => {
    const op = atoms[index]?.atom.op;
    return op === 'contains' || op === 'mentions';
  });
}

/** Triggers in one block: enough to share the look-ups, few enough for small tables. */
export const blockSize = 256;

/** Chooses for each trigger, in rising order of position, how it is reached. */
export function planIndex(triggers: readonly IndexedTrigger[], sources: PlanSources): IndexPlan {
  if (triggers.length < fewTriggers) return { scanned: triggers, filed: [], tabulated: false };
  const head = headLength(triggers, sources.likelihood);
  const covered = triggers.slice(head).flatMap((trigger): readonly FiledTrigger[] => {
    const cover = coverOfAll(trigger.requirements, sources);
    return cover === undefined || cover.price > dearestCover ? [] : [{ ...trigger, cover }];
  });
  const byText = covered.filter((trigger) => readsText(trigger, sources.conditions)).length;
  const filed = covered.filter(
    (trigger) => byText >= fewestByText || !readsText(trigger, sources.conditions),
  );
  const isFiled = new Set(filed.map(({ position }) => position));
  const scanned = triggers.filter(({ position }) => !isFiled.has(position));
  return { scanned, filed, tabulated: scanned.length >= fewTriggers };
}
