// One size and shape, in a process of its own so that no engine runs on another's warmed or spoilt machine code.
// Prints one JSON document: rates by contender and round, or what differed.
import { argv, exit, stdout } from 'node:process';
import { type Contender, race, standardTiming } from '../measure.ts';
import type { Decider, DeciderFactory } from './contender.ts';
import { celJs } from './peers/cel-js.ts';
import { generatedJs } from './peers/generated-js.ts';
import { jsonLogicEngine } from './peers/json-logic-engine.ts';
import { jsonRulesEngine } from './peers/json-rules-engine.ts';
import { zenEngine } from './peers/zen-engine.ts';
import { type BenchTicket, makeRules, makeTickets, type Shape } from './rules.ts';
import { rung } from './rung.ts';

/** What a cell prints. */
export interface CellResult {
  readonly rates: Readonly<Record<string, readonly number[]>>;
  /** Contenders whose answers differ from the generated code's, with the first ticket on which they do. */
  readonly different: Readonly<Record<string, number>>;
  /** Share of tickets for which some rule holds, and how many rules a scan looks at. */
  readonly matched: number;
  readonly visited: number;
}

const ticketCount = 2000;

async function differsAt(decider: Decider, expected: readonly number[]): Promise<number | undefined> {
  for (let i = 0; i < Math.min(decider.checked ?? ticketCount, ticketCount); i += 1)
    if ((await decider.decide(i)) !== expected[i]) return i;
  return undefined;
}

/** Goes round all tickets. */
function ticketCycle(): () => number {
  let ticket = 0;
  return () => {
    ticket = ticket + 1 === ticketCount ? 0 : ticket + 1;
    return ticket;
  };
}

function contender(decider: Decider): Contender {
  const { name, warmMs } = decider;
  const next = ticketCycle();
  return {
    name,
    run: decider.kind === 'now' ? runNow(decider.decide, next) : runLater(decider, next),
    ...(warmMs === undefined ? {} : { warmMs }),
  };
}

function runNow(decide: (ticket: number) => number, next: () => number): Contender['run'] {
  return (times) => {
    for (let i = 0; i < times; i += 1) decide(next());
  };
}

function runLater(decider: Extract<Decider, { kind: 'later' }>, next: () => number): Contender['run'] {
  const { decide, inFlight = 1 } = decider;
  if (inFlight === 1)
    return async (times) => {
      for (let i = 0; i < times; i += 1) await decide(next());
    };
  return async (times) => {
    for (let i = 0; i < times; i += inFlight)
      await Promise.all(Array.from({ length: Math.min(inFlight, times - i) }, () => decide(next())));
  };
}

async function runCell(shape: Shape, count: number, only: ReadonlySet<string>): Promise<CellResult> {
  const rules = makeRules(shape, count, 7 + count);
  // Through JSON, as tickets arrive: texts put together from pieces are slower to read.
  const tickets: readonly BenchTicket[] = JSON.parse(JSON.stringify(makeTickets(ticketCount, 42)));
  const factories: readonly DeciderFactory[] = [
    generatedJs,
    rung,
    zenEngine,
    jsonLogicEngine,
    celJs,
    jsonRulesEngine,
  ];
  const deciders: Decider[] = [];
  for (const factory of factories) deciders.push(...(await factory(rules, tickets)));
  const chosen = deciders.filter(({ name }) => only.size === 0 || only.has(name));
  const [reference] = deciders;
  const expected = await Promise.all(tickets.map((_, i) => reference?.decide(i) ?? -1));
  const different: Record<string, number> = {};
  for (const decider of chosen) {
    const ticket = await differsAt(decider, expected);
    if (ticket !== undefined) different[decider.name] = ticket;
  }
  const rates = await race(
    chosen.filter(({ name }) => different[name] === undefined).map(contender),
    standardTiming,
  );
  const visited = expected.map((rule) => (rule < 0 ? count : rule + 1));
  return {
    rates: Object.fromEntries(rates),
    different,
    matched: expected.filter((rule) => rule >= 0).length / ticketCount,
    visited: visited.reduce((sum, n) => sum + n, 0) / ticketCount,
  };
}

const [shape, count, only] = argv.slice(2);
const result = await runCell(
  shape === 'dense' ? 'dense' : 'sparse',
  Number(count),
  new Set(only?.split(',').filter((name) => name !== '')),
);
stdout.write(JSON.stringify(result), () => exit(0)); // some engines leave handles open
