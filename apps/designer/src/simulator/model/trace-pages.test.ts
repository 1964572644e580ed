import type { TraceEntry, TraceGroup } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.fake.ts';
import { type TracePage, withPage } from './trace-pages.ts';

const [run] = rehearsed('agency-unanswered-4bh').runs;
const trace = run?.result.trace ?? [];

interface Placed {
  readonly group: number;
  readonly round: number;
  readonly entry: TraceEntry;
}

const placed: readonly Placed[] = trace.flatMap(({ rounds }, group) =>
  rounds.flatMap(({ entries }, round) => entries.map((entry) => ({ group, round, entry }))),
);

/** The entries from one place to another as the server would cut them out. */
function page(from: number, to: number): TracePage {
  const kept = new Set(placed.slice(from, to).map(({ entry }) => entry));
  const groups = trace.flatMap((group): readonly TraceGroup[] => {
    const rounds = group.rounds.flatMap((round) => {
      const entries = round.entries.filter((entry) => kept.has(entry));
      return entries.length === 0 ? [] : [{ ...round, entries }];
    });
    return rounds.length === 0 ? [] : [{ ...group, rounds }];
  });
  const [before, first] = [placed[from - 1], placed[from]];
  const isSameGroup = before !== undefined && before.group === first?.group;
  const continues = isSameGroup ? (before.round === first?.round ? 'round' : 'group') : null;
  return { groups, lines: placed.length, next: to < placed.length ? to : null, continues };
}

it('is the whole trace again, wherever it was cut', () => {
  for (let cut = 1; cut < placed.length; cut += 1) {
    const joined = withPage(withPage([], page(0, cut)), page(cut, placed.length));
    expect(joined).toEqual(trace);
  }
});
