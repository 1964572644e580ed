import { clockOutcomes, moveCountNames, noteKinds, ticketStatuses } from '@rung/kernel';
import {
  effectName,
  instant,
  listOf,
  mapOf,
  nullOr,
  objectWith,
  oneOfWords,
  type Schema,
  text,
  wholeNumber,
} from './schema-parts.ts';

const finalState = objectWith({
  tier: nullOr(text),
  owner: nullOr(text),
  status: oneOfWords(ticketStatuses),
  priority: nullOr(text),
  episode: wholeNumber,
  counts: objectWith(Object.fromEntries(moveCountNames.map((name) => [name, wholeNumber]))),
});

const clockRow = objectWith({
  clock: text,
  cycle: wholeNumber,
  startedAt: instant,
  dueAt: nullOr(instant),
  metAt: nullOr(instant),
  breachedAt: nullOr(instant),
  countedMs: { type: 'integer', minimum: 0 },
  pausedMs: { type: 'integer', minimum: 0 },
  outcome: oneOfWords(clockOutcomes),
});

const result = objectWith({
  format: { const: 'rung/result@1' },
  scenario: text,
  policy: { type: 'string', pattern: '^sha256-', description: 'The digest of the policy that ran.' },
  passed: { type: 'boolean' },
  failures: listOf(
    objectWith({
      code: oneOfWords(['missing', 'unexpected', 'never', 'clock', 'note', 'final', 'error']),
      message: text,
      'place?': text,
      'ticket?': text,
      'part?': listOf(text),
    }),
  ),
  effects: listOf(objectWith({ at: instant, effect: effectName, node: text, ticket: text, key: text })),
  clocks: listOf(clockRow),
  notes: listOf(objectWith({ at: instant, what: oneOfWords(noteKinds) })),
  final: { anyOf: [finalState, mapOf(finalState)] },
  trace: { type: 'array' },
});

/** What a run of a scenario gave, or the results of a whole run. */
export const resultSchema: Schema = {
  $id: 'urn:rung:result:1',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rung result',
  description: 'What a run of a scenario gave, or the results of several.',
  oneOf: [
    { $ref: '#/$defs/result' },
    objectWith({
      format: { const: 'rung/results@1' },
      passed: { type: 'integer', minimum: 0 },
      failed: { type: 'integer', minimum: 0 },
      results: listOf({ $ref: '#/$defs/result' }),
    }),
  ],
  $defs: { result },
};
