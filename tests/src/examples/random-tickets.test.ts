import { checkBounds, randomTickets, runScenario } from '@rung/simulator';
import { describe, expect, it } from 'vitest';
import { exampleIds, loadExample } from './example.ts';

/** Ten thousand random tickets a policy. */
const count = 10_000;

describe.each(exampleIds)('%s', (id) => {
  const { policy, linked } = loadExample(id);

  it('falls silent within its compiled bound on ten thousand random tickets', { timeout: 120_000 }, () => {
    const broken: unknown[] = [];
    for (const ticket of randomTickets(policy, { count, seed: 20_260_302 })) {
      const check = checkBounds(linked, ticket);
      if (!check.holds) broken.push({ ticket: ticket.name, ...check });
    }
    expect(broken.slice(0, 3)).toEqual([]);
  });

  it('refuses no random ticket as malformed', () => {
    const [first] = randomTickets(policy, { count: 1, seed: 1 });
    const errors =
      first === undefined ? ['none'] : runScenario(linked, first).failures.map(({ message }) => message);
    expect(errors).toEqual([]);
  });
});
