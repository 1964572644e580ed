import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.fake.ts';
import { rehearsedTicket } from './rehearsed-ticket.ts';
import { allSteps, stepGroups } from './steps.ts';

const { flow, runs } = rehearsed('small-team-starter');

/** Every row that a trigger asked, with the ticket as it is for conditions right after. */
const asked = runs.flatMap(({ scenario, result }) =>
  scenario.tickets.flatMap(({ id: ticket }) => {
    const steps = allSteps(stepGroups(result, ticket));
    return steps.flatMap(({ index, entry }) => {
      const rows = entry.step === 'trigger' ? (entry.condition?.rows ?? []) : [];
      const sample = rehearsedTicket({ flow, scenario, ticket, steps: steps.slice(0, index + 1) });
      return rows.map((row) => ({ row, sample }));
    });
  }),
);

it('knows of a condition what the rehearsal came to', () => {
  expect(asked.length).toBeGreaterThan(10);
  for (const { row, sample } of asked) expect(sample.ask?.(row.atom)).toBe(row.result);
});

it('has the values that conditions saw', () => {
  const flags = asked.filter(({ row }) => row.atom.op === 'is');
  expect(flags.length).toBeGreaterThan(0);
  for (const { row, sample } of flags)
    expect(sample.values['field' in row.atom ? row.atom.field : ''] ?? null).toEqual(row.values[0]);
});
