import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import { templates } from '@rung/flow';
import { parseScenario } from '@rung/kernel';
import { coverage, runScenario } from '@rung/simulator';

const [template] = templates; // small-team, the simplest
const policy = template === undefined ? null : compile(template.flow).policy;
const scenario = parseScenario({
  format: 'rung/scenario@1',
  name: 'nobody looks at it',
  ticket: { id: 'T-1' },
  events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
  until: '2026-03-06T00:00:00Z',
  expect: [
    { effect: 'assign', move: 'initial' },
    { effect: 'assign', move: 'transfer' },
  ],
});
if (policy === null || !scenario.ok) throw new Error('both are sound');

const result = runScenario(link(policy), scenario.value, { trace: true });
export const moves = result.effects.flatMap((effect) => (effect.effect === 'assign' ? [effect.move] : []));
export const told = result.failures[0]?.message; // what was expected, and what came nearest
export const visited = coverage(policy, [result]).triggers; // which triggers fired, which never did
