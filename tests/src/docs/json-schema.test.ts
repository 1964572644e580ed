import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { nodeKinds, parseFlow, templates } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { parseScenarios } from '@rung/kernel';
import { policyText } from '@rung/policy';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

// `date` is also given as a pattern, so the formats of the schema need no library of their own.
const ajv = new Ajv2020({ validateFormats: false, strictTypes: false, strictRequired: false });

const flowIsValid = validator('flow');
const policyIsValid = validator('policy');
const scenarioIsValid = validator('scenario');
const resultIsValid = validator('result');

function validator(name: string): ValidateFunction {
  return ajv.compile(readJsonFile(`docs/schemas/${name}.schema.json`) as object); // our own generated schemas
}

function readJsonFile(path: string): unknown {
  return JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));
}

/** What the schema has against a document; empty when nothing. */
function complaints(validate: ValidateFunction, document: unknown): readonly string[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const examples = readdirSync(join(repositoryRoot, 'examples')).filter((name) =>
  existsSync(join(repositoryRoot, 'examples', name, 'flow.json')),
);

it.each(examples)('accepts the flow and the scenarios of the example %s', (name) => {
  expect(complaints(flowIsValid, readJsonFile(`examples/${name}/flow.json`))).toEqual([]);
  expect(complaints(scenarioIsValid, readJsonFile(`examples/${name}/scenarios.json`))).toEqual([]);
});

it('accepts the templates, their scenarios and their policies', () => {
  for (const { flow } of templates) {
    expect(complaints(flowIsValid, flow)).toEqual([]);
    for (const scenario of flow.scenarios ?? []) expect(complaints(scenarioIsValid, scenario)).toEqual([]);
    const { policy } = compile(flow);
    expect(
      policy === null ? ['no policy'] : complaints(policyIsValid, JSON.parse(policyText(policy))),
    ).toEqual([]);
  }
});

it('says of random flows and what they compile to what the parsers say', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      expect(complaints(flowIsValid, flow)).toEqual([]);
      const { policy } = compile(flow);
      expect(policy === null ? [] : complaints(policyIsValid, policy)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('refuses a flow with an unknown key, an unknown kind, a reserved id or a time of nothing', () => {
  const [template] = templates;
  const flow = template?.flow ?? {};
  const tier = { name: 'Team', rank: 1, kind: 'frontline' };
  const wrong: readonly unknown[] = [
    { ...flow, colour: 'red' },
    { ...flow, format: 'rung/flow@2' },
    { ...flow, nodes: { a: { kind: 'teleport', config: {} } } },
    { ...flow, tiers: { constructor: tier } },
    { ...flow, tiers: { team: { ...tier, work: 'PT0S' } } },
    { ...flow, calendars: { always: { name: 'x', zone: 'UTC', week: {} } } },
  ];
  for (const document of wrong) {
    expect(complaints(flowIsValid, document)).not.toEqual([]);
    expect(parseFlow(document).ok).toBe(false);
  }
});

it('refuses a scenario that the parser refuses: no ticket, an unknown event, a detail left out', () => {
  const scenario = { format: 'rung/scenario@1', name: 'x', ticket: { id: 'T-1' }, events: [] };
  const at = '2026-03-02T10:00:00Z';
  expect(complaints(scenarioIsValid, scenario)).toEqual([]);
  const { ticket, ...nobody } = scenario;
  const wrong = [
    nobody,
    { ...scenario, events: [{ at, type: 'ticket.sneezed' }] },
    { ...scenario, events: [{ at, type: 'ticket.merged' }] },
    { ...scenario, events: [{ at: 'yesterday', type: 'ticket.created' }] },
    { ...scenario, expect: [{ effect: 'explode' }] },
  ];
  for (const document of wrong) {
    expect(complaints(scenarioIsValid, document)).not.toEqual([]);
    expect(parseScenarios(document).ok).toBe(false);
  }
});

it('accepts the result of the formats page and refuses one that lacks its clocks', () => {
  const result = {
    format: 'rung/result@1',
    scenario: 'unanswered',
    policy: `sha256-${'0'.repeat(43)}`,
    passed: true,
    failures: [],
    effects: [
      {
        at: '2026-03-30T10:30:00Z',
        effect: 'assign',
        node: 'director',
        ticket: 'T-1',
        tier: 'account_director',
        from: 'account_team',
        move: 'escalation',
        type: 'hierarchical',
        reasons: ['unanswered'],
        key: 'T-1/1/3/director/1',
      },
    ],
    clocks: [
      {
        clock: 'unanswered',
        cycle: 1,
        startedAt: '2026-03-27T16:00:00Z',
        dueAt: '2026-03-30T10:30:00Z',
        metAt: null,
        breachedAt: '2026-03-30T10:30:00Z',
        countedMs: 14_400_000,
        pausedMs: 0,
        outcome: 'breached',
      },
    ],
    notes: [],
    final: {
      tier: 'account_director',
      owner: null,
      status: 'open',
      priority: null,
      episode: 1,
      counts: {
        escalations: 1,
        reEscalations: 0,
        transfers: 0,
        reassignments: 0,
        bounces: 0,
        deescalations: 0,
        swarms: 0,
        approvals: 0,
      },
    },
    trace: [],
  };
  expect(complaints(resultIsValid, result)).toEqual([]);
  const { clocks, ...rest } = result;
  expect(complaints(resultIsValid, rest)).not.toEqual([]);
  expect(
    complaints(resultIsValid, { format: 'rung/results@1', passed: 1, failed: 0, results: [result] }),
  ).toEqual([]);
});

it('describes every node kind in the flow schema', () => {
  const { $defs } = readJsonFile('docs/schemas/flow.schema.json') as {
    $defs: Record<string, { description?: string }>;
  };
  for (const kind of nodeKinds) expect($defs[`${kind}Node`]?.description?.length).toBeGreaterThan(20);
});
