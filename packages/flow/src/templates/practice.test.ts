import { expect, it } from 'vitest';
import { parseFlow } from '../parse/parse-flow.ts';
import { practiceFlow } from './practice.ts';

it('is a flow with twenty sample tickets, each with a name of its own', () => {
  expect(parseFlow(practiceFlow)).toEqual({ ok: true, value: practiceFlow });
  expect(new Set(practiceFlow.scenarios?.map(({ name }) => name)).size).toBe(20);
});
