import type { TraceGroup } from '@rung/kernel';
import { randomTickets, runScenario } from '@rung/simulator';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { present, rehearsalOf, wanted } from './examples.fake.ts';
import { rehearseTrace } from './rehearse.ts';
import { rowsOfGroup, type TracePage, tracePage } from './trace-page.ts';

it('cuts a trace into pages that are the whole when put together', () => {
  const { linked } = rehearsalOf('systemic-outage', 0);
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 30 }), (seed, rows) => {
      const [ticket] = randomTickets(linked.policy, { count: 1, seed });
      const { trace } = runScenario(linked, present(ticket), { trace: true });
      const pages = [...pagesOf(trace, rows)];
      expect(pages.reduce<readonly TraceGroup[]>(join, [])).toEqual(trace);
      for (const page of pages) {
        const shown = page.groups.reduce((sum, group) => sum + rowsOfGroup(group), 0);
        const isOneLine = page.groups.flatMap(({ rounds }) => rounds).length === 1;
        expect(shown <= rows + 1 || isOneLine).toBe(true); // the line of a round that goes on is told again
      }
    }),
    { numRuns: 60 },
  );
});

it('finds the trace of a moment by its line', () => {
  const { linked, scenario, rehearsal } = rehearsalOf('systemic-outage', 0);
  const { moments } = rehearsal.timeLine;
  for (const [place, { line, lines, rows }] of moments.entries()) {
    const page = wanted(rehearseTrace(linked, scenario, line));
    const group = present(rehearsal.trace.groups[place]);
    expect(page.groups[0]).toEqual(group);
    expect([page.lines, rows]).toEqual([rehearsal.trace.lines, rowsOfGroup(group)]);
    expect(moments[place + 1]?.line ?? page.lines).toBe(line + lines);
  }
});

function* pagesOf(trace: readonly TraceGroup[], rows: number) {
  for (let from: number | null = 0; from !== null; ) {
    const page: TracePage = tracePage(trace, { from, rows });
    yield page;
    from = page.next;
  }
}

function join(before: readonly TraceGroup[], { groups, continues }: TracePage): readonly TraceGroup[] {
  const last = before.at(-1);
  const [first, ...rest] = groups;
  if (continues === null || last === undefined || first === undefined) return [...before, ...groups];
  const [round, ...rounds] = first.rounds;
  const cut = last.rounds.at(-1);
  const isCut = continues === 'round' && round !== undefined && cut !== undefined;
  const together = isCut
    ? [...last.rounds.slice(0, -1), { ...cut, entries: [...cut.entries, ...round.entries] }, ...rounds]
    : [...last.rounds, ...first.rounds];
  return [...before.slice(0, -1), { ...last, rounds: together }, ...rest];
}
